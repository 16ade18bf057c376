#include "views/statusline.h"

#include "model/format.h"
#include "views/messagelabel.h"

#include <QLabel>
#include <QLocale>
#include <QStatusBar>

#include <numeric>

namespace jobdeck {

using namespace Qt::StringLiterals;

StatusLine::StatusLine(QStatusBar *bar)
    : QObject(bar)
    , m_facts(new QLabel(bar))
    , m_shown(new QLabel(bar))
{
    m_facts->setObjectName(u"statusCounts"_s);
    m_shown->setObjectName(u"statusShown"_s);
    for (QLabel *label : {m_facts, m_shown})
        label->setTextFormat(Qt::PlainText);
    alignToStart(*m_facts);
    m_facts->setMinimumWidth(1);
    m_facts->setIndent(6); // in line with the panes above
    bar->setObjectName(u"statusBar"_s);
    bar->addWidget(m_facts, 1);
    bar->addPermanentWidget(m_shown);
}

void StatusLine::setState(const StatusCounts &counts, std::optional<qint64> nextDue, qint64 nowMs)
{
    m_counts = counts;
    m_nextDue = nextDue;
    tick(nowMs);
    updateShown();
}

void StatusLine::tick(qint64 nowMs)
{
    QStringList parts{tr("%n running", nullptr, int(countOf(m_counts, JobStatus::Running))),
                      tr("%n waiting", nullptr, int(countOf(m_counts, JobStatus::New))),
                      tr("%n scheduled", nullptr, int(countOf(m_counts, JobStatus::Scheduled)))};
    if (m_nextDue)
        parts << tr("next: %1").arg(isolate(momentText(*m_nextDue, nowMs)));
    m_facts->setText(parts.join(u" · "_s));
}

void StatusLine::setShown(qint64 shown)
{
    m_rows = shown;
    updateShown();
}

void StatusLine::updateShown()
{
    const QLocale locale;
    const auto total = std::accumulate(m_counts.cbegin(), m_counts.cend(), qint64(0));
    m_shown->setText(m_rows == total ? tr("%n jobs", nullptr, int(total))
                                     : tr("%1 of %2 shown").arg(locale.toString(m_rows), locale.toString(total)));
}

QString titleOf(const StatusCounts &counts)
{
    const auto running = countOf(counts, JobStatus::Running);
    return running > 0 ? StatusLine::tr("%n running – Jobdeck", nullptr, int(running)) : StatusLine::tr("Jobdeck");
}

} // namespace jobdeck
