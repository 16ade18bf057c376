#include "views/argumenteditortime.h"

#include "views/wallclockedit.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

QDateTimeEdit *makeEdit(ArgumentType type, QWidget *parent)
{
    switch (type) {
    case ArgumentType::Date:
        return makeWallClockEdit(WallClock::Date, parent);
    case ArgumentType::Time:
        return makeWallClockEdit(WallClock::Time, parent);
    default:
        return makeWallClockEdit(WallClock::DateAndTime, parent);
    }
}

// As local time: a stored moment with a zone is shown by the wall clock here.
QDateTime dateTimeFrom(const QString &text)
{
    const auto stored = QDateTime::fromString(text, Qt::ISODate);
    const auto local = stored.timeSpec() == Qt::LocalTime ? stored : stored.toLocalTime();
    return QDateTime(local.date(), local.time(), Qt::UTC);
}

} // namespace

TimeEditor::TimeEditor(const ArgumentSpec &spec, QWidget *parent)
    : ArgumentEditor(spec, parent)
    , m_edit(makeEdit(spec.type, nullptr))
{
    setWidget(new QWidget(parent), m_edit);
    auto *layout = new QHBoxLayout(widget());
    layout->setContentsMargins({});
    if (!spec.isRequired)
        addSwitch();
    m_edit->setMinimumDate(QDate(100, 1, 1)); // else 1752 stands for everything before
    layout->addWidget(m_edit);
    layout->addStretch();
    connect(m_edit, &QDateTimeEdit::dateTimeChanged, this, [this] { notifyEdited(); });
}

void TimeEditor::addSwitch()
{
    m_isSet = new QCheckBox;
    m_isSet->setObjectName(u"set_"_s + spec().name);
    m_isSet->setAccessibleName(tr("Set %1").arg(spec().shownLabel()));
    m_isSet->setToolTip(tr("Set a value"));
    m_edit->setEnabled(false);
    widget()->layout()->addWidget(m_isSet);
    connect(m_isSet, &QCheckBox::toggled, m_edit, &QWidget::setEnabled);
    connect(m_isSet, &QCheckBox::toggled, this, [this] { notifyEdited(); });
}

QJsonValue TimeEditor::enteredValue() const
{
    if (m_isSet && !m_isSet->isChecked())
        return QJsonValue::Undefined;
    const QTime time = m_edit->time();
    const QString timeText = time.toString(time.msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
    switch (spec().type) {
    case ArgumentType::Date:
        return m_edit->date().toString(Qt::ISODate);
    case ArgumentType::Time:
        return timeText;
    default:
        return m_edit->date().toString(Qt::ISODate) + u'T' + timeText;
    }
}

void TimeEditor::showValue(const QJsonValue &value)
{
    const QString text = value.toString();
    if (m_isSet)
        m_isSet->setChecked(!text.isEmpty());
    if (text.isEmpty())
        m_edit->setDateTime(QDateTime(QDate::currentDate(), QTime(0, 0), Qt::UTC));
    else if (spec().type == ArgumentType::Time)
        m_edit->setTime(QTime::fromString(text, Qt::ISODate));
    else
        m_edit->setDateTime(dateTimeFrom(text));
}

} // namespace jobdeck
