#include "model/argumentvalidation.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ArgumentSpec)
};

using Checked = Result<QJsonValue>;

QString numberText(double number) { return QString::number(number, 'g', 15); }

// "%1" is always the label.
Error wrong(const ArgumentSpec &spec, const char *sentence)
{
    return fieldError(spec, Texts::tr(sentence).arg(spec.shownLabel()));
}

Result<void> checkRange(const ArgumentSpec &spec, double number, const QString &shownMinimum,
                        const QString &shownMaximum)
{
    if (spec.minimum && number < *spec.minimum)
        return fieldError(spec, Texts::tr("%1 must be at least %2.").arg(spec.shownLabel(), shownMinimum));
    if (spec.maximum && number > *spec.maximum)
        return fieldError(spec, Texts::tr("%1 must be at most %2.").arg(spec.shownLabel(), shownMaximum));
    return {};
}

Result<void> checkRange(const ArgumentSpec &spec, double number)
{
    const auto shown = [&](const std::optional<double> &limit) {
        const QString text = numberText(limit.value_or(0));
        return spec.unit.isEmpty() ? text : text + u' ' + spec.unit;
    };
    return checkRange(spec, number, shown(spec.minimum), shown(spec.maximum));
}

// 0.1 + 0.2 has one decimal: what only the binary form of a number adds is let pass.
Result<void> checkDecimals(const ArgumentSpec &spec, double number)
{
    if (!spec.decimals)
        return {};
    const double rounded = QString::number(number, 'f', *spec.decimals).toDouble();
    if (std::abs(number - rounded) <= 4 * std::numeric_limits<double>::epsilon() * std::abs(number))
        return {};
    return fieldError(spec,
                      Texts::tr("%1 may have at most %n decimal(s).", nullptr, *spec.decimals).arg(spec.shownLabel()));
}

// From the minimum, or else from zero.
Result<void> checkStep(const ArgumentSpec &spec, double number)
{
    if (!spec.step || *spec.step <= 0)
        return {};
    const double first = spec.minimum.value_or(0);
    const double steps = (number - first) / *spec.step;
    if (std::abs(steps - std::round(steps)) <= 1e-9 * std::max(1.0, std::abs(steps)))
        return {};
    return fieldError(
        spec,
        Texts::tr("%1 goes in steps of %2 from %3.").arg(spec.shownLabel(), numberText(*spec.step), numberText(first)));
}

// JSON may hold a whole number that a double, as which it is stored, does not.
bool isExact(const QJsonValue &value)
{
    const double number = value.toDouble();
    constexpr double most = 9.2e18; // below 2^63
    return std::abs(number) > most || std::trunc(number) != number || value.toInteger() == static_cast<qint64>(number);
}

Checked number(const ArgumentSpec &spec, const QJsonValue &value)
{
    if (!value.isDouble() || !std::isfinite(value.toDouble()))
        return wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1 must be a number."));
    if (!isExact(value))
        return inexactNumber(spec, value.toDouble());
    const double number = value.toDouble();
    for (const auto &checked : {checkRange(spec, number), checkDecimals(spec, number), checkStep(spec, number)})
        if (!checked)
            return checked.error();
    return value;
}

// Beyond 2^53 a JSON number is not exact (RFC 8259, section 6).
Checked integer(const ArgumentSpec &spec, const QJsonValue &value)
{
    constexpr double exact = 9007199254740992.0;
    const double number = value.toDouble(0.5);
    if (!value.isDouble() || std::trunc(number) != number)
        return wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1 must be a whole number."));
    if (std::abs(number) > exact || !isExact(value))
        return wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1: the number is too large."));
    for (const auto &checked : {checkRange(spec, number), checkStep(spec, number)})
        if (!checked)
            return checked.error();
    return QJsonValue(static_cast<qint64>(number));
}

bool hasLoneSurrogate(const QString &text) { return !text.isValidUtf16(); }

Result<void> checkLength(const ArgumentSpec &spec, const QString &text)
{
    const qsizetype length = text.toUcs4().size();
    if (spec.minLength && length < *spec.minLength)
        return fieldError(
            spec, Texts::tr("%1 must have at least %n character(s).", nullptr, *spec.minLength).arg(spec.shownLabel()));
    if (spec.maxLength && length > *spec.maxLength)
        return fieldError(
            spec, Texts::tr("%1 must have at most %n character(s).", nullptr, *spec.maxLength).arg(spec.shownLabel()));
    return {};
}

Result<void> checkPattern(const ArgumentSpec &spec, const QString &text)
{
    if (spec.pattern.isEmpty())
        return {};
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(spec.pattern));
    if (pattern.isValid() && pattern.match(text).hasMatch())
        return {};
    return spec.message.isEmpty()
        ? fieldError(spec, Texts::tr("%1: this does not have the expected form.").arg(spec.shownLabel()))
        : fieldError(
            spec, Texts::tr("%1: %2", "label of a field, what is wrong with it").arg(spec.shownLabel(), spec.message));
}

// What every text must hold to, whatever its type.
Result<QString> plainText(const ArgumentSpec &spec, const QJsonValue &value)
{
    if (!value.isString())
        return wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1 must be a text."));
    const QString text = value.toString();
    if (text.contains(QChar(u'\0')) || hasLoneSurrogate(text))
        return wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1: one character in it cannot be stored. Remove it."));
    if (auto length = checkLength(spec, text); !length)
        return length.error();
    if (auto pattern = checkPattern(spec, text); !pattern)
        return pattern.error();
    return text;
}

Checked singleLine(const ArgumentSpec &spec, const QString &text)
{
    if (text.contains(u'\n') || text.contains(u'\r'))
        return wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1 must be a single line."));
    return QJsonValue(text);
}

bool isDomain(const QString &domain)
{
    static const QRegularExpression label(u"^[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?$"_s);
    return std::ranges::all_of(domain.split(u'.'), [](const QString &part) { return label.match(part).hasMatch(); });
}

// RFC 5321 without its quoted forms.
Checked email(const ArgumentSpec &spec, const QString &text)
{
    const QString address = text.trimmed();
    const qsizetype at = address.indexOf(u'@');
    const QString local = address.left(at);
    static const QRegularExpression space(u"[\\s<>,;:\"()\\[\\]\\\\]"_s);
    if (at < 1 || address.count(u'@') != 1 || address.contains(space) || !isDomain(address.mid(at + 1)))
        return wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1 must be an e-mail address, like ann@example.org."));
    return QJsonValue(address);
}

Checked url(const ArgumentSpec &spec, const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.isRelative() || (url.host().isEmpty() && url.scheme() != "file"_L1))
        return wrong(
            spec,
            QT_TRANSLATE_NOOP("ArgumentSpec", "%1 must be an address with its scheme, like https://example.org."));
    return QJsonValue(text.trimmed());
}

Checked date(const ArgumentSpec &spec, const QString &text)
{
    if (!QDate::fromString(text, Qt::ISODate).isValid())
        return wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1 must be a date, like 2026-03-31."));
    return QJsonValue(text);
}

Checked time(const ArgumentSpec &spec, const QString &text)
{
    if (!QTime::fromString(text, Qt::ISODateWithMs).isValid())
        return wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1 must be a time, like 18:30."));
    return QJsonValue(text);
}

Checked dateTime(const ArgumentSpec &spec, const QString &text)
{
    if (!QDateTime::fromString(text, Qt::ISODateWithMs).isValid())
        return wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1 must be a date and a time, like 2026-03-31T18:30."));
    return QJsonValue(text);
}

// Minimum and maximum are in seconds.
Checked duration(const ArgumentSpec &spec, const QString &text)
{
    const auto ms = parseDurationMs(text);
    if (!ms)
        return wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1 must be a duration, like 90s, 5m, 2h or 1d."));
    const auto shown = [](const std::optional<double> &limit) { return numberText(limit.value_or(0)) + u's'; };
    if (auto range = checkRange(spec, static_cast<double>(*ms) / 1000, shown(spec.minimum), shown(spec.maximum));
        !range)
        return range.error();
    return QJsonValue(text.trimmed());
}

bool isChoice(const ArgumentSpec &spec, const QString &value)
{
    return std::ranges::any_of(spec.choices, [&value](const Choice &choice) { return choice.value == value; });
}

Checked choice(const ArgumentSpec &spec, const QString &text)
{
    // What a command lists is compared where it was asked.
    if (isChoice(spec, text) || (spec.choices.isEmpty() && !spec.choicesCommand.isEmpty()))
        return QJsonValue(text);
    QStringList values;
    for (const Choice &each : spec.choices)
        values << each.value;
    return fieldError(
        spec, Texts::tr("%1 cannot be “%2”. Choose one of: %3.").arg(spec.shownLabel(), text, values.join(u", "_s)));
}

// Length and pattern hold for every item.
Checked list(const ArgumentSpec &spec, const QJsonValue &value, bool isOfChoices)
{
    if (!value.isArray())
        return wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1 must be a list of texts."));
    QJsonArray items;
    for (const QJsonValue &item : value.toArray()) {
        const auto text = plainText(spec, item);
        if (!text)
            return text.error();
        if (isOfChoices) {
            if (const auto chosen = choice(spec, *text); !chosen)
                return chosen;
        }
        items << *text;
    }
    const double count = static_cast<double>(items.size());
    if ((spec.minimum && count < *spec.minimum) || (spec.maximum && count > *spec.maximum))
        return wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1: there are too few or too many entries."));
    return QJsonValue(items);
}

Checked table(const ArgumentSpec &spec, const QJsonValue &value)
{
    if (!value.isArray())
        return wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1 must be a list of rows, each of two texts."));
    for (const QJsonValue &row : value.toArray()) {
        const QJsonArray cells = row.toArray();
        if (cells.size() != 2)
            return wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1 must be a list of rows, each of two texts."));
        for (const QJsonValue &cell : cells) {
            if (const auto text = plainText(spec, cell); !text)
                return text.error();
        }
    }
    return value;
}

bool hasUnstorable(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().contains(QChar(u'\0')) || hasLoneSurrogate(value.toString());
    if (value.isArray())
        return std::ranges::any_of(value.toArray(), [](const QJsonValue &item) { return hasUnstorable(item); });
    const QJsonObject object = value.toObject();
    return std::ranges::any_of(object.keys(), [&](const QString &key) {
        return hasUnstorable(QJsonValue(key)) || hasUnstorable(object.value(key));
    });
}

Checked textual(const ArgumentSpec &spec, const QString &text)
{
    switch (spec.type) {
    case ArgumentType::Text:
    case ArgumentType::EditableChoice:
    case ArgumentType::Secret:
        return singleLine(spec, text);
    case ArgumentType::Email:
        return email(spec, text);
    case ArgumentType::Url:
        return url(spec, text);
    case ArgumentType::Date:
        return date(spec, text);
    case ArgumentType::Time:
        return time(spec, text);
    case ArgumentType::DateTime:
        return dateTime(spec, text);
    case ArgumentType::Duration:
        return duration(spec, text);
    case ArgumentType::Choice:
        return choice(spec, text);
    default:
        return QJsonValue(text);
    }
}

} // namespace

Error fieldError(const ArgumentSpec &spec, const QString &message)
{
    return {.code = ErrorCode::BadInput, .message = message, .field = spec.name};
}

Error inexactNumber(const ArgumentSpec &spec, double nearest)
{
    return fieldError(spec,
                      Texts::tr("%1: the number has more digits than can be kept. The nearest that can be is %2.")
                          .arg(spec.shownLabel(), QString::number(nearest, 'g', 17)));
}

QString secretTooEarly(const ArgumentSpec &spec)
{
    return Texts::tr("“%1” can wait for the scheduled time only in the keyring: tick “Keep in the keyring” "
                     "(--keep-secrets), or run the job now.")
        .arg(spec.shownLabel());
}

Result<QJsonValue> checkedValue(const ArgumentSpec &spec, const QJsonValue &value)
{
    switch (spec.type) {
    case ArgumentType::Integer:
        return integer(spec, value);
    case ArgumentType::Number:
        return number(spec, value);
    case ArgumentType::Boolean:
        return value.isBool() ? Checked(value)
                              : wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1 must be yes or no."));
    case ArgumentType::List:
        return list(spec, value, false);
    case ArgumentType::Choices:
        return list(spec, value, true);
    case ArgumentType::Table:
        return table(spec, value);
    case ArgumentType::Json:
        return hasUnstorable(value)
            ? wrong(spec, QT_TRANSLATE_NOOP("ArgumentSpec", "%1: one character in it cannot be stored. Remove it."))
            : Checked(value);
    default:
        break;
    }
    const auto text = plainText(spec, value);
    return text ? textual(spec, *text) : text.error();
}

} // namespace jobdeck
