// Hides secrets in what a job prints, before it is stored. A value; one thread.
#pragma once

#include <QByteArrayList>
#include <QJsonValue>
#include <QString>

namespace jobdeck {

class Masker final {
public:
    // Nothing shorter than this many bytes is hidden: it would take everything else with it.
    static constexpr qsizetype shortest = 3;

    // From now on hidden, as it is and in base64 (inside longer base64, too), percent- and JSON-encoding; each line of
    // a text of several for itself. False: too short to be hidden.
    bool hide(const QByteArray &secret);
    [[nodiscard]] QByteArray masked(const QByteArray &line) const;
    [[nodiscard]] QString maskedText(const QString &text) const;
    // Texts and names inside are masked; a number or word that shows a secret becomes a masked text.
    [[nodiscard]] QJsonValue maskedValue(const QJsonValue &value) const;
    [[nodiscard]] bool isEmpty() const { return m_hidden.isEmpty(); }

    // Of a text that goes on: how much from its beginning can be masked and passed on now, because no secret that
    // begins there can reach beyond it.
    [[nodiscard]] qsizetype safeLength(const QByteArray &text) const;

private:
    struct Range {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    // What is to be hidden, in order, without overlaps.
    [[nodiscard]] QList<Range> rangesIn(const QByteArray &text) const;
    void add(const QByteArray &text, qsizetype least = shortest);

    QByteArrayList m_hidden; // the longest first
};

} // namespace jobdeck
