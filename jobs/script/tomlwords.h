// What is wrong with text that is no TOML, in words for the author of a job: the parser's own name its rules. Pure; any
// thread.
#pragma once

#include <QByteArray>
#include <QString>

namespace jobdeck {

struct TomlTrouble {
    int line = 0; // from 1, in the TOML
    int column = 0;
    QString reason;
    QString remedy;
};

// `description` is what toml++ said, at that place of `toml`. A quote that is not closed is told where it begins.
[[nodiscard]] TomlTrouble tomlTrouble(const QByteArray &toml, int line, int column, const QString &description);

} // namespace jobdeck
