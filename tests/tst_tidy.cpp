// .ci/tidy with a clang-tidy that is made up: it calls each line with BAD a finding, and cannot compile CLASH twice.
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// What a run said and which files it gave to clang-tidy.
struct Run {
    int exitCode = -1;
    QStringList findings;
    int programs = 0;
};

class Tree final {
public:
    Tree()
    {
        for (const char *folder : {".ci", "app", "model", "views", "jobs", "build"})
            QDir(m_folder.path()).mkpath(QString::fromLatin1(folder));
        for (const QString &name : {u".ci/tidy"_s, u".ci/tidy-plan.awk"_s, u".clang-tidy"_s})
            QFile::copy(QStringLiteral(JOBDECK_SOURCE_DIR "/") + name, path(name));
        write(u"clang-tidy"_s,
              "#!/bin/bash\n"
              "[[ $1 == --version ]] && exit\n"
              "echo \"$4\" >>'"
                  + path(u"calls"_s).toUtf8()
                  + "'\n"
                    "[[ $(grep -c CLASH \"$4\") -lt 2 ]] || { echo \"$4:1:1: error: no [clang-diagnostic-error]\"; "
                    "exit 1; }\n"
                    "! grep -n BAD \"$4\" | sed \"s|^\\([0-9]*\\):.*|$4:\\1:5: error: bad|\" | grep .\n");
        QFile::setPermissions(path(u"clang-tidy"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("%s cannot be written", qPrintable(name));
    }
    void addSource(const QString &name, const QByteArray &text, const QByteArray &flags = "-O1")
    {
        write(name, text);
        const QByteArray file = path(name).toUtf8();
        m_commands += m_commands.isEmpty() ? "[\n" : ",\n";
        m_commands += "{\n  \"directory\": \"build\",\n  \"command\": \"c++ " + flags + " -o x.o -c " + file
            + "\",\n  \"file\": \"" + file + "\"\n}";
        write(u"build/compile_commands.json"_s, m_commands + "\n]\n");
    }
    [[nodiscard]] Run run() const
    {
        QFile::remove(path(u"calls"_s));
        QProcess process;
        process.start(path(u".ci/tidy"_s), {path(u"clang-tidy"_s)});
        if (!process.waitForFinished(20'000))
            qFatal("tidy did not end");
        QFile calls(path(u"calls"_s));
        const int programs = calls.open(QIODevice::ReadOnly) ? int(calls.readAll().count('\n')) : 0;
        QStringList findings =
            QString::fromUtf8(process.readAllStandardOutput()).remove(path({})).split(u'\n', Qt::SkipEmptyParts);
        findings.sort();
        return {process.exitCode() == 0 ? 0 : 1, findings, programs};
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.path() + u'/' + name; }

    QTemporaryDir m_folder{QDir::tempPath() + u"/two words"_s};
    QByteArray m_commands;
};

} // namespace

class TestTidy final : public QObject {
    Q_OBJECT

private slots:
    void whatIsCleanIsCheckedAgainOnlyAfterAChange()
    {
        Tree tree;
        tree.write(u"model/deep.h"_s, "int deep;\n");
        tree.write(u"model/a.h"_s, "#include \"model/deep.h\"\n");
        tree.addSource(u"model/a.cpp"_s, "#include \"model/a.h\"\n");
        tree.addSource(u"views/b.cpp"_s, "int b;\n", "-O2");
        QCOMPARE(tree.run().programs, 2);
        QCOMPARE(tree.run().programs, 0);
        tree.write(u"model/deep.h"_s, "int deeper;\n");
        const Run again = tree.run();
        QCOMPARE(again.programs, 1);
        QCOMPARE(again.exitCode, 0);
        tree.write(u".clang-tidy"_s, "Checks: '*'\n");
        QCOMPARE(tree.run().programs, 2);
    }

    void aFindingIsToldAtItsPlaceEachTime()
    {
        Tree tree;
        tree.addSource(u"model/a.cpp"_s, "int a;\nint b;\n");
        tree.addSource(u"model/b.cpp"_s, "int c;\nint d; // BAD\n");
        tree.addSource(u"model/c.cpp"_s, "int e; // BAD\n");
        const QStringList expected{u"model/b.cpp:2:5: error: bad"_s, u"model/c.cpp:1:5: error: bad"_s};
        for (int i = 0; i < 2; ++i) {
            const Run run = tree.run();
            QCOMPARE(run.findings, expected);
            QCOMPARE(run.exitCode, 1);
            QCOMPARE(run.programs, 1);
        }
    }

    void sourcesWithTheSamePrivateNameAreCheckedApart()
    {
        Tree tree;
        tree.addSource(u"model/a.cpp"_s, "namespace {\nint twice(int a)\n{\n}\n} // namespace\n");
        tree.addSource(u"model/b.cpp"_s, "int other = twice(1);\n");
        tree.addSource(u"model/c.cpp"_s, "int c;\n");
        const Run run = tree.run();
        QCOMPARE(run.programs, 2);
        QCOMPARE(run.exitCode, 0);
    }

    void aBatchThatDoesNotCompileIsCheckedOneByOne()
    {
        Tree tree;
        tree.addSource(u"model/a.cpp"_s, "int a; // CLASH\n");
        tree.addSource(u"model/b.cpp"_s, "int b; // CLASH\nint c; // BAD\n");
        const Run run = tree.run();
        QCOMPARE(run.programs, 3);
        QCOMPARE(run.findings, QStringList{u"model/b.cpp:2:5: error: bad"_s});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(tree.run().programs, 1); // a.cpp was clean
    }
};

QTEST_GUILESS_MAIN(TestTidy)
#include "tst_tidy.moc"
