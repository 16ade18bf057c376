// Hides secrets in what a job prints, before it is stored. A value; one thread.
#pragma once

#include <QByteArrayList>
#include <QString>

namespace jobdeck {

class Masker final {
public:
    // From now on hidden, as it is and in base64, percent- and JSON-encoding; each line of a text of several, too.
    // Nothing shorter than three bytes is hidden: it would take everything else with it.
    void hide(const QByteArray &secret);
    [[nodiscard]] QByteArray masked(QByteArray line) const;
    [[nodiscard]] bool isEmpty() const { return m_hidden.isEmpty(); }

private:
    void add(const QByteArray &text);

    QByteArrayList m_hidden; // the longest first
};

} // namespace jobdeck
