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
    , m_counts(new QLabel(bar))
    , m_shown(new QLabel(bar))
{
    m_counts->setObjectName(u"statusCounts"_s);
    m_shown->setObjectName(u"statusShown"_s);
    for (QLabel *label : {m_counts, m_shown})
        label->setTextFormat(Qt::PlainText);
    alignToStart(*m_counts);
    m_counts->setMinimumWidth(1);
    bar->setObjectName(u"statusBar"_s);
    bar->addWidget(m_counts, 1);
    bar->addPermanentWidget(m_shown);
}

void StatusLine::setCounts(const StatusCounts &counts, std::optional<qint64> nextDue, qint64 nowMs)
{
    QStringList parts{tr("%n running", nullptr, int(countOf(counts, JobStatus::Running))),
                      tr("%n waiting", nullptr, int(countOf(counts, JobStatus::New))),
                      tr("%n scheduled", nullptr, int(countOf(counts, JobStatus::Scheduled)))};
    if (nextDue)
        parts << tr("next: %1").arg(isolate(momentText(*nextDue, nowMs)));
    m_counts->setText(parts.join(u" · "_s));
    m_total = std::accumulate(counts.cbegin(), counts.cend(), qint64(0));
    updateShown();
}

void StatusLine::setShown(qint64 shown)
{
    m_rows = shown;
    updateShown();
}

void StatusLine::updateShown()
{
    const QLocale locale;
    m_shown->setText(tr("%1 of %2 shown").arg(locale.toString(m_rows), locale.toString(m_total)));
}

QString titleOf(const StatusCounts &counts)
{
    const auto running = countOf(counts, JobStatus::Running);
    return running > 0 ? StatusLine::tr("%n running – Jobdeck", nullptr, int(running)) : StatusLine::tr("Jobdeck");
}

} // namespace jobdeck
