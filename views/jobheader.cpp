#include "views/jobheader.h"

#include "model/jobtablemodel.h"
#include "views/jobtext.h"

#include <QScopedValueRollback>
#include <QSettings>

#include <algorithm>
#include <array>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastJobCharacters = 18;
constexpr int leastMessageCharacters = 9;
constexpr int usefulMessageCharacters = 26; // for so much the group and the progress give way
constexpr int messagePercent = 47; // of the room for both, unless the operator chose a width

// What job and message get depends on the room.
constexpr std::array fixedColumns{JobTableModel::StatusColumn, JobTableModel::KindColumn, JobTableModel::ProgressColumn,
                                  JobTableModel::MomentColumn, JobTableModel::DurationColumn};

QStringList statusWords()
{
    QStringList words;
    for (int i = 0; i <= static_cast<int>(ShownStatus::Cancelled); ++i)
        words << statusWord(static_cast<ShownStatus>(i));
    return words;
}

QStringList moments()
{
    constexpr qint64 day = 24 * 60 * 60 * 1'000;
    constexpr qint64 wide = 1'858'895'998'000; // 27 November 2028, 22:59:58 UTC
    return {momentText(wide, wide), momentText(wide, wide + day), momentText(wide, wide - day), momentText(wide, 0)};
}

// Texts as wide as they come, but for a few.
QStringList samplesOf(int column)
{
    switch (column) {
    case JobTableModel::StatusColumn:
        return statusWords();
    case JobTableModel::ProgressColumn:
        return {progressText({.status = JobStatus::Exception, .progress = 88})};
    case JobTableModel::MomentColumn:
        return moments();
    case JobTableModel::DurationColumn:
        return {durationText(86'340'000)}; // 23 h 59 m
    default:
        return {u"Maintenance"_s};
    }
}

// What the delegate keeps free around the text.
int paddingOf(int column)
{
    switch (column) {
    case JobTableModel::StatusColumn:
        return 36;
    case JobTableModel::DurationColumn:
        return 18;
    default:
        return 14;
    }
}

// The columns whose order has an index; others are not sorted by.
bool canSortBy(int column) { return column == JobTableModel::JobColumn || column == JobTableModel::MomentColumn; }

} // namespace

JobHeader::JobHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(u"jobsHeader"_s);
    setAccessibleName(tr("Columns of the jobs"));
    setHighlightSections(false);
    setSectionsMovable(true);
    setSectionsClickable(true);
    setSortIndicatorShown(false);
    setSortIndicatorClearable(true);
    setSortIndicator(-1, Qt::AscendingOrder); // it begins with the first column
    setStretchLastSection(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
    setMinimumSectionSize(48);
    setSectionResizeMode(QHeaderView::Interactive);
}

void JobHeader::setUp()
{
    for (const int column : fixedColumns)
        m_usual.insert(column, usualWidth(column));
    fitFixedColumns(0);
    connect(this, &QHeaderView::sectionResized, this, [this](int column, int, int size) {
        if (!m_isSharing)
            onSectionResized(column, size);
    });
    connect(this, &QHeaderView::sortIndicatorChanged, this, &JobHeader::onSortIndicator);
}

// So that neither what stands in it nor its title is cut.
int JobHeader::usualWidth(int column) const
{
    QFont font = this->font();
    font.setBold(column == JobTableModel::StatusColumn); // as failures are
    const QFontMetrics metrics(font);
    int width = 0;
    for (const QString &text : samplesOf(column))
        width = std::max(width, metrics.horizontalAdvance(text));
    return std::max(width + paddingOf(column), sectionSizeHint(column));
}

void JobHeader::share(int width)
{
    m_width = width;
    shareRoom();
}

void JobHeader::onSectionResized(int column, int size)
{
    if (column == JobTableModel::MessageColumn)
        m_messageWidth = size;
    else if (column == JobTableModel::JobColumn)
        m_messageWidth = std::max(roomToShare() - size, minimumSectionSize());
    else
        m_chosen.insert(column, size);
    shareRoom();
}

// A click on a column that is not sorted by changes nothing.
void JobHeader::onSortIndicator(int column, Qt::SortOrder order)
{
    if (column >= 0 && !canSortBy(column)) {
        const QSignalBlocker quiet(this);
        setSortIndicator(m_sortSection, m_sortOrder);
        return;
    }
    m_sortSection = column;
    m_sortOrder = order;
    setSortIndicatorShown(column >= 0);
    emit orderChosen();
}

SortColumn JobHeader::sortColumn() const
{
    if (m_sortSection == JobTableModel::JobColumn)
        return SortColumn::Kind;
    return m_sortSection == JobTableModel::MomentColumn ? SortColumn::Moment : SortColumn::Default;
}

Qt::SortOrder JobHeader::sortOrder() const { return m_sortSection < 0 ? Qt::AscendingOrder : m_sortOrder; }

int JobHeader::widthOf(int column) const { return m_chosen.value(column, m_usual.value(column)); }

// What the operator chose stays. Of the others, a group is cut with "…", and a bar may be short.
int JobHeader::leastWidth(int column) const
{
    const bool givesWay = column == JobTableModel::KindColumn || column == JobTableModel::ProgressColumn;
    return givesWay && !m_chosen.contains(column) ? std::min(sectionSizeHint(column), widthOf(column))
                                                  : widthOf(column);
}

// Leaves `needed` pixels for job and message, as far as that goes.
void JobHeader::fitFixedColumns(int needed)
{
    int missing = m_width > 0 ? needed - m_width : 0;
    for (const int column : fixedColumns)
        missing += m_width > 0 ? widthOf(column) : 0;
    for (const int column : fixedColumns) {
        const int cut = std::clamp(missing, 0, widthOf(column) - leastWidth(column));
        resizeSection(column, widthOf(column) - cut);
        missing -= cut;
    }
}

int JobHeader::roomToShare() const
{
    int room = m_width;
    for (const int column : fixedColumns)
        room -= sectionSize(column);
    return room;
}

// Where the room is too little for a name the message gives way, and only then the table scrolls sideways.
void JobHeader::shareRoom()
{
    const QScopedValueRollback sharing(m_isSharing, true);
    const int unit = fontMetrics().averageCharWidth();
    const int leastJob = leastJobCharacters * unit;
    fitFixedColumns(leastJob + usefulMessageCharacters * unit);
    const int room = roomToShare();
    const int wanted = m_messageWidth > 0 ? m_messageWidth : room * messagePercent / 100;
    const int message = std::max(std::min(wanted, room - leastJob), leastMessageCharacters * unit);
    resizeSection(JobTableModel::MessageColumn, message);
    resizeSection(JobTableModel::JobColumn, std::max(leastJob, room - message));
}

void JobHeader::restore(const QSettings &settings)
{
    const QSignalBlocker quiet(this);
    if (restoreState(settings.value(u"jobs/columns"_s).toByteArray())) {
        setSectionResizeMode(QHeaderView::Interactive);
        restoreChosen(settings.value(u"jobs/chosenColumns"_s).toList());
        m_messageWidth = std::max(settings.value(u"jobs/messageWidth"_s, 0).toInt(), 0);
    }
    const int column = settings.value(u"jobs/sortColumn"_s, -1).toInt();
    m_sortSection = canSortBy(column) ? column : -1;
    m_sortOrder = settings.value(u"jobs/sortDescending"_s).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    setSortIndicator(m_sortSection, m_sortOrder);
    setSortIndicatorShown(m_sortSection >= 0);
}

// The state has the width of every column, also of those that only made room in a narrow window.
void JobHeader::restoreChosen(const QVariantList &columns)
{
    m_chosen.clear();
    for (const int column : fixedColumns) {
        if (columns.contains(column))
            m_chosen.insert(column, sectionSize(column));
    }
}

void JobHeader::save(QSettings &settings) const
{
    settings.setValue(u"jobs/columns"_s, saveState());
    QVariantList chosen;
    for (const int column : m_chosen.keys())
        chosen << column;
    settings.setValue(u"jobs/chosenColumns"_s, chosen);
    settings.setValue(u"jobs/messageWidth"_s, m_messageWidth);
    settings.setValue(u"jobs/sortColumn"_s, m_sortSection);
    settings.setValue(u"jobs/sortDescending"_s, m_sortOrder == Qt::DescendingOrder);
}

} // namespace jobdeck
