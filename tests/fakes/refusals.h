// For tests of the command line: calls on a database that is named, several at once, and calls that are refused.
#pragma once

#include "tests/fakes/commandline.h"

#include <vector>

namespace jobdeck::test {

[[nodiscard]] inline QStringList call(const QStringList &words, const QString &database)
{
    return QStringList{QStringLiteral("--database"), database} + words;
}

// Exit code 4, nothing but one line that has all these texts.
inline void verifyRefused(const Ended &ended, const QStringList &texts)
{
    QCOMPARE(ended.out, QByteArray());
    QVERIFY2(ended.err.count('\n') == 1, ended.err.constData());
    for (const QString &text : texts)
        QVERIFY2(ended.err.contains(text.toUtf8()), ended.err.constData());
    QCOMPARE(ended.exitCode, 4);
}

// All of them at once.
[[nodiscard]] inline QList<Ended> runAll(const Program &program, const QList<QStringList> &calls)
{
    std::vector<std::unique_ptr<QProcess>> processes;
    for (const QStringList &words : calls)
        processes.push_back(program.start(words));
    QList<Ended> ended;
    for (const auto &process : processes)
        ended << Program::ended(*process);
    return ended;
}

inline void verifyAllRefused(const Program &program, const QList<QStringList> &calls, const QString &place,
                             const QStringList &texts)
{
    QList<QStringList> there;
    for (const QStringList &words : calls)
        there << call(words, place);
    for (const Ended &ended : runAll(program, there))
        verifyRefused(ended, texts);
}

[[nodiscard]] inline QByteArray contentsOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace jobdeck::test
