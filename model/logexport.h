// Lines of a log as a file or as text, step by step: each step runs on the reader thread, and whoever asks for the
// steps owns this; between steps other questions get their turn.
#pragma once

#include "model/jobreader.h"
#include "model/logsteps.h"

#include <memory>

class QSaveFile;

namespace jobdeck {

// To a file, each line as the job wrote it; nothing is left of one that is not finished.
class LogExport final {
public:
    LogExport(QString file, const LogRange &range);
    ~LogExport();
    Q_DISABLE_COPY_MOVE(LogExport)

    // Returns what went wrong, as a sentence; empty if nothing did.
    [[nodiscard]] QString writeNext(const QSqlDatabase &db);
    [[nodiscard]] bool isDone() const { return m_isDone; }
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] ReadSlot &slot() { return m_slot; } // for its steps

private:
    [[nodiscard]] QString failure() const;

    const QString m_file;
    LogRange m_range;
    std::unique_ptr<QSaveFile> m_out;
    bool m_isDone = false;
    ReadSlot m_slot;
};

// As text for the clipboard, up to maxBytes.
class LogCopy final {
public:
    // `skip` lines of the range are left out, then `count` are taken.
    LogCopy(const LogRange &range, qint64 skip, qint64 count);

    // Returns what went wrong, as a sentence; empty if nothing did.
    [[nodiscard]] QString readNext(const QSqlDatabase &db);
    [[nodiscard]] bool isDone() const { return m_isDone; }
    [[nodiscard]] const QString &text() const { return m_text; } // when it is done

    static constexpr qint64 maxBytes = 64 * 1024 * 1024;

private:
    void take(const QList<LogLine> &lines);

    LogRange m_range;
    qint64 m_skip;
    qint64 m_count;
    QByteArray m_bytes;
    QString m_text;
    bool m_isDone = false;
};

} // namespace jobdeck
