#include "model/argumentvalidation.h"

#include "model/nearest.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ArgumentSpec)
};

bool isEmpty(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty())
        || (value.isArray() && value.toArray().isEmpty());
}

bool isPath(const ArgumentSpec &spec)
{
    return spec.type == ArgumentType::File || spec.type == ArgumentType::SaveFile || spec.type == ArgumentType::Folder;
}

Error unknownArgument(const ArgumentSpecs &specs, const QString &name)
{
    QStringList known;
    for (const ArgumentSpec &spec : specs)
        known << spec.name;
    const QString nearest = nearestName(name, known);
    QString message = Texts::tr("There is no argument “%1”.").arg(name) + u' ';
    if (!nearest.isEmpty())
        message += Texts::tr("Did you mean “%1”?").arg(nearest);
    else
        message += known.isEmpty() ? Texts::tr("This kind of job has no arguments.")
                                   : Texts::tr("The arguments are: %1.").arg(known.join(u", "_s));
    return {.code = ErrorCode::BadInput, .message = message, .field = name};
}

// The given value, or the default where none was given.
QJsonValue givenOrDefault(const ArgumentSpec &spec, const QJsonObject &values)
{
    return values.contains(spec.name) ? values.value(spec.name) : spec.defaultValue;
}

bool hasDefault(const ArgumentSpec &spec)
{
    return !spec.defaultValue.isUndefined() || spec.defaultRule.source != DefaultRule::Source::None;
}

class Validation final {
public:
    Validation(const ArgumentSpecs &specs, const QJsonObject &values, CheckFiles checkFiles)
        : m_specs(specs)
        , m_values(values)
        , m_checkFiles(checkFiles)
    {
    }

    ValidatedArguments run()
    {
        for (const QString &name : m_values.keys()) { // first: a wrong name is why a required one is missing
            if (!m_specs.find(name))
                m_result.errors << unknownArgument(m_specs, name);
        }
        for (const ArgumentSpec &spec : m_specs) {
            if (isShown(spec, 0))
                check(spec);
        }
        return std::move(m_result);
    }

    QStringList openSecrets() const
    {
        QStringList open;
        for (const ArgumentSpec &spec : m_specs) {
            if (spec.isSecret() && isShown(spec, 0) && isEmpty(m_values.value(spec.name)))
                open << spec.name;
        }
        return open;
    }

private:
    // Also hidden is what depends on something hidden; a circle of conditions hides nothing more.
    [[nodiscard]] bool isShown(const ArgumentSpec &spec, qsizetype depth) const
    {
        for (auto condition = spec.showIf.begin(); condition != spec.showIf.end(); ++condition) {
            const ArgumentSpec *other = m_specs.find(condition.key());
            if (!other || !meetsCondition(other, givenOrDefault(*other, m_values), condition.value()))
                return false;
            if (depth < m_specs.size() && !isShown(*other, depth + 1))
                return false;
        }
        return true;
    }

    void check(const ArgumentSpec &spec)
    {
        const QJsonValue value = givenOrDefault(spec, m_values);
        if (isEmpty(value)) {
            if (m_checkFiles == CheckFiles::Yes && !m_values.contains(spec.name)) { // not while a form is filled in
                if (const auto usable = checkEnvironmentDefault(spec); !usable) {
                    m_result.errors << usable.error();
                    return;
                }
            }
            if (spec.isRequired)
                m_result.errors << fieldError(spec, Texts::tr("%1: a value is required.").arg(spec.shownLabel()));
            else if (m_values.contains(spec.name) && hasDefault(spec))
                m_result.values.insert(spec.name, QJsonValue::Null);
            return;
        }
        const auto checked = checkedValue(spec, value);
        if (!checked) {
            m_result.errors << checked.error();
            return;
        }
        if (m_checkFiles == CheckFiles::Yes && isPath(spec)) {
            if (const auto usable = checkPath(spec, checked->toString()); !usable) {
                m_result.errors << usable.error();
                return;
            }
        }
        m_result.values.insert(spec.name, *checked);
    }

    const ArgumentSpecs &m_specs;
    const QJsonObject &m_values;
    const CheckFiles m_checkFiles;
    ValidatedArguments m_result;
};

Result<QJsonValue> booleanFromText(const ArgumentSpec &spec, const QString &text)
{
    const QString word = text.trimmed().toLower();
    if (QStringList{u"yes"_s, u"true"_s, u"on"_s, u"1"_s}.contains(word))
        return QJsonValue(true);
    if (QStringList{u"no"_s, u"false"_s, u"off"_s, u"0"_s}.contains(word))
        return QJsonValue(false);
    return fieldError(spec, Texts::tr("%1 must be yes or no.").arg(spec.shownLabel()));
}

// The digits of a number from the first to the last that are not zero.
QString significantDigits(const QString &number)
{
    QString digits = number.section(u'e', 0, 0, QString::SectionCaseInsensitiveSeps);
    digits.removeIf([](QChar letter) { return !letter.isDigit(); });
    static const QRegularExpression zeros(u"^0+|0+$"_s);
    return digits.remove(zeros);
}

// Whether the nearest double is the number that was written. Of a fraction 17 digits are enough.
bool isKept(const QString &text, double number)
{
    constexpr double exact = 9007199254740992.0;
    const QString digits = significantDigits(text);
    if (digits.size() <= 15 || (digits.size() <= 17 && std::abs(number) < exact))
        return true;
    return significantDigits(QString::number(number, 'e', int(digits.size()) - 1)) == digits;
}

Result<QJsonValue> numberFromText(const ArgumentSpec &spec, const QString &text)
{
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    if (isNumber && std::isfinite(number))
        return isKept(text, number) ? Result<QJsonValue>(QJsonValue(number)) : inexactNumber(spec, number);
    return fieldError(spec,
                      (spec.type == ArgumentType::Integer ? Texts::tr("%1 must be a whole number.")
                                                          : Texts::tr("%1 must be a number."))
                          .arg(spec.shownLabel()));
}

Result<QJsonValue> jsonFromText(const ArgumentSpec &spec, const QString &text)
{
    // A document is an object or an array; inside an array any value is one.
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson((u'[' + text + u']').toUtf8(), &error);
    if (error.error == QJsonParseError::NoError && document.array().size() == 1)
        return QJsonValue(document.array().first());
    return fieldError(spec, Texts::tr("%1 must be JSON.").arg(spec.shownLabel()));
}

} // namespace

ValidatedArguments validateArguments(const ArgumentSpecs &specs, const QJsonObject &values, CheckFiles checkFiles)
{
    return Validation(specs, values, checkFiles).run();
}

bool meetsCondition(const ArgumentSpec *spec, const QJsonValue &value, const QJsonValue &condition)
{
    const bool isAbsent = value.isUndefined() || value.isNull();
    const bool isNo = spec && spec->type == ArgumentType::Boolean && isAbsent;
    return isNo ? condition == QJsonValue(false) : value == condition;
}

QJsonObject withoutEmptied(QJsonObject values)
{
    for (const QString &name : values.keys()) {
        if (values.value(name).isNull())
            values.remove(name);
    }
    return values;
}

QJsonObject storedValues(const ArgumentSpecs &specs, QJsonObject values)
{
    for (const QString &name : values.keys()) {
        const ArgumentSpec *spec = values.value(name).isNull() ? specs.find(name) : nullptr;
        if (values.value(name).isNull() && (!spec || spec->isRequired))
            values.remove(name);
    }
    return values;
}

QStringList openSecrets(const ArgumentSpecs &specs, const QJsonObject &values)
{
    const bool hasSecrets = std::ranges::any_of(specs, &ArgumentSpec::isSecret);
    return hasSecrets ? Validation(specs, values, CheckFiles::No).openSecrets() : QStringList();
}

Result<QJsonValue> valueFromText(const ArgumentSpec &spec, const QString &text)
{
    switch (spec.type) {
    case ArgumentType::Boolean:
        return booleanFromText(spec, text);
    case ArgumentType::Integer:
    case ArgumentType::Number:
        return numberFromText(spec, text);
    case ArgumentType::Json:
    case ArgumentType::Table:
        return jsonFromText(spec, text);
    default:
        return QJsonValue(text);
    }
}

} // namespace jobdeck
