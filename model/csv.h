// Reads CSV (RFC 4180) record by record from a device, in UTF-8 with or without a byte order mark, in bounded memory.
// Lines may end with LF, CR LF or, in the whole file, CR; fields are separated by what the first line has most of:
// commas, semicolons or tabs. Quoted fields may hold line breaks. Any one thread.
#pragma once

#include "model/csvdialect.h"
#include "model/result.h"

#include <QIODevice>
#include <QStringList>

#include <optional>

namespace jobdeck {

struct CsvRecord {
    qint64 line = 0; // where it begins, from 1
    QStringList fields = {};
    QString error = {}; // a phrase, if it cannot be read: not UTF-8, a stray quote. Then `fields` is empty.
};

class CsvReader final {
public:
    static constexpr qsizetype defaultLongestRecord = 16 * 1024 * 1024; // bytes

    // The device is open for reading and outlives the reader.
    explicit CsvReader(QIODevice &device, qsizetype longestRecord = defaultLongestRecord);

    // The next record; blank lines are skipped. None at the end, and after a failure of the whole file (UTF-16, a quote
    // that is never closed, a record that is too long, a read error), which failure() tells as a sentence.
    [[nodiscard]] std::optional<CsvRecord> read();
    [[nodiscard]] const QString &failure() const { return m_failure; }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }
    [[nodiscard]] char separator() const { return m_dialect.separator; } // known after the first read()

private:
    enum class State { FieldStart, Plain, Quoted, QuoteInQuoted };

    std::optional<char> nextByte();
    [[nodiscard]] bool fillBuffer();
    void checkStart();
    void take(char byte);
    void endField();
    CsvRecord endRecord();

    QIODevice &m_device;
    const qsizetype m_longestRecord;
    CsvDialect m_dialect;
    QByteArray m_buffer;
    qsizetype m_position = 0;
    qint64 m_bytesRead = 0;
    qint64 m_line = 1;
    State m_state = State::FieldStart;
    QByteArray m_field;
    qsizetype m_recordBytes = 0;
    CsvRecord m_record;
    QString m_failure;
};

} // namespace jobdeck
