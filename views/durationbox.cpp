#include "views/durationbox.h"

#include "views/numberbox.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

#include <array>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Unit {
    QChar letter;
    qint64 seconds;
};
constexpr std::array units{Unit{u's', 1}, Unit{u'm', 60}, Unit{u'h', 3600}, Unit{u'd', 86'400}};

} // namespace

DurationBox::DurationBox(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_number(new NumberBox({.minimum = 0, .maximum = 999'999'999, .decimals = 0, .isStrict = true}, this))
    , m_unit(new QComboBox(this))
{
    m_unit->addItems({tr("seconds"), tr("minutes"), tr("hours"), tr("days")});
    m_unit->setCurrentIndex(1);
    m_unit->setObjectName(u"durationUnit"_s);
    // A combo box takes its accessible name only from a label; this one is for screen readers alone.
    auto *unitLabel = new QLabel(tr("Unit of %1").arg(label), this);
    unitLabel->setTextFormat(Qt::PlainText);
    unitLabel->setBuddy(m_unit);
    unitLabel->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_number);
    layout->addWidget(m_unit);
    layout->addStretch();
    setFocusProxy(m_number);
    connect(m_number, &NumberBox::valueChanged, this, &DurationBox::changed);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &DurationBox::changed);
}

QString DurationBox::text() const
{
    const auto number = m_number->number();
    return number ? QString::number(qint64(*number)) + units.at(size_t(m_unit->currentIndex())).letter : QString();
}

std::optional<qint64> DurationBox::durationMs() const
{
    const auto number = m_number->number();
    if (!number)
        return {};
    return qint64(*number) * units.at(size_t(m_unit->currentIndex())).seconds * 1000;
}

void DurationBox::setDurationMs(std::optional<qint64> ms)
{
    if (!ms) {
        m_number->setNumber({});
        return;
    }
    const qint64 seconds = (*ms + 999) / 1000;
    size_t unit = units.size() - 1;
    while (unit > 0 && (seconds == 0 || seconds % units.at(unit).seconds != 0))
        --unit;
    m_unit->setCurrentIndex(int(unit));
    const qint64 count = seconds / units.at(unit).seconds; // without a rest
    m_number->setNumber(double(count));
}

} // namespace jobdeck
