#include "model/csv.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace jobdeck {
namespace {

constexpr qint64 blockSize = 256 * 1024;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Csv)
};

} // namespace

CsvReader::CsvReader(QIODevice &device, qsizetype longestRecord)
    : m_device(device)
    , m_longestRecord(longestRecord)
{
}

std::optional<CsvRecord> CsvReader::read()
{
    if (!m_failure.isEmpty())
        return {};
    m_record = {.line = m_line};
    m_recordBytes = 0;
    m_state = State::FieldStart;
    while (const std::optional<char> byte = nextByte()) {
        if (++m_recordBytes > m_longestRecord) {
            m_failure = Text::tr("The record that begins in line %1 is longer than %2 bytes. Look for a quotation mark "
                                 "that is not closed there.")
                            .arg(m_record.line)
                            .arg(m_longestRecord);
            return {};
        }
        m_line += *byte == '\n' ? 1 : 0;
        if (*byte != '\n' || m_state == State::Quoted) {
            take(*byte);
            continue;
        }
        if (m_recordBytes == 1 || (m_recordBytes == 2 && m_field == "\r")) { // a blank line
            m_field.clear();
            m_record = {.line = m_line};
            m_recordBytes = 0;
            m_state = State::FieldStart;
            continue;
        }
        return endRecord();
    }
    if (m_failure.isEmpty() && m_state == State::Quoted)
        m_failure =
            Text::tr("A quotation mark in the record that begins in line %1 is never closed.").arg(m_record.line);
    if (!m_failure.isEmpty() || m_recordBytes == 0)
        return {};
    return endRecord();
}

std::optional<char> CsvReader::nextByte()
{
    if (m_position == m_buffer.size() && !fillBuffer())
        return {};
    ++m_bytesRead;
    const char byte = m_buffer.at(m_position++);
    return byte == '\r' && m_dialect.isCrOnly && m_state != State::Quoted ? '\n' : byte;
}

bool CsvReader::fillBuffer()
{
    const bool isStart = m_bytesRead == 0;
    m_buffer.resize(blockSize);
    const qint64 count = m_device.read(m_buffer.data(), blockSize);
    m_buffer.resize(count > 0 ? count : 0);
    m_position = 0;
    if (count < 0)
        m_failure = Text::tr("The file cannot be read: %1.").arg(m_device.errorString());
    if (isStart)
        checkStart();
    return m_failure.isEmpty() && m_position < m_buffer.size();
}

void CsvReader::checkStart()
{
    m_dialect = csvDialectOf(m_buffer);
    if (m_failure.isEmpty())
        m_failure = m_dialect.problem;
    if (m_buffer.startsWith("\xEF\xBB\xBF"))
        m_position = 3;
    m_bytesRead += m_position;
}

void CsvReader::take(char byte)
{
    switch (m_state) {
    case State::FieldStart:
        if (byte == '"') {
            m_state = State::Quoted;
            return;
        }
        m_state = State::Plain;
        [[fallthrough]];
    case State::Plain:
        if (byte == m_dialect.separator)
            endField();
        else
            m_field += byte;
        return;
    case State::Quoted:
        if (byte == '"')
            m_state = State::QuoteInQuoted;
        else
            m_field += byte;
        return;
    case State::QuoteInQuoted:
        if (byte == m_dialect.separator) {
            endField();
        } else if (byte == '"') {
            m_field += byte;
            m_state = State::Quoted;
        } else if (byte != '\r') {
            m_record.error = Text::tr("text after a closing quotation mark");
        }
        return;
    }
}

void CsvReader::endField()
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = decoder(m_field);
    if (decoder.hasError())
        m_record.error = Text::tr("not in UTF-8; save the file as CSV in UTF-8");
    m_record.fields.append(text);
    m_field.clear();
    m_state = State::FieldStart;
}

CsvRecord CsvReader::endRecord()
{
    if (m_state == State::Plain && m_field.endsWith('\r'))
        m_field.chop(1);
    endField();
    if (!m_record.error.isEmpty())
        m_record.fields.clear();
    return std::move(m_record);
}

} // namespace jobdeck
