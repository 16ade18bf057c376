// The header of a script job: TOML in the comments at the head of a script, between `# /// job` and `# ///`. Comment
// signs are `#`, `//`, `--`, `;` and `rem` (in any case). Pure; any thread.
#pragma once

#include "jobs/script/definitionproblem.h"

#include <QByteArray>

#include <optional>

namespace jobdeck {

// Lines of the file in which a header may begin.
inline constexpr int headerWindowLines = 20;

struct ScriptHeader {
    QByteArray toml; // one line for each line of the header, without its comment signs
    int firstLine = 1; // line of the file that toml's first line is
    QList<int> indents = {}; // characters that were taken away before each line

    // A place in `toml` as a place in the file.
    [[nodiscard]] int fileLine(int tomlLine) const { return tomlLine + firstLine - 1; }
    [[nodiscard]] int fileColumn(int tomlLine, int tomlColumn) const
    {
        return tomlColumn + indents.value(tomlLine - 1);
    }
};

struct HeaderSearch {
    std::optional<ScriptHeader> header; // none and no problem: an ordinary file
    std::optional<DefinitionProblem> problem; // its file is left empty
};

// `content` is the file, or as much of its beginning as surely holds the header. A byte order mark and CR before LF
// are passed over.
[[nodiscard]] HeaderSearch findHeader(const QByteArray &content);

} // namespace jobdeck
