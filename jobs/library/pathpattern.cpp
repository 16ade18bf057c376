#include "jobs/library/pathpattern.h"

#include <QFile>

#include <fnmatch.h>

#include <algorithm>

namespace jobdeck {
namespace {

bool fits(const QByteArray &pattern, const QByteArray &text)
{
    return ::fnmatch(pattern.constData(), text.constData(), 0) == 0;
}

} // namespace

PathPatterns::PathPatterns(const QStringList &patterns)
{
    for (const QString &pattern : patterns)
        if (!pattern.trimmed().isEmpty())
            m_patterns.append(QFile::encodeName(pattern.trimmed()));
}

bool PathPatterns::matches(const QByteArray &path, bool isFolder) const
{
    const QByteArray name = path.sliced(path.lastIndexOf('/') + 1);
    return std::ranges::any_of(m_patterns, [&](QByteArray pattern) {
        if (pattern.endsWith('/')) {
            if (!isFolder)
                return false;
            pattern.chop(1);
        }
        return fits(pattern, path) || fits(pattern, name);
    });
}

} // namespace jobdeck
