#include "views/numberbox.h"

#include <algorithm>

namespace jobdeck {

NumberBox::NumberBox(const Limits &limits, QWidget *parent)
    : QDoubleSpinBox(parent)
{
    constexpr double exact = 9'007'199'254'740'992; // 2^53: beyond it doubles skip whole numbers
    setDecimals(limits.decimals);
    setRange(limits.minimum.value_or(-exact + 1) - 1, limits.maximum.value_or(exact));
    setSingleStep(limits.step.value_or(1));
    setValue(minimum());
    setAccelerated(true);
}

std::optional<double> NumberBox::number() const { return isEmpty() ? std::nullopt : std::optional(value()); }

void NumberBox::setNumber(std::optional<double> number) { setValue(number ? std::max(*number, lowest()) : minimum()); }

void NumberBox::stepBy(int steps)
{
    if (isEmpty()) {
        setValue(std::clamp(0.0, lowest(), maximum()));
        selectAll();
        return;
    }
    const double before = value();
    QDoubleSpinBox::stepBy(steps);
    if (value() < lowest())
        setValue(std::min(before, lowest()));
}

QSize NumberBox::sizeHint() const
{
    // The base measures its limits, which for an open range are sixteen digits long.
    QSize size = QDoubleSpinBox::sizeHint();
    const int wide = fontMetrics().horizontalAdvance(QLatin1Char('0')) * 14 + fontMetrics().horizontalAdvance(suffix());
    return {std::min(size.width(), wide), size.height()};
}

QString NumberBox::textFromValue(double value) const
{
    return value == minimum() ? QString() : QDoubleSpinBox::textFromValue(value);
}

double NumberBox::valueFromText(const QString &text) const
{
    return isEmptyText(text) ? minimum() : QDoubleSpinBox::valueFromText(text);
}

QValidator::State NumberBox::validate(QString &text, int &position) const
{
    if (isEmptyText(text))
        return QValidator::Acceptable;
    const auto state = QDoubleSpinBox::validate(text, position);
    const bool isTooLow = state == QValidator::Acceptable && QDoubleSpinBox::valueFromText(text) < lowest();
    return isTooLow ? QValidator::Intermediate : state;
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const
{
    if (isEmpty())
        return StepUpEnabled | StepDownEnabled;
    StepEnabled enabled = QDoubleSpinBox::stepEnabled();
    enabled.setFlag(StepDownEnabled, value() > lowest());
    return enabled;
}

bool NumberBox::isEmptyText(const QString &text) const
{
    const QStringView view = text;
    const auto body = view.endsWith(suffix()) ? view.chopped(suffix().size()) : view;
    return body.trimmed().isEmpty() || view.trimmed() == QStringView(suffix()).trimmed();
}

} // namespace jobdeck
