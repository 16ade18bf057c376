#include "views/argumenteditornumber.h"

#include "views/durationbox.h"
#include "views/numberbox.h"

#include <QLocale>

#include <cmath>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

NumberBox::Limits limitsOf(const ArgumentSpec &spec)
{
    const bool isWhole = spec.type == ArgumentType::Integer;
    return {
        .minimum = spec.minimum, .maximum = spec.maximum, .step = spec.step, .decimals = isWhole ? 0 : spec.decimals};
}

// Without separators between the thousands: what they are differs.
QString example(QLocale locale, ArgumentType type)
{
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return type == ArgumentType::Integer ? locale.toString(1234) : locale.toString(1234.5, 'f', 1);
}

} // namespace

NumberEditor::NumberEditor(const ArgumentSpec &spec, QWidget *parent)
    : ArgumentEditor(spec, parent)
    , m_box(new NumberBox(limitsOf(spec), parent))
{
    if (!spec.unit.isEmpty())
        m_box->setSuffix(u' ' + spec.unit);
    m_box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setWidget(m_box);
    connect(m_box, &NumberBox::valueChanged, this, [this] { notifyEdited(); });
}

QJsonValue NumberEditor::enteredValue() const
{
    constexpr double exact = 9'007'199'254'740'992; // 2^53
    const auto number = m_box->number();
    if (!number)
        return textOrAbsent(m_box->unreadable());
    const bool isWhole = std::abs(*number) < exact && std::trunc(*number) == *number;
    return isWhole ? QJsonValue(qint64(*number)) : QJsonValue(*number);
}

QString NumberEditor::enteredError() const
{
    const QString text = m_box->unreadable();
    return text.isEmpty() ? QString()
                          : tr("“%1” is no number. Write it like %2.").arg(text, example(m_box->locale(), spec().type));
}

void NumberEditor::showValue(const QJsonValue &value)
{
    m_box->setNumber(value.isDouble() ? std::optional(value.toDouble()) : std::nullopt);
}

DurationEditor::DurationEditor(const ArgumentSpec &spec, QWidget *parent)
    : ArgumentEditor(spec, parent)
    , m_box(new DurationBox(spec.shownLabel(), parent))
{
    setWidget(m_box, m_box->numberBox());
    connect(m_box, &DurationBox::changed, this, &DurationEditor::notifyEdited);
}

QJsonValue DurationEditor::enteredValue() const { return textOrAbsent(m_box->text()); }

void DurationEditor::showValue(const QJsonValue &value)
{
    const QString text = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    m_box->setDurationMs(parseDurationMs(text));
}

} // namespace jobdeck
