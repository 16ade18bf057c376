#include "jobs/library/manifest.h"

#include <QCoreApplication>

#include <algorithm>
#include <filesystem>
#include <optional>

namespace jobdeck {
namespace {

constexpr qsizetype hashLength = 64;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Manifest)
};

QByteArray escaped(const QByteArray &path)
{
    QByteArray text = path;
    return text.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r");
}

std::optional<QByteArray> unescaped(QByteArrayView text)
{
    QByteArray path;
    path.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            path += text[i];
            continue;
        }
        if (++i == text.size())
            return {};
        switch (text[i]) {
        case '\\':
            path += '\\';
            break;
        case 'n':
            path += '\n';
            break;
        case 'r':
            path += '\r';
            break;
        default:
            return {};
        }
    }
    return path;
}

bool isHex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

QByteArrayView withoutLineBreak(QByteArrayView line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    return line;
}

} // namespace

QByteArray manifestLine(const ManifestEntry &entry)
{
    const QByteArray path = escaped(entry.path);
    const QByteArray mark = path == entry.path ? QByteArray() : QByteArrayLiteral("\\");
    return mark + entry.hash + "  " + path + '\n';
}

Result<ManifestEntry> parseManifestLine(QByteArrayView line)
{
    line = withoutLineBreak(line);
    const bool isEscaped = line.startsWith('\\');
    if (isEscaped)
        line = line.sliced(1);
    const Error malformed{
        .code = ErrorCode::BadInput, .message = Text::tr("not a line of a SHA-256 manifest"), .field = {}};
    if (line.size() < hashLength + 3 || line[hashLength] != ' '
        || (line[hashLength + 1] != ' ' && line[hashLength + 1] != '*'))
        return malformed;
    const QByteArrayView hash = line.first(hashLength);
    if (!std::ranges::all_of(hash, isHex))
        return malformed;
    const QByteArrayView path = line.sliced(hashLength + 2);
    const auto plain = isEscaped ? unescaped(path) : std::optional(path.toByteArray());
    if (!plain || plain->contains('\0'))
        return malformed;
    return ManifestEntry{.hash = hash.toByteArray().toLower(), .path = *plain};
}

Result<QByteArray> pathInsideFolder(const QByteArray &path)
{
    const auto normal = std::filesystem::path(path.toStdString()).lexically_normal();
    if (path.isEmpty() || normal.is_absolute() || *normal.begin() == "..")
        return Error{
            .code = ErrorCode::BadInput, .message = Text::tr("leads out of the folder; not read"), .field = {}};
    return QByteArray::fromStdString(normal.native());
}

} // namespace jobdeck
