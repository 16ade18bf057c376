#include "views/rulepreview.h"

#include "model/format.h"
#include "model/rulewords.h"
#include "views/icons.h"
#include "views/messagelabel.h"
#include "views/zonedtext.h"

#include <QDateTime>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

QString clockChangeText(const Occurrences::Occurrence &time, const ScheduleRule &rule, const QTimeZone &zone)
{
    switch (time.note) {
    case LocalTime::Note::Normal:
        return {};
    case LocalTime::Note::Gap:
        return RulePreview::tr("the clocks go forward: runs at %1")
            .arg(isolate(timeOfDayText(QDateTime::fromMSecsSinceEpoch(time.utcMs, zone).time())));
    case LocalTime::Note::Overlap:
        return rule.followsClock() || rule.form == ScheduleRule::Form::Elapsed
            ? RulePreview::tr("the clocks go back: this time comes twice")
            : RulePreview::tr("the clocks go back: the first of the two");
    }
    Q_UNREACHABLE();
}

RulePreview::RulePreview(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
    , m_title(new QLabel(tr("The next times:"), this))
    , m_times(new QListWidget(this))
{
    setObjectName(u"rulePreview"_s);
    m_words->setObjectName(u"ruleWords"_s);
    QFont bold = m_words->font();
    bold.setBold(true);
    m_words->setFont(bold);
    m_times->setObjectName(u"ruleNextTimes"_s);
    m_times->setAccessibleName(tr("The next times"));
    m_times->setSelectionMode(QAbstractItemView::SingleSelection);
    m_times->setUniformItemSizes(true);
    m_times->setTabKeyNavigation(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    for (QLabel *label : {m_words, m_title}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        alignToStart(*label);
        layout->addWidget(label);
    }
    layout->addWidget(m_times);
    clear({});
}

QString RulePreview::words() const { return m_words->text(); }

void RulePreview::showTimes(const ComingTimes &coming, const QTimeZone &zone, qint64 nowMs)
{
    m_words->setText(ruleInWords(coming.rule, locale()));
    m_words->show();
    const QString foreign = foreignZoneText(zone);
    m_title->setText(foreign.isEmpty() ? tr("The next times:")
                                       : tr("The next times, by the clock of %1:").arg(foreign));
    const int row = m_times->currentRow();
    m_times->clear();
    for (const Occurrences::Occurrence &each : coming.times) {
        const QString change = clockChangeText(each, coming.rule, zone);
        QString text = zonedMomentText(each.utcMs, zone, locale());
        if (m_times->count() == 0)
            text += u" · "_s + isolate(tr("in %1").arg(timeSpanText(each.utcMs - nowMs)));
        if (!change.isEmpty())
            text += u" · "_s + change;
        auto *item = new QListWidgetItem(text, m_times);
        if (!change.isEmpty())
            item->setIcon(icon(u"dialog-warning"_s));
        item->setToolTip(fullMomentText(each.utcMs));
    }
    m_times->setCurrentRow(std::clamp(row, 0, std::max(0, m_times->count() - 1)));
    const int height = m_times->sizeHintForRow(0);
    m_times->setFixedHeight(height * std::min(m_times->count(), shownTimes) + 2 * m_times->frameWidth() + 4);
    m_times->show();
}

void RulePreview::clear(const QString &why)
{
    m_words->clear();
    m_words->hide();
    m_times->clear();
    m_times->hide();
    m_title->setText(why);
}

} // namespace jobdeck
