// For tests: the real program under libfaketime, with a clock of the day that can be set while it runs, and a steady
// clock that nobody sets, as the kernel has them.
#pragma once

#include "tests/fakes/program.h"

#include <QSaveFile>

namespace jobdeck::test {

class MovedClock final {
public:
    // The clock stands `aheadMs` before the real one from now on.
    explicit MovedClock(Program &program, qint64 aheadMs = 0)
        : m_file(program.path(u"clock"))
    {
        set(aheadMs);
        program.set(u"LD_PRELOAD", library());
        program.set(u"FAKETIME_TIMESTAMP_FILE", m_file);
        program.set(u"FAKETIME_NO_CACHE", QStringLiteral("1"));
        program.set(u"FAKETIME_DONT_FAKE_MONOTONIC", QStringLiteral("1"));
        program.set(u"DONT_FAKE_MONOTONIC", QStringLiteral("1"));
        program.set(u"NO_FAKE_STAT", QStringLiteral("1"));
    }

    // Empty where it is not installed.
    [[nodiscard]] static QString library()
    {
        for (const char *folder :
             {"/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib", "/usr/lib64"}) {
            const QString file = QString::fromLatin1(folder) + QStringLiteral("/faketime/libfaketime.so.1");
            if (QFile::exists(file))
                return file;
        }
        return {};
    }

    void set(qint64 aheadMs)
    {
        m_aheadMs = aheadMs;
        QSaveFile file(m_file);
        const bool isAhead = aheadMs >= 0;
        const QString text = (isAhead ? u'+' : u'-') + QString::number(double(qAbs(aheadMs)) / 1000, 'f', 3);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toLatin1() + '\n') < 0 || !file.commit())
            qFatal("the clock cannot be set");
    }
    void move(qint64 ms) { set(m_aheadMs + ms); }

    // What the program takes for the present time.
    [[nodiscard]] qint64 nowMs() const { return QDateTime::currentMSecsSinceEpoch() + m_aheadMs; }

private:
    const QString m_file;
    qint64 m_aheadMs = 0;
};

} // namespace jobdeck::test
