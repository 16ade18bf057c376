// Glob patterns for files: *, ? and [...] as fnmatch(3) knows them; * also stands for slashes. Names are bytes. Pure
// functions.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace jobdeck {

class PathPatterns final {
public:
    // Blank ones are ignored; a slash at the end makes a pattern one for folders.
    explicit PathPatterns(const QStringList &patterns);

    [[nodiscard]] bool isEmpty() const { return m_patterns.isEmpty(); }
    // Against the whole relative path, and against the name alone.
    [[nodiscard]] bool matches(const QByteArray &path, bool isFolder) const;

private:
    QList<QByteArray> m_patterns;
};

} // namespace jobdeck
