#include "jobs/library/recipients.h"

#include "jobs/library/mailmessage.h"
#include "jobs/library/userfiles.h"
#include "model/csv.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

#include <algorithm>

namespace jobdeck {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Recipients)
};

Error failure(const QString &sentence)
{
    return {.code = ErrorCode::BadInput, .message = sentence, .field = QStringLiteral("recipients")};
}

// -1 if there is none.
qsizetype emailColumn(const QStringList &header)
{
    const auto found = std::ranges::find_if(
        header, [](const QString &name) { return name.trimmed().compare(u"email", Qt::CaseInsensitive) == 0; });
    return found == header.end() ? -1 : found - header.begin();
}

Recipient recipientOf(const CsvRecord &record, qsizetype column, qsizetype fieldCount)
{
    if (!record.error.isEmpty())
        return {.address = Text::tr("Line %1").arg(record.line), .error = record.error};
    if (record.fields.size() != fieldCount) {
        return {.address = column < record.fields.size() ? record.fields.at(column).trimmed() : QString(),
                .error = Text::tr("line %1 has %n field(s), the header has %2", nullptr,
                                  static_cast<int>(record.fields.size()))
                             .arg(record.line)
                             .arg(fieldCount)};
    }
    const QString address = record.fields.at(column).trimmed();
    return {.address = address, .error = addressProblem(address)};
}

} // namespace

Result<Recipients> readRecipients(const QString &file)
{
    if (const Result<void> result = checkSource(file, QStringLiteral("recipients")); !result)
        return result.error();
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return failure(Text::tr("The recipients file %1 cannot be read: %2. Check its name and permissions.")
                           .arg(file, device.errorString()));
    CsvReader reader(device);
    const std::optional<CsvRecord> header = reader.read();
    if (!header && reader.failure().isEmpty())
        return failure(Text::tr("The recipients file %1 is empty. It needs a header with a column email.").arg(file));
    if (header && !header->error.isEmpty())
        return failure(Text::tr("The header of the recipients file %1 cannot be read: %2.").arg(file, header->error));
    const qsizetype column = header ? emailColumn(header->fields) : -1;
    if (header && column < 0)
        return failure(Text::tr("The recipients file %1 has no column email. Its columns are: %2.")
                           .arg(file, header->fields.join(QStringLiteral(", "))));
    Recipients recipients;
    QSet<QString> known;
    while (const std::optional<CsvRecord> record = reader.read()) {
        const Recipient recipient = recipientOf(*record, column, header->fields.size());
        if (recipient.error.isEmpty() && known.contains(recipient.address.toCaseFolded())) {
            ++recipients.duplicateCount;
            continue;
        }
        if (recipient.error.isEmpty())
            known.insert(recipient.address.toCaseFolded());
        recipients.list.append(recipient);
    }
    if (!reader.failure().isEmpty())
        return failure(Text::tr("The recipients file %1 cannot be used. %2").arg(file, reader.failure()));
    if (recipients.list.isEmpty())
        return failure(Text::tr("The recipients file %1 has a header but no recipient.").arg(file));
    return recipients;
}

} // namespace jobdeck
