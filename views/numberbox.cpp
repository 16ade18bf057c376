#include "views/numberbox.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr double exact = 9'007'199'254'740'992; // 2^53: beyond it doubles skip whole numbers
constexpr double end = 1e300;

bool canStandInNumber(QChar c)
{
    return c.isDigit() || c.isSpace() || QStringView(u"+-\u2212.,'\u2019\u066b\u066ceE").contains(c);
}

// So that 0.1 + 0.2 is 0.3.
double rounded(double number) { return QString::number(number, 'g', 15).toDouble(); }

} // namespace

NumberBox::NumberBox(const Limits &limits, QWidget *parent)
    : QDoubleSpinBox(parent)
    , m_limits(limits)
{
    setDecimals(323); // the base rounds to them
    setRange(-end, end);
    setSingleStep(limits.step.value_or(1));
    setValue(minimum());
    setAccelerated(true);
}

double NumberBox::lowest() const { return m_limits.minimum.value_or(-exact); }

double NumberBox::highest() const { return m_limits.maximum.value_or(exact); }

std::optional<double> NumberBox::number() const
{
    return isEmpty() || value() == maximum() ? std::nullopt : std::optional(value());
}

QString NumberBox::unreadable() const { return value() == maximum() ? m_unreadable : QString(); }

void NumberBox::setNumber(std::optional<double> number) { setValue(number.value_or(minimum())); }

// From beyond the limits there is only the way back.
void NumberBox::stepBy(int steps)
{
    const auto before = number();
    const double wanted = before ? std::clamp(rounded(*before + steps * singleStep()), lowest(), highest())
                                 : std::clamp(0.0, lowest(), highest());
    if (!before || (steps > 0) == (wanted > *before))
        setValue(wanted);
    selectAll();
}

QSize NumberBox::sizeHint() const
{
    // The base measures its own range, which says nothing of the numbers.
    const auto advance = [this](const QString &text) { return fontMetrics().horizontalAdvance(text); };
    int width = advance(QString(14, u'0'));
    if (m_limits.minimum && m_limits.maximum)
        width =
            std::clamp(std::max(advance(shown(lowest())), advance(shown(highest()))), advance(QString(6, u'0')), width);
    const QSize size = QDoubleSpinBox::sizeHint();
    return {size.width() + width, size.height()};
}

QLocale NumberBox::ungrouped() const
{
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::RejectGroupSeparator);
    return plain;
}

QString NumberBox::shown(double number) const
{
    const QLocale plain = ungrouped();
    const QString fixed = plain.toString(number, 'f', m_limits.decimals.value_or(0));
    if (plain.toDouble(fixed) == number)
        return fixed;
    const double size = std::abs(number);
    return plain.toString(number, size < 1e-9 || size > 1e17 ? 'g' : 'f', QLocale::FloatingPointShortest);
}

QString NumberBox::textFromValue(double value) const
{
    if (value == minimum())
        return {};
    return value == maximum() ? m_unreadable : shown(value);
}

double NumberBox::valueFromText(const QString &text) const
{
    const QString entered = body(text);
    if (entered.isEmpty())
        return minimum();
    bool isNumber = false;
    const double number = ungrouped().toDouble(entered, &isNumber);
    if (isNumber && std::abs(number) < end)
        return number;
    m_unreadable = entered;
    return maximum();
}

QValidator::State NumberBox::validate(QString &text, int & /*position*/) const
{
    const QString entered = body(text);
    if (entered.isEmpty())
        return QValidator::Acceptable;
    if (!m_limits.isStrict)
        return std::ranges::all_of(entered, canStandInNumber) ? QValidator::Acceptable : QValidator::Invalid;
    const bool isWhole = std::ranges::all_of(entered, [](QChar c) { return c.isDigit(); });
    const double number = ungrouped().toDouble(entered);
    if (!isWhole || number > highest())
        return QValidator::Invalid;
    return number < lowest() ? QValidator::Intermediate : QValidator::Acceptable;
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const
{
    if (isReadOnly())
        return StepNone;
    const auto now = number();
    StepEnabled enabled = StepNone;
    enabled.setFlag(StepUpEnabled, !now || *now < highest());
    enabled.setFlag(StepDownEnabled, !now || *now > lowest());
    return enabled;
}

QString NumberBox::body(const QString &text) const
{
    const QString unit = suffix().trimmed();
    const QString trimmed = text.trimmed();
    return unit.isEmpty() || !trimmed.endsWith(unit) ? trimmed : trimmed.chopped(unit.size()).trimmed();
}

} // namespace jobdeck
