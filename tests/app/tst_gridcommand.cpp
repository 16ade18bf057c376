// `run --grid` and `run --preset` with the real program: alone, and as a client beside an owner.
#include "tests/fakes/commandline.h"

#include "model/presets.h"

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

namespace {

QStringList grid(const QStringList &more = {})
{
    return QStringList{u"run"_s, u"Run Command"_s, u"-a"_s, u"program=/bin/sh"_s, u"--grid"_s, u"-"_s} + more;
}

QList<JobId> idsOf(const Ended &ended)
{
    QList<JobId> ids;
    for (const QByteArray &line : ended.out.split('\n'))
        if (!line.isEmpty())
            ids << line.toLongLong();
    return ids;
}

} // namespace

class tst_GridCommand final : public QObject {
    Q_OBJECT
private slots:
    void eachRowIsAJobAndItsIdALine()
    {
        const Program program(inMemory());
        const Ended ended = program.run(grid(), "arguments\n\"-c\ntrue\"\n\"-c\nexit 3\"\n");
        QVERIFY2(ended.exitCode == 0, ended.err.constData());
        QCOMPARE(idsOf(ended), (QList<JobId>{1, 2}));
        QVERIFY2(ended.err.contains("2 jobs are stored"), ended.err.constData());
        QCOMPARE(program.run(words("work --until-idle")).exitCode, 0);
        QCOMPARE(storedStatus(program, 1), u"done"_s);
        QCOMPARE(storedJob(program, 2).exitCode, 3);
    }

    void asJsonTheyAreAnArray()
    {
        const Program program(inMemory());
        const Ended ended = program.run(grid({u"--json"_s, u"--at"_s, u"+2h"_s}), "arguments\n-l\n-x\n");
        QVERIFY2(ended.exitCode == 0, ended.err.constData());
        QCOMPARE(ended.array().size(), 2);
        QCOMPARE(ended.array().at(1).toObject()[u"id"_s].toInt(), 2);
        QCOMPARE(ended.array().at(1).toObject()[u"status"_s].toString(), u"scheduled"_s);
    }

    void whatIsWrongNamesItsLineAndColumn_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("words");
        const QStringList none;
        QTest::newRow("a cell") << none << QByteArray("working_folder\n/tmp\n/no/such\n")
                                << QByteArray("Line 3, column working_folder: ");
        QTest::newRow("a title") << none << QByteArray("working_foldr\n/tmp\n")
                                 << QByteArray("Did you mean “working_folder”?");
        QTest::newRow("no header") << none << QByteArray("/bin/true,-c\n")
                                   << QByteArray("Line 1: There is no argument for the column “/bin/true”");
        QTest::newRow("no rows") << none << QByteArray("arguments\n") << QByteArray("There are no rows");
        QTest::newRow("with --wait") << QStringList{u"--wait"_s} << QByteArray("arguments\n-l\n")
                                     << QByteArray("--grid does not wait");
        QTest::newRow("nobody at once") << QStringList{u"--at-once"_s, u"0"_s} << QByteArray("arguments\n-l\n")
                                        << QByteArray("“0” is no number of jobs at once");
        QTest::newRow("standard input twice")
            << QStringList{u"--args"_s, u"-"_s} << QByteArray("{}") << QByteArray("not both");
    }
    void whatIsWrongNamesItsLineAndColumn()
    {
        QFETCH(const QStringList, more);
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArray, words);
        const Program program(inMemory());
        const Ended ended = program.run(grid(more), text);
        QCOMPARE(ended.exitCode, 2);
        QCOMPARE(ended.out, QByteArray());
        QVERIFY2(ended.err.contains(words), ended.err.constData());
        QVERIFY(storedCount(program) == 0 || !QFile::exists(program.database()));
    }

    void atOnceAloneMeansNothing()
    {
        const Program program(inMemory());
        QCOMPARE(program.run(Program::shell(u"true"_s, {u"--at-once"_s, u"2"_s})).exitCode, 2);
    }

    // The ledger is a file that the jobs themselves write: who is inside makes a folder of its own, and counts them.
    void besideAnOwnerAtMostSoManyRunAtOnce()
    {
        const Program program(inMemory());
        const Owner owner(program);
        const QString ledger = program.path(u"ledger");
        QVERIFY(QDir().mkpath(ledger));
        const QString script =
            u"mkdir '%1/in.'$$; ls -d '%1'/in.* | wc -l >> '%1/count'; sleep 0.1; rmdir '%1/in.'$$"_s.arg(ledger);
        QByteArray rows("arguments\n");
        for (int i = 0; i < 12; ++i)
            rows += "\"-c\n" + script.toUtf8() + "\"\n";
        const Ended ended = program.run(grid({u"--at-once"_s, u"2"_s}), rows);
        QVERIFY2(ended.exitCode == 0, ended.err.constData());
        const QList<JobId> ids = idsOf(ended);
        QCOMPARE(ids.size(), 12);
        QVERIFY(soon([&] { return storedStatus(program, ids.last()) == u"done"; }));
        QVERIFY(soon(
            [&] { return std::ranges::all_of(ids, [&](JobId id) { return storedStatus(program, id) == u"done"; }); }));
        QFile counts(ledger + u"/count"_s);
        QVERIFY(counts.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = counts.readAll().trimmed().split('\n');
        QCOMPARE(lines.size(), 12);
        for (const QByteArray &line : lines)
            QVERIFY2(line.trimmed().toInt() <= 2, line.constData());
    }

    void fiveThousandRowsPassThroughTheSocket()
    {
        const Program program(inMemory());
        const Owner owner(program);
        QByteArray rows("arguments\n");
        for (int i = 0; i < 5'000; ++i)
            rows += "-c " + QByteArray::number(i) + QByteArray(300, 'x') + '\n';
        const Ended ended = program.run(grid({u"--at-once"_s, u"1"_s, u"--at"_s, u"+5h"_s}), rows);
        QVERIFY2(ended.exitCode == 0, ended.err.constData());
        QCOMPARE(idsOf(ended).size(), 5'000);
        QCOMPARE(storedCount(program), 5'000);
    }

    void aPresetIsWhereTheArgumentsStart()
    {
        const Program program(inMemory());
        const QString file = program.path(u"config/jobdeck/presets.json");
        QVERIFY(changePresets(file, [](Presets &presets) {
            return keepPreset(presets,
                              {.kind = u"Run Command"_s,
                               .name = u"Morning"_s,
                               .arguments = {{u"program"_s, u"/bin/false"_s},
                                             {u"working_folder"_s, u"/tmp"_s},
                                             {u"tone"_s, u"loud"_s}}});
        }));
        const Ended ended = program.run({u"run"_s, u"Run Command"_s, u"--preset"_s, u"morning"_s, u"--args"_s, u"-"_s,
                                         u"-a"_s, u"program=/bin/true"_s},
                                        R"({"program": "/bin/sh", "arguments": ["x"]})");
        QVERIFY2(ended.exitCode == 0, ended.err.constData());
        QVERIFY2(ended.err.contains("ignored: tone"), ended.err.constData());
        const QJsonObject arguments = storedJob(program, ended.id()).arguments;
        QCOMPARE(arguments[u"program"_s].toString(), u"/bin/true"_s);
        QCOMPARE(arguments[u"working_folder"_s].toString(), u"/tmp"_s);
        QCOMPARE(arguments[u"arguments"_s].toArray().size(), 1);
    }

    void anUnknownPresetNamesTheNearest()
    {
        const Program program(inMemory());
        const QString file = program.path(u"config/jobdeck/presets.json");
        QVERIFY(changePresets(file, [](Presets &presets) {
            return keepPreset(presets, {.kind = u"Run Command"_s, .name = u"Morning"_s, .arguments = {}});
        }));
        const Ended unknown = program.run({u"run"_s, u"Run Command"_s, u"--preset"_s, u"Mornign"_s});
        QCOMPARE(unknown.exitCode, 2);
        QVERIFY2(unknown.err.contains("Did you mean “Morning”?"), unknown.err.constData());
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{") == 1);
        broken.close();
        const Ended bad = program.run({u"run"_s, u"Run Command"_s, u"--preset"_s, u"Morning"_s});
        QCOMPARE(bad.exitCode, 2);
        QVERIFY2(bad.err.contains("presets.json"), bad.err.constData());
    }
};

QTEST_GUILESS_MAIN(tst_GridCommand)
#include "tst_gridcommand.moc"
