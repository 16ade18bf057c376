#include "model/csvdialect.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace jobdeck {
namespace {

constexpr std::array separators{',', ';', '\t'}; // the first of equals wins

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Csv)
};

struct Counts {
    std::array<int, separators.size()> inFirstLine{};
    bool hasLf = false;
    bool hasCr = false;
};

Counts countsOf(QByteArrayView start)
{
    Counts counts;
    bool isQuoted = false;
    bool isFieldStart = true;
    for (const char byte : start) {
        const auto found = std::ranges::find(separators, byte);
        const bool isSeparator = found != separators.end();
        const bool isLineEnd = byte == '\n' || byte == '\r';
        if (byte == '"' && (isQuoted || isFieldStart)) {
            isQuoted = !isQuoted;
            isFieldStart = !isQuoted; // two quotes are one: the second opens again
            continue;
        }
        isFieldStart = isSeparator || isLineEnd;
        if (isQuoted)
            continue;
        if (isSeparator && !counts.hasLf && !counts.hasCr)
            ++counts.inFirstLine.at(static_cast<std::size_t>(found - separators.begin()));
        counts.hasLf = counts.hasLf || byte == '\n';
        counts.hasCr = counts.hasCr || byte == '\r';
    }
    return counts;
}

// ASCII in UTF-16 has a zero in every other byte.
QString encodingProblem(QByteArrayView start)
{
    const qsizetype end = start.indexOf('\n');
    const QByteArrayView line = start.first(end < 0 ? std::min<qsizetype>(start.size(), 4'096) : end);
    std::array<qsizetype, 2> zeros{};
    for (qsizetype i = 0; i < line.size(); ++i)
        zeros.at(static_cast<std::size_t>(i % 2)) += line[i] == '\0' ? 1 : 0;
    const bool isWide = 3 * (zeros[0] + zeros[1]) >= line.size();
    const bool isLittle = start.startsWith("\xFF\xFE") || (isWide && zeros[0] == 0 && zeros[1] > 0);
    const bool isBig = start.startsWith("\xFE\xFF") || (isWide && zeros[1] == 0 && zeros[0] > 0);
    if (isLittle || isBig)
        return Text::tr("The file is in %1. Save it as CSV in UTF-8.")
            .arg(isLittle ? QStringLiteral("UTF-16LE") : QStringLiteral("UTF-16BE"));
    if (zeros[0] + zeros[1] > 0)
        return Text::tr("The first line holds zero bytes, so this is no text. Save it as CSV in UTF-8.");
    return {};
}

} // namespace

CsvDialect csvDialectOf(QByteArrayView start)
{
    CsvDialect dialect;
    dialect.problem = encodingProblem(start);
    const Counts counts = countsOf(start.startsWith("\xEF\xBB\xBF") ? start.sliced(3) : start);
    const auto most = std::ranges::max_element(counts.inFirstLine);
    dialect.separator = separators.at(static_cast<std::size_t>(most - counts.inFirstLine.begin()));
    dialect.isCrOnly = counts.hasCr && !counts.hasLf;
    return dialect;
}

} // namespace jobdeck
