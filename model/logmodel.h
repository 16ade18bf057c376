// The log of one job as a window of lines over the stored chunks. Lives on the GUI thread; everything is read in steps
// on the reader thread, so that a long search or save lets other questions through.
#pragma once

#include "model/job.h"
#include "model/jobreader.h"
#include "model/loggroups.h"
#include "model/result.h"

#include <QObject>

#include <memory>

namespace jobdeck {

class LogCopy;
class LogExport;
class LogSearch;
struct LogRange;
struct LogStep;

class LogModel final : public QObject {
    Q_OBJECT
public:
    static constexpr int allLevels = 0x1f;
    static constexpr qint64 maxMatches = 10'000;
    static constexpr qint64 maxShownLineBytes = 4096;

    explicit LogModel(JobReader &reader, QObject *parent = nullptr);
    ~LogModel() override;

    void setJob(JobId id, qint64 lineCount);
    // More lines were committed (from ChangeBatch: Job::logLines).
    void setLineCount(qint64 lineCount);
    // Bit mask of LogLevel numbers that are shown; the lines of a filtered log are counted on the reader thread.
    void setLevels(int levels);

    // Folds the group that begins at this shown line, or unfolds it; linesMoved() follows. Of a filtered log nothing is
    // folded.
    void toggleGroup(qint64 shownLine);
    void foldAll();
    void unfoldAll();

    [[nodiscard]] JobId job() const { return m_job; }
    [[nodiscard]] qint64 lineCount() const { return m_shown; } // of the lines that are shown
    // Asks for shown lines [first, first + count), each cut at maxShownLineBytes; linesReady() answers; a newer request
    // replaces an older one. The sign before the title of a group says whether it is folded, and how much of it.
    void request(qint64 first, int count);

    // Looks for text (case-insensitive) in the shown lines: findFinished() tells the matches' shown line numbers (from
    // 0), at most maxMatches; findProgressed() how many there are so far. Unfolds all groups.
    void find(const QString &text);
    void cancelFind();

    // Shown lines [first, last] and what is folded in them as text, whole: textReady() answers, or readFailed() beyond
    // LogCopy::maxBytes.
    void requestText(qint64 first, qint64 last);
    // Writes all shown lines to a file: saved() or saveFailed() answers, also when another job is shown by then;
    // nothing is left of a failed one.
    void save(const QString &file);

signals:
    void lineCountChanged(qint64 count);
    void linesMoved(); // other lines are shown where they were
    void linesReady(qint64 first, const QList<jobdeck::LogLine> &lines);
    void findProgressed(qint64 found, int percent);
    void findFinished(const QList<qint64> &lines);
    void textReady(const QString &text);
    void saved(const QString &file);
    void saveFailed(const QString &message);
    void readFailed(const QString &message);

private:
    using Lines = Result<QList<LogLine>>;

    [[nodiscard]] bool isFiltered() const { return m_levels != allLevels; }
    // Where reading must begin for a shown line, and how many shown lines before it to skip.
    struct Start {
        qint64 sequence = 1;
        qint64 skip = 0;
    };
    [[nodiscard]] Start startOf(qint64 shownLine) const;
    [[nodiscard]] LogRange rangeFrom(qint64 sequence) const; // of the levels that are shown
    [[nodiscard]] static Lines windowOf(const QSqlDatabase &db, JobId id, int levels, Start start, int count);
    [[nodiscard]] static Lines foldedWindowOf(const QSqlDatabase &db, JobId id,
                                              const QList<LogFolds::Stretch> &stretches);
    void restart();
    void scan();
    void scanned(const LogStep &step, qint64 stored);
    void setShown(qint64 count);
    void readGroups(qint64 first, WantedGroups wanted);
    void moveLines();
    [[nodiscard]] QList<LogLine> marked(QList<LogLine> lines) const;
    void searchOn(const std::shared_ptr<LogSearch> &search);
    void goOnSearching(const std::shared_ptr<LogSearch> &search);
    void copyOn(const std::shared_ptr<LogCopy> &copy);
    void saveOn(const std::shared_ptr<LogExport> &saving);

    JobReader &m_reader;
    JobId m_job = 0;
    qint64 m_stored = 0; // lines that are committed
    qint64 m_shown = 0;
    int m_levels = allLevels;
    QList<qint64> m_anchors; // filtered: the sequence of every 512th shown line
    qint64 m_nextToScan = 1; // filtered: the first sequence not yet counted
    bool m_isScanning = false;
    LogFolds m_folds; // none of a filtered log
    ReadSlot m_pageSlot;
    ReadSlot m_groupSlot;
    ReadSlot m_scanSlot;
    ReadSlot m_findSlot;
    ReadSlot m_textSlot;
};

} // namespace jobdeck
