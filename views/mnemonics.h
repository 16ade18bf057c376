// Access keys for one window: each letter once. Generated, because labels come from translations and job authors.
#pragma once

#include <QSet>
#include <QString>

namespace jobdeck {

// A text for a label or button in which every & is a plain one.
[[nodiscard]] QString withoutMnemonic(const QString &text);

class Mnemonics final {
public:
    // `text` with an & before the first free letter, preferring beginnings of words; without one if all are taken.
    [[nodiscard]] QString assign(const QString &text);

private:
    [[nodiscard]] qsizetype freePosition(const QString &text) const;

    QSet<QChar> m_taken;
};

} // namespace jobdeck
