#include "model/logmodel.h"

#include "model/jobqueries.h"

#include <QSaveFile>

#include <algorithm>

namespace jobdeck {
namespace {

constexpr qint64 linesAtOnce = 20'000; // a step of a scan, search or save: some 10 ms
constexpr qint64 anchorDistance = 512; // as many lines as a chunk may hold
constexpr qint64 maxShownLineBytes = 4096; // of a line that is displayed

QList<LogLine> withoutFirst(QList<LogLine> lines, qint64 skip)
{
    lines.remove(0, std::min(skip, lines.size()));
    return lines;
}

bool contains(const LogLine &line, const QString &text)
{
    return QString::fromUtf8(line.text).contains(text, Qt::CaseInsensitive);
}

} // namespace

struct LogModel::Search {
    QString text;
    qint64 next = 1; // sequence
    qint64 shown = 0; // lines looked at
    QList<qint64> matches = {};
};

// A file that is written in steps on the reader thread; the model may show another job meanwhile.
struct LogModel::Saving {
    QString file;
    JobId job = 0;
    int levels = allLevels;
    std::unique_ptr<QSaveFile> out = {};
    qint64 next = 1;
    bool isDone = false;
    ReadSlot slot = {};

    // Returns what went wrong, as a sentence; empty if nothing did.
    QString writeNext(const QSqlDatabase &db)
    {
        if (!out) {
            out = std::make_unique<QSaveFile>(file);
            if (!out->open(QIODevice::WriteOnly))
                return failure();
        }
        const auto lines = readLog(db, job, next, linesAtOnce, levels);
        if (!lines)
            return lines.error().message;
        for (const LogLine &line : *lines)
            out->write(line.text + '\n');
        isDone = lines->size() < linesAtOnce;
        if (!isDone)
            next = lines->last().sequence + 1;
        const bool isWritten = isDone ? out->commit() : out->error() == QFileDevice::NoError;
        return isWritten ? QString() : failure();
    }
    [[nodiscard]] QString failure() const
    {
        return LogModel::tr("The log cannot be saved as %1: %2. Choose another place.").arg(file, out->errorString());
    }
};

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
        setShown(m_stored);
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
        [id = m_job, next = m_nextToScan, levels = m_levels](const QSqlDatabase &db, const std::stop_token &) {
            return readLog(db, id, next, linesAtOnce, levels, 1);
        },
        [this, stored = m_stored](const Lines &lines) { scanned(lines, stored); });
}

// `stored` lines were there when it was asked; what came since may not have been read.
void LogModel::scanned(const Lines &lines, qint64 stored)
{
    m_isScanning = false;
    if (!lines) {
        emit readFailed(lines.error().message);
        return;
    }
    qint64 shown = m_shown;
    for (const LogLine &line : *lines) {
        if (shown++ % anchorDistance == 0)
            m_anchors.append(line.sequence);
    }
    if (lines->size() < linesAtOnce)
        m_nextToScan = stored + 1;
    if (!lines->isEmpty())
        m_nextToScan = std::max(m_nextToScan, lines->last().sequence + 1);
    setShown(shown);
    scan();
}

LogModel::Start LogModel::startOf(qint64 shownLine) const
{
    if (!isFiltered())
        return {shownLine + 1, 0};
    if (m_anchors.isEmpty())
        return {1, shownLine};
    const qint64 anchor = std::min(shownLine / anchorDistance, qint64(m_anchors.size()) - 1);
    return {m_anchors.at(anchor), shownLine - anchor * anchorDistance};
}

void LogModel::request(qint64 first, int count)
{
    const Start start = startOf(first);
    m_reader.read(
        m_pageSlot, this,
        [id = m_job, start, count, levels = m_levels](const QSqlDatabase &db, const std::stop_token &) {
            return count > 0 ? readLog(db, id, start.sequence, start.skip + count, levels, maxShownLineBytes)
                             : Lines(QList<LogLine>());
        },
        [this, first, start](const Lines &lines) {
            if (lines)
                emit linesReady(first, withoutFirst(*lines, start.skip));
            else
                emit readFailed(lines.error().message);
        });
}

void LogModel::find(const QString &text)
{
    cancelFind();
    if (text.isEmpty()) {
        emit findFinished({});
        return;
    }
    searchOn(std::make_shared<Search>(Search{.text = text}));
}

void LogModel::cancelFind() { m_findSlot.cancel(); }

void LogModel::searchOn(const std::shared_ptr<Search> &search)
{
    m_reader.read(
        m_findSlot, this,
        [id = m_job, next = search->next, levels = m_levels](const QSqlDatabase &db, const std::stop_token &) {
            return readLog(db, id, next, linesAtOnce, levels);
        },
        [this, search](const Lines &lines) { searched(search, lines); });
}

void LogModel::searched(const std::shared_ptr<Search> &search, const Lines &lines)
{
    if (!lines) {
        emit readFailed(lines.error().message);
        return;
    }
    for (const LogLine &line : *lines) {
        if (search->matches.size() < maxMatches && contains(line, search->text))
            search->matches.append(search->shown);
        ++search->shown;
    }
    if (lines->size() < linesAtOnce || search->matches.size() >= maxMatches) {
        emit findFinished(search->matches);
        return;
    }
    search->next = lines->last().sequence + 1;
    const qint64 percent = search->next * 100 / std::max<qint64>(m_stored, 1);
    emit findProgressed(search->matches.size(), int(std::min<qint64>(percent, 100))); // more may be stored by now
    searchOn(search);
}

void LogModel::requestText(qint64 first, qint64 last)
{
    const Start start = startOf(first);
    m_reader.read(
        m_textSlot, this,
        [id = m_job, start, count = last - first + 1, levels = m_levels](const QSqlDatabase &db,
                                                                         const std::stop_token &) {
            return count > 0 ? readLog(db, id, start.sequence, start.skip + count, levels) : Lines(QList<LogLine>());
        },
        [this, start](const Lines &lines) {
            if (!lines) {
                emit readFailed(lines.error().message);
                return;
            }
            QStringList texts;
            for (const LogLine &line : withoutFirst(*lines, start.skip))
                texts.append(QString::fromUtf8(line.text));
            emit textReady(texts.join(u'\n'));
        });
}

void LogModel::save(const QString &file)
{
    const auto saving = std::make_shared<Saving>();
    saving->file = file;
    saving->job = m_job;
    saving->levels = m_levels;
    saveOn(saving);
}

void LogModel::saveOn(const std::shared_ptr<Saving> &saving)
{
    m_reader.read(
        saving->slot, this, [saving](const QSqlDatabase &db, const std::stop_token &) { return saving->writeNext(db); },
        [this, saving](const QString &error) {
            if (!error.isEmpty())
                emit saveFailed(error);
            else if (saving->isDone)
                emit saved(saving->file);
            else
                saveOn(saving);
        });
}

} // namespace jobdeck
