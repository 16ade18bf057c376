#include "model/logmodel.h"

#include "model/jobqueries.h"
#include "model/logexport.h"
#include "model/logsearch.h"

#include <algorithm>

namespace jobdeck {
namespace {

constexpr qint64 anchorDistance = 512; // as many lines as a chunk may hold

} // namespace

LogModel::LogModel(JobReader &reader, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
{
}

LogModel::~LogModel() = default;

void LogModel::setJob(JobId id, qint64 lineCount)
{
    m_job = id;
    m_stored = lineCount;
    cancelFind();
    m_textSlot.cancel();
    restart();
}

void LogModel::setLineCount(qint64 lineCount)
{
    if (lineCount < m_stored)
        return setJob(m_job, lineCount);
    m_stored = lineCount;
    if (isFiltered())
        scan();
    else
        setShown(m_folds.shownCount(m_stored));
}

void LogModel::setLevels(int levels)
{
    if (levels == m_levels)
        return;
    m_levels = levels;
    cancelFind();
    restart();
}

void LogModel::restart()
{
    m_pageSlot.cancel();
    m_scanSlot.cancel();
    m_groupSlot.cancel();
    m_folds.clear();
    m_isScanning = false;
    m_anchors.clear();
    m_nextToScan = 1;
    m_shown = isFiltered() ? 0 : m_stored;
    emit lineCountChanged(m_shown);
    if (isFiltered())
        scan();
}

void LogModel::setShown(qint64 count)
{
    if (count == m_shown)
        return;
    m_shown = count;
    emit lineCountChanged(m_shown);
}

void LogModel::scan()
{
    if (m_isScanning || m_nextToScan > m_stored)
        return;
    m_isScanning = true;
    m_reader.read(
        m_scanSlot, this,
        [range = rangeFrom(m_nextToScan)](const QSqlDatabase &db, const std::stop_token &) {
            return readLogStep(db, range, 1);
        },
        [this, stored = m_stored](const Result<LogStep> &step) {
            m_isScanning = false;
            if (step)
                scanned(*step, stored);
            else
                emit readFailed(step.error().message);
        });
}

// `stored` lines were there when it was asked; what came since may not have been read.
void LogModel::scanned(const LogStep &step, qint64 stored)
{
    qint64 shown = m_shown;
    for (const LogLine &line : step.lines) {
        if (shown++ % anchorDistance == 0)
            m_anchors.append(line.sequence);
    }
    if (!step.isAtEnd)
        m_nextToScan = step.next;
    else if (step.lines.isEmpty())
        m_nextToScan = stored + 1;
    else
        m_nextToScan = std::max(stored, step.lines.last().sequence) + 1;
    setShown(shown);
    scan();
}

LogRange LogModel::rangeFrom(qint64 sequence) const { return {.job = m_job, .first = sequence, .levels = m_levels}; }

LogModel::Start LogModel::startOf(qint64 shownLine) const
{
    if (!isFiltered())
        return {m_folds.sequenceOf(shownLine), 0};
    if (m_anchors.isEmpty())
        return {1, shownLine};
    const qint64 anchor = std::min(shownLine / anchorDistance, qint64(m_anchors.size()) - 1);
    return {m_anchors.at(anchor), shownLine - anchor * anchorDistance};
}

LogModel::Lines LogModel::windowOf(const QSqlDatabase &db, JobId id, int levels, Start start, int count)
{
    if (count <= 0)
        return QList<LogLine>();
    auto lines = readLog(db, id, start.sequence, start.skip + count, levels, maxShownLineBytes);
    if (!lines)
        return lines;
    QList<LogLine> shown = std::move(lines).value();
    shown.remove(0, std::min(start.skip, shown.size()));
    cutLines(db, id, shown, maxShownLineBytes);
    return shown;
}

LogModel::Lines LogModel::foldedWindowOf(const QSqlDatabase &db, JobId id, const QList<LogFolds::Stretch> &stretches)
{
    QList<LogLine> shown;
    for (const LogFolds::Stretch &each : stretches) {
        const auto lines = windowOf(db, id, allLevels, {each.first, 0}, int(each.count));
        if (!lines)
            return lines;
        shown << *lines;
    }
    return shown;
}

void LogModel::request(qint64 first, int count)
{
    const Start start = startOf(first);
    const auto stretches = m_folds.isEmpty() ? QList<LogFolds::Stretch>() : m_folds.stretches(first, count, m_stored);
    m_reader.read(
        m_pageSlot, this,
        [id = m_job, start, count, levels = m_levels, stretches](const QSqlDatabase &db, const std::stop_token &) {
            return stretches.isEmpty() ? windowOf(db, id, levels, start, count) : foldedWindowOf(db, id, stretches);
        },
        [this, first](const Lines &lines) {
            if (lines)
                emit linesReady(first, marked(*lines));
            else
                emit readFailed(lines.error().message);
        });
}

// A filtered log has no parts: its groups stay as they are written.
QList<LogLine> LogModel::marked(QList<LogLine> lines) const
{
    if (isFiltered())
        return lines;
    for (LogLine &line : lines) {
        if (!isGroupBegin(line))
            continue;
        const bool isFolded = m_folds.isFolded(line.sequence);
        line.text = shownTitle(line, isFolded);
        if (isFolded)
            line.text += ' ' + tr("(%n line(s))", nullptr, int(m_folds.hiddenBy(line.sequence))).toUtf8();
    }
    return lines;
}

void LogModel::toggleGroup(qint64 shownLine)
{
    if (isFiltered() || shownLine < 0 || shownLine >= m_shown)
        return;
    const qint64 begin = m_folds.sequenceOf(shownLine);
    if (!m_folds.isFolded(begin))
        return readGroups(begin, WantedGroups::One);
    m_folds.unfold(begin);
    moveLines();
}

void LogModel::foldAll()
{
    if (!isFiltered())
        readGroups(1, WantedGroups::All);
}

void LogModel::unfoldAll()
{
    if (m_folds.isEmpty())
        return;
    m_folds.clear();
    moveLines();
}

void LogModel::readGroups(qint64 first, WantedGroups wanted)
{
    m_reader.read(
        m_groupSlot, this,
        [id = m_job, first, last = m_stored, wanted](const QSqlDatabase &db, const std::stop_token &stop) {
            return readLogGroups(db, id, first, last, wanted, stop);
        },
        [this, first, wanted](const Result<QList<LogGroup>> &groups) {
            if (!groups)
                return emit readFailed(groups.error().message);
            for (const LogGroup &each : *groups)
                if (wanted == WantedGroups::All || each.begin == first) // else the line begins none
                    m_folds.fold(each);
            moveLines();
        });
}

void LogModel::moveLines()
{
    cancelFind();
    setShown(m_folds.shownCount(m_stored));
    emit linesMoved();
}

void LogModel::find(const QString &text)
{
    cancelFind();
    if (!text.isEmpty())
        unfoldAll();
    if (text.isEmpty()) {
        emit findFinished({});
        return;
    }
    searchOn(std::make_shared<LogSearch>(rangeFrom(1), text, maxMatches));
}

void LogModel::cancelFind() { m_findSlot.cancel(); }

void LogModel::searchOn(const std::shared_ptr<LogSearch> &search)
{
    m_reader.read(
        m_findSlot, this, [search](const QSqlDatabase &db, const std::stop_token &) { return search->searchNext(db); },
        [this, search](const QString &error) {
            if (!error.isEmpty())
                emit readFailed(error);
            else if (search->isDone())
                emit findFinished(search->matches());
            else
                goOnSearching(search);
        });
}

void LogModel::goOnSearching(const std::shared_ptr<LogSearch> &search)
{
    const qint64 percent = search->next() * 100 / std::max<qint64>(m_stored, 1);
    emit findProgressed(search->matches().size(), int(std::min<qint64>(percent, 100))); // more may be stored by now
    searchOn(search);
}

void LogModel::requestText(qint64 first, qint64 last)
{
    const Start start = startOf(first);
    const qint64 hidden = m_folds.isEmpty() ? 0 : m_folds.sequenceOf(last + 1) - start.sequence - (last - first + 1);
    copyOn(std::make_shared<LogCopy>(rangeFrom(start.sequence), start.skip, last - first + 1 + hidden));
}

void LogModel::copyOn(const std::shared_ptr<LogCopy> &copy)
{
    m_reader.read(
        m_textSlot, this, [copy](const QSqlDatabase &db, const std::stop_token &) { return copy->readNext(db); },
        [this, copy](const QString &error) {
            if (!error.isEmpty())
                emit readFailed(error);
            else if (copy->isDone())
                emit textReady(copy->text());
            else
                copyOn(copy);
        });
}

void LogModel::save(const QString &file) { saveOn(std::make_shared<LogExport>(file, rangeFrom(1))); }

void LogModel::saveOn(const std::shared_ptr<LogExport> &saving)
{
    m_reader.read(
        saving->slot(), this,
        [saving](const QSqlDatabase &db, const std::stop_token &) { return saving->writeNext(db); },
        [this, saving](const QString &error) {
            if (!error.isEmpty())
                emit saveFailed(error);
            else if (saving->isDone())
                emit saved(saving->file());
            else
                saveOn(saving);
        });
}

} // namespace jobdeck
