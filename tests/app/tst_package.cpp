// What another project gets: this build is installed, and the example is configured, built and run against the
// installed copy alone.
#include "tests/fakes/program.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using jobdeck::test::Ended;
using jobdeck::test::Program;

namespace {

const QString buildFolder = QStringLiteral(JOBDECK_BIN_DIR "/..");
// Always the same one, so that ccache knows what it compiles.
const QString place = buildFolder + u"/package-test"_s;

QString contentOf(const QString &file)
{
    QFile device(file);
    return device.open(QIODevice::ReadOnly) ? QString::fromUtf8(device.readAll()) : QString();
}

// What this build was configured with.
QString cached(const QString &name)
{
    static const QString cache = contentOf(buildFolder + u"/CMakeCache.txt"_s);
    const QRegularExpression line(u"^%1:[A-Z]+=(.*)$"_s.arg(QRegularExpression::escape(name)),
                                  QRegularExpression::MultilineOption);
    return line.match(cache).captured(1);
}

Ended cmake(const QStringList &words)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"LD_PRELOAD"_s); // for what is tested, not for compilers
    environment.remove(u"DESTDIR"_s);
    process.setProcessEnvironment(environment);
    process.start(cached(u"CMAKE_COMMAND"_s), words);
    const bool hasEnded = process.waitForFinished(240'000);
    return {hasEnded ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

// Says what a step of the build said when it failed.
bool succeeded(const Ended &step)
{
    if (step.exitCode != 0)
        qWarning().noquote() << step.out << step.err;
    return step.exitCode == 0;
}

QStringList configuring()
{
    QStringList words{u"-S"_s,
                      QStringLiteral(JOBDECK_SOURCE_DIR "/tests/example"),
                      u"-B"_s,
                      place + u"/build"_s,
                      u"-G"_s,
                      cached(u"CMAKE_GENERATOR"_s),
                      u"-DCMAKE_PREFIX_PATH="_s + place + u"/installed"_s,
                      u"-DCMAKE_CXX_FLAGS="_s + cached(u"CMAKE_CXX_FLAGS"_s) + u" -Wall -Wextra -Werror"_s};
    for (const char *name : {"CMAKE_CXX_COMPILER", "Qt6_DIR"})
        words << u"-D%1=%2"_s.arg(QLatin1StringView(name), cached(QString::fromLatin1(name)));
    if (const QString ccache = cached(u"CCACHE"_s); !ccache.endsWith(u"NOTFOUND"))
        words << u"-DCMAKE_CXX_COMPILER_LAUNCHER="_s + ccache;
    if (const QString mold = cached(u"MOLD"_s); !mold.endsWith(u"NOTFOUND"))
        words << u"-DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=mold"_s;
    return words;
}

// The example, with a home of its own and Jobdeck's supervisor nowhere but where it was installed.
Program example(const QString &name = u"acme-jobs"_s)
{
    Program program;
    program.executable = place + u"/build/"_s + name;
    program.environment.remove(u"JOBDECK_SUPERVISOR"_s);
    return program;
}

} // namespace

class TestPackage final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QDir(place).removeRecursively();
        QVERIFY(succeeded(cmake({u"--install"_s, buildFolder, u"--prefix"_s, place + u"/installed"_s})));
        QVERIFY(succeeded(cmake(configuring())));
        QVERIFY(succeeded(cmake({u"--build"_s, place + u"/build"_s, u"--parallel"_s})));
    }
    void cleanupTestCase()
    {
        if (!QTest::currentTestFailed())
            QDir(place).removeRecursively();
    }

    void noHeaderNamesTheSourceTree()
    {
        QDirIterator headers(place + u"/installed/include"_s, {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        QStringList names;
        while (headers.hasNext()) {
            const QString text = contentOf(headers.next());
            names << headers.fileName();
            QVERIFY2(!text.contains(u"#include \""_s) && !text.contains(QStringLiteral(JOBDECK_SOURCE_DIR)),
                     qPrintable(headers.fileName()));
        }
        names.sort();
        QCOMPARE(names.join(u' '),
                 u"argumentspec.h job.h jobcontext.h jobevent.h jobkind.h jobregistry.h jobstatus.h jobwindow.h "
                 "permission.h program.h programoptions.h registration.h result.h schedule.h"_s);
    }

    void itsKindsStandBesideThoseThatShip()
    {
        const QJsonArray kinds = example().run({u"kinds"_s, u"--json"_s}).array();
        QHash<QString, QJsonObject> byName;
        for (const QJsonValue &kind : kinds)
            byName.insert(kind[u"name"_s].toString(), kind.toObject());
        QVERIFY(byName.contains(u"Run Command"_s) && byName.contains(u"Report"_s));
        const QJsonObject greet = byName.value(u"Greet"_s);
        QCOMPARE(greet[u"group"_s].toString(), u"Acme"_s);
        QCOMPARE(greet[u"arguments"_s][0][u"name"_s].toString(), u"who"_s);
    }

    void itRunsAJobAndKeepsItInAFolderOfItsOwn()
    {
        const Program acme = example();
        QCOMPARE(acme.run({u"run"_s, u"Greet"_s, u"-a"_s, u"who=Ann"_s, u"--wait"_s}).exitCode, 0);
        QVERIFY(acme.run({u"log"_s, u"1"_s}).out.contains("Hello, Ann!"));
        QVERIFY(QFileInfo::exists(acme.path(u"data/acme-jobs/acme-jobs.db")));
        QVERIFY(!QFileInfo::exists(acme.path(u"data/jobdeck")));
    }

    void itsJobsWaitForTheirTime()
    {
        const Program acme = example();
        QCOMPARE(acme.run({u"run"_s, u"Greet"_s, u"-a"_s, u"who=Ann"_s, u"--at"_s, u"+2h"_s}).id(), 1);
        QCOMPARE(acme.statusOf(1), u"scheduled"_s);
    }

    void whatItsTypesSayOfArgumentsIsChecked()
    {
        const Program acme = example();
        const Ended refused = acme.run(
            {u"run"_s, u"Report"_s, u"-a"_s, u"title=News"_s, u"-a"_s, u"format=markdown"_s, u"-a"_s, u"pages=101"_s});
        QCOMPARE(refused.exitCode, 2);
        QVERIFY2(refused.err.startsWith("acme-jobs: ") && refused.err.contains("at most 100 pages"), refused.err);
        QCOMPARE(acme.run({u"run"_s, u"Report"_s, u"-a"_s, u"title=News"_s, u"--wait"_s}).exitCode, 0);
        QVERIFY(acme.run({u"results"_s, u"1"_s}).out.contains("written"));
    }

    void programsRunUnderTheInstalledSupervisor()
    {
        if (cached(u"BUILD_SHARED_LIBS"_s) != u"ON")
            QSKIP("A static library looks where it was to be installed, and this one is elsewhere.");
        const Program acme = example();
        QCOMPARE(acme.run(Program::shell(u"echo begun"_s, {u"--wait"_s})).exitCode, 0);
    }

    void itCallsItselfByItsName()
    {
        const Program acme = example();
        QCOMPARE(acme.run({u"--version"_s}).out, "acme-jobs 1.0\n");
        const QByteArray help = acme.run({u"--help"_s}).out;
        QVERIFY2(help.startsWith("Usage: acme-jobs ") && help.contains("“acme-jobs COMMAND --help”")
                     && !help.contains("jobdeck"),
                 help);
    }

    void translationsAndTemplatesComeAlong()
    {
        Program acme = example();
        QCOMPARE(acme.run({u"new"_s, u"Hello"_s}).exitCode, 0);
        QVERIFY(QFileInfo(acme.path(u"data/acme-jobs/jobs/hello.sh")).size() > 100);
        acme.set(u"LC_ALL", u"de_DE.UTF-8"_s);
        QVERIFY(acme.run({u"--help"_s}).out.startsWith("Aufruf: acme-jobs "));
    }

    void itsWindowOpensAndCloses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("of its own") << u"acme-jobs"_s;
        QTest::newRow("in a tab of another program") << u"acme-desk"_s;
    }
    void itsWindowOpensAndCloses()
    {
        QFETCH(const QString, name);
        Program acme = example(name);
        acme.set(u"QT_QPA_PLATFORM", u"offscreen"_s);
        const bool isGuest = name == u"acme-desk";
        const auto process = acme.start(isGuest ? QStringList{u"--brief"_s} : QStringList{});
        if (!isGuest) {
            QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(acme.path(u"data/acme-jobs/acme-jobs.db")), 20'000);
            QTRY_VERIFY_WITH_TIMEOUT(!QDir(acme.path(u"run/jobdeck")).entryList({u"*.sock"_s}, QDir::System).isEmpty(),
                                     20'000);
            Program::signal(*process, SIGTERM);
        }
        const Ended ended = Program::ended(*process);
        QVERIFY2(ended.exitCode == 0, ended.err);
        QVERIFY(QFileInfo::exists(acme.path(u"data/acme-jobs/acme-jobs.db")));
    }

    // Line by line, whatever stands before them.
    void whatThePageForAuthorsShowsIsInTheExample()
    {
        QStringList lines;
        for (const QString &file : QDir(QStringLiteral(JOBDECK_SOURCE_DIR "/tests/example")).entryList(QDir::Files))
            for (const QString &line :
                 contentOf(QStringLiteral(JOBDECK_SOURCE_DIR "/tests/example/") + file).split(u'\n'))
                lines << line.trimmed();
        static const QRegularExpression block(u"```(?:cpp|cmake)\\n(.*?)```"_s,
                                              QRegularExpression::DotMatchesEverythingOption);
        const QString page = contentOf(QStringLiteral(JOBDECK_SOURCE_DIR "/resources/docs/cpp-jobs.md"));
        int count = 0;
        for (const auto &match : block.globalMatch(page)) {
            ++count;
            for (const QString &line : match.captured(1).split(u'\n'))
                QVERIFY2(lines.contains(line.trimmed()), qPrintable(line));
        }
        QVERIFY(count > 5);
    }
};

QTEST_GUILESS_MAIN(TestPackage)
#include "tst_package.moc"
