#include "views/argumenteditornumber.h"

#include "views/durationbox.h"
#include "views/numberbox.h"

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

NumberBox::Limits limitsOf(const ArgumentSpec &spec)
{
    const bool isWhole = spec.type == ArgumentType::Integer;
    return {.minimum = spec.minimum,
            .maximum = spec.maximum,
            .step = spec.step,
            .decimals = isWhole ? 0 : spec.decimals.value_or(2)};
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

QJsonValue NumberEditor::value() const
{
    const auto number = m_box->number();
    if (!number)
        return QJsonValue::Undefined;
    return spec().type == ArgumentType::Integer ? QJsonValue(qint64(*number)) : QJsonValue(*number);
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

QJsonValue DurationEditor::value() const { return textOrAbsent(m_box->text()); }

void DurationEditor::showValue(const QJsonValue &value)
{
    const QString text = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    m_box->setDurationMs(parseDurationMs(text));
}

} // namespace jobdeck
