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

struct LogModel::Saving {
    QString file;
    std::unique_ptr<QSaveFile> out = {}; // opened and written on the reader thread
    qint64 next = 1;
    bool isDone = false;
    QString error = {};
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
        [this](const Lines &lines) { scanned(lines); });
}

void LogModel::scanned(const Lines &lines)
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
    const bool isAll = lines->size() < linesAtOnce;
    m_nextToScan = isAll ? m_stored + 1 : lines->last().sequence + 1;
    if (isAll && !lines->isEmpty())
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
            return readLog(db, id, start.sequence, start.skip + count, levels, maxShownLineBytes);
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
    emit findProgressed(search->matches.size(), int(search->next * 100 / std::max<qint64>(m_stored, 1)));
    searchOn(search);
}

void LogModel::requestText(qint64 first, qint64 last)
{
    const Start start = startOf(first);
    m_reader.read(
        m_textSlot, this,
        [id = m_job, start, count = last - first + 1, levels = m_levels](const QSqlDatabase &db,
                                                                         const std::stop_token &) {
            return readLog(db, id, start.sequence, start.skip + count, levels);
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

void LogModel::save(const QString &file) { saveOn(std::make_shared<Saving>(Saving{.file = file})); }

void LogModel::saveOn(const std::shared_ptr<Saving> &saving)
{
    const auto writeOn = [id = m_job, saving, levels = m_levels](const QSqlDatabase &db, const std::stop_token &) {
        if (!saving->out) {
            saving->out = std::make_unique<QSaveFile>(saving->file);
            saving->out->open(QIODevice::WriteOnly);
        }
        const auto lines = readLog(db, id, saving->next, linesAtOnce, levels);
        if (!lines)
            return lines.error().message;
        for (const LogLine &line : *lines)
            saving->out->write(line.text + '\n');
        saving->isDone = lines->size() < linesAtOnce;
        if (!lines->isEmpty())
            saving->next = lines->last().sequence + 1;
        const bool isWritten = saving->isDone ? saving->out->commit() : saving->out->error() == QFileDevice::NoError;
        return isWritten ? QString() : saving->out->errorString();
    };
    m_reader.read(m_saveSlot, this, writeOn, [this, saving](const QString &error) {
        if (!error.isEmpty())
            emit saveFailed(tr("The log cannot be saved as %1: %2. Choose another place.").arg(saving->file, error));
        else if (saving->isDone)
            emit saved(saving->file);
        else
            saveOn(saving);
    });
}

} // namespace jobdeck
