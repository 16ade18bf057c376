// Random bytes that are the same each time, for tests that try much. ./dev torture tries more, and other ones.
#pragma once

#include <QByteArrayList>
#include <QRandomGenerator>
#include <QtGlobal>

namespace jobdeck::test {

// How often to try: `few` in a usual test, that many times more under ./dev torture.
inline int fuzzRounds(int few) { return few * std::max(1, qEnvironmentVariableIntValue("JOBDECK_TORTURE_ROUNDS")); }

// Where to begin; one that failed is tried again by JOBDECK_FUZZ_SEED.
inline quint32 fuzzSeed()
{
    if (const int given = qEnvironmentVariableIntValue("JOBDECK_FUZZ_SEED"))
        return static_cast<quint32>(given);
    return qEnvironmentVariableIsSet("JOBDECK_TORTURE_ROUNDS") ? QRandomGenerator::system()->bounded(1, 1'000'000'000)
                                                               : 1;
}

class Fuzz final {
public:
    explicit Fuzz(quint32 seed)
        : m_random(seed)
    {
    }

    int upTo(int most) { return m_random.bounded(most + 1); }
    bool isOneIn(int many) { return m_random.bounded(many) == 0; }
    const QByteArray &oneOf(const QByteArrayList &all)
    {
        return all.at(m_random.bounded(static_cast<int>(all.size())));
    }

    // So many of the pieces one after the other, some damaged.
    QByteArray text(const QByteArrayList &pieces, int most)
    {
        QByteArray made;
        for (int left = upTo(most); left > 0; --left)
            made += isOneIn(8) ? damaged(oneOf(pieces)) : oneOf(pieces);
        return made;
    }

    // One to three bytes changed, added, taken away or doubled.
    QByteArray damaged(QByteArray text)
    {
        for (int left = 1 + upTo(2); left > 0; --left) {
            const int at = upTo(static_cast<int>(text.size()));
            const char byte = static_cast<char>(upTo(255));
            switch (upTo(4)) {
            case 0:
                text.insert(at, byte);
                break;
            case 1:
                text.remove(at, 1 + upTo(3));
                break;
            case 2:
                text.insert(at, text.mid(upTo(at), 8));
                break;
            case 3:
                text.truncate(isOneIn(4) ? at : static_cast<int>(text.size()));
                break;
            default:
                text.replace(at, 1, &byte, 1);
                break;
            }
        }
        return text;
    }

    // Cut into reads of any size.
    QByteArrayList reads(const QByteArray &bytes)
    {
        QByteArrayList cut;
        const int most = oneOfSizes();
        for (qsizetype at = 0; at < bytes.size(); at += cut.last().size())
            cut << bytes.mid(at, 1 + upTo(most));
        return cut;
    }

private:
    int oneOfSizes()
    {
        constexpr int sizes[]{1, 3, 20, 1'000}; // NOLINT
        return sizes[upTo(3)];
    }

    QRandomGenerator m_random;
};

} // namespace jobdeck::test
