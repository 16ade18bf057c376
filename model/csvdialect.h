// How a CSV file is written, as its beginning tells. Pure.
#pragma once

#include <QByteArray>
#include <QString>

namespace jobdeck {

struct CsvDialect {
    char separator = ','; // or ';' or a tab: which the first line has most of, outside quotes
    bool isCrOnly = false; // lines end with CR alone, as on old Macintoshes: there is no LF outside quotes
    QString problem = {}; // a sentence with the remedy, if the file is not in UTF-8 or ASCII at all
};

// `start`: the first block of the file, a byte order mark included.
[[nodiscard]] CsvDialect csvDialectOf(QByteArrayView start);

} // namespace jobdeck
