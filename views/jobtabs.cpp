#include "views/jobtabs.h"

#include "model/joblistqueries.h"
#include "views/jobtext.h"
#include "views/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyleOptionTab>
#include <QStylePainter>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array allTabs{Tab::All, Tab::Running, Tab::Scheduled, Tab::Done, Tab::Errors};
constexpr int errorsIndex = static_cast<int>(Tab::Errors);
constexpr int dotSize = 8;

QPixmap dot(const QColor &colour, qreal ratio)
{
    QPixmap pixmap(QSize(dotSize, dotSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(0, 0, dotSize, dotSize));
    return pixmap;
}

} // namespace

JobTabs::JobTabs(QWidget *parent)
    : QTabBar(parent)
{
    setObjectName(u"jobTabs"_s);
    setAccessibleName(tr("Which jobs are shown"));
    setExpanding(false);
    setDrawBase(false);
    setUsesScrollButtons(true);
    setIconSize(QSize(dotSize, dotSize));
    for (const Tab each : allTabs) {
        const int index = addTab(tabName(each));
        setAccessibleTabName(index, tabName(each));
    }
}

Tab JobTabs::tab() const { return allTabs.at(static_cast<std::size_t>(std::max(0, currentIndex()))); }

void JobTabs::setTab(Tab tab) { setCurrentIndex(static_cast<int>(tab)); }

void JobTabs::setCounts(const StatusCounts &counts)
{
    for (const Tab each : allTabs) {
        const QString text = tr("%1 (%2)").arg(tabName(each), QLocale().toString(countOf(counts, each)));
        if (tabText(static_cast<int>(each)) != text)
            setTabText(static_cast<int>(each), text);
    }
}

void JobTabs::setUnseen(qint64 count)
{
    if (count == m_unseen)
        return;
    m_unseen = count;
    updateMark();
}

void JobTabs::updateMark()
{
    const QString told =
        m_unseen > 0 ? tr("%n error(s) you have not looked at yet", nullptr, int(m_unseen)) : QString();
    setTabToolTip(errorsIndex, told); // is its accessible description, too
    setAccessibleDescription(told);
    const QColor colour = statusColour(ShownStatus::Failed, isDark(palette()));
    setTabIcon(errorsIndex, m_unseen > 0 ? QIcon(dot(colour, devicePixelRatioF())) : QIcon());
}

bool JobTabs::isMarked(int index) const { return index == errorsIndex && m_unseen > 0; }

QFont JobTabs::markedFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

void JobTabs::changeEvent(QEvent *event)
{
    QTabBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_unseen > 0)
        updateMark();
}

void JobTabs::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)
        emit walked();
    QTabBar::keyPressEvent(event);
}

QSize JobTabs::tabSizeHint(int index) const
{
    QSize size = QTabBar::tabSizeHint(index);
    if (isMarked(index)) {
        const QString text = tabText(index);
        size.rwidth() += QFontMetrics(markedFont()).horizontalAdvance(text) - fontMetrics().horizontalAdvance(text);
    }
    return size;
}

// QTabBar has one font for all tabs.
void JobTabs::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    for (int index = 0; index < count(); ++index) {
        if (index != currentIndex())
            drawTab(painter, index);
    }
    if (currentIndex() >= 0) // over the edges of its neighbours
        drawTab(painter, currentIndex());
}

void JobTabs::drawTab(QStylePainter &painter, int index) const
{
    QStyleOptionTab option;
    initStyleOption(&option, index);
    painter.setFont(isMarked(index) ? markedFont() : font());
    painter.drawControl(QStyle::CE_TabBarTab, option);
}

QString tabName(Tab tab)
{
    switch (tab) {
    case Tab::All:
        return JobTabs::tr("All");
    case Tab::Running:
        return JobTabs::tr("Running");
    case Tab::Scheduled:
        return JobTabs::tr("Scheduled");
    case Tab::Done:
        return JobTabs::tr("Done");
    case Tab::Errors:
        return JobTabs::tr("Errors");
    }
    return {};
}

Tab tabOf(const Job &job)
{
    for (const Tab each : allTabs) {
        if (each != Tab::All && isIn(each, job))
            return each;
    }
    return Tab::All;
}

bool isIn(Tab tab, const Job &job)
{
    const QList<JobStatus> statuses = statusesOf(tab);
    return statuses.isEmpty() || statuses.contains(job.status);
}

} // namespace jobdeck
