// The log of one job as a window of lines over the stored chunks; lives on the GUI thread, reads through the reader.
#pragma once

#include "model/job.h"

#include <QObject>

#include <memory>

namespace jobdeck {

class JobReader;

class LogModel final : public QObject {
    Q_OBJECT
public:
    explicit LogModel(JobReader &reader, QObject *parent = nullptr);
    ~LogModel() override;

    void setJob(JobId id, qint64 lineCount);
    // More lines were committed (from ChangeBatch: Job::logLines).
    void setLineCount(qint64 lineCount);
    // Bit mask of LogLevel numbers that are shown; counts of a filtered log are found on the reader thread.
    void setLevels(int levels);

    [[nodiscard]] JobId job() const;
    [[nodiscard]] qint64 lineCount() const; // of the lines that are shown
    // Asks for shown lines [first, first + count); linesReady() answers; a newer request replaces an older one.
    void request(qint64 first, int count);

    // Looks for text (case-insensitive) in the shown lines: findFinished() tells the matches' shown line numbers (from
    // 0), at most 10,000, found so far on the way by findProgressed().
    void find(const QString &text);
    void cancelFind();

    // Reads shown lines [first, last] as text and answers textReady(); for copy and save.
    void requestText(qint64 first, qint64 last);
    // Writes the whole shown log to a file on the reader thread, and answers saved() or saveFailed().
    void save(const QString &file);

signals:
    void lineCountChanged(qint64 count);
    void linesReady(qint64 first, const QList<jobdeck::LogLine> &lines);
    void findProgressed(qint64 found, int percent);
    void findFinished(const QList<qint64> &lines);
    void textReady(const QString &text);
    void saved(const QString &file);
    void saveFailed(const QString &message);
    void readFailed(const QString &message);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace jobdeck
