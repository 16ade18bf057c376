// The file roles.toml: what it says, what is wrong with it, and who this process belongs to.
#include "jobs/rolebook.h"
#include "jobs/systemuser.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestRolebook final : public QObject {
    Q_OBJECT
private slots:
    void usersAndGroupsHaveRoles()
    {
        const Rolebook book = parseRolebook("[users]\nann = [\"operator\", \"boss\"]\n[groups]\n"
                                            "lp = [\"printer\", \"operator\"]\nnone = []\n",
                                            u"/r"_s);
        QVERIFY(book.problems.isEmpty());
        QCOMPARE(book.rolesOf(u"ann"_s, {}), (QStringList{u"boss"_s, u"operator"_s}));
        QCOMPARE(book.rolesOf(u"bob"_s, {u"lp"_s, u"none"_s}), (QStringList{u"operator"_s, u"printer"_s}));
        QCOMPARE(book.rolesOf(u"ann"_s, {u"lp"_s}), (QStringList{u"boss"_s, u"operator"_s, u"printer"_s}));
        QCOMPARE(book.rolesOf(u"lp"_s, {u"ann"_s}), QStringList()); // a user is no group
        QVERIFY(parseRolebook({}, u"/r"_s).problems.isEmpty());
    }

    void whatIsWrongIsToldWithItsPlaceAndGivesNoRole_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("words");
        const QByteArray good = "[users]\nann = [\"boss\"]\n";
        QTest::newRow("no TOML") << good + "[groups\n" << u"/r:3:"_s << u"This is not TOML"_s;
        QTest::newRow("an unknown table") << good + "[group]\nlp = [\"boss\"]\n"
                                          << u"/r:3:2"_s << u"Did you mean “groups”?"_s;
        QTest::newRow("a role that is no list") << good + "bob = \"boss\"\n"
                                                << u"/r:3:7"_s << u"“bob” must be a list"_s;
        QTest::newRow("a role that is no text") << good + "bob = [1]\n" << u"/r:3:8"_s << u"“bob” must be"_s;
        QTest::newRow("a role without a name") << good + "bob = [\"\"]\n" << u"/r:3:7"_s << u"no name"_s;
        QTest::newRow("users that are no table") << QByteArray("users = [\"ann\"]\n") << u"/r:1:9"_s << u"a table"_s;
        QTest::newRow("binary") << QByteArray("\x7f"
                                              "ELF\0\1\2",
                                              7)
                                << u"/r:1:1"_s << u"This is not TOML"_s;
    }
    void whatIsWrongIsToldWithItsPlaceAndGivesNoRole()
    {
        QFETCH(const QByteArray, toml);
        QFETCH(const QString, place);
        QFETCH(const QString, words);
        const Rolebook book = parseRolebook(toml, u"/r"_s);
        QVERIFY(!book.problems.isEmpty());
        const FileProblem &first = book.problems.first();
        QVERIFY2(first.place().startsWith(place) && first.explanation().contains(words), qPrintable(first.text()));
        QVERIFY(book.problems.last().reason.contains(u"nobody has a role"_s));
        QVERIFY(book.isEmpty());
    }

    void theFirstFileThatIsThereCounts()
    {
        const QTemporaryDir folder;
        const QString system = folder.filePath(u"system.toml"_s);
        const QString own = folder.filePath(u"own.toml"_s);
        QVERIFY(readRolebook({system, own}).problems.isEmpty());
        QVERIFY(readRolebook({system, own}).isEmpty());
        write(own, "users.ann = [\"own\"]\n");
        QCOMPARE(readRolebook({system, own}).rolesOf(u"ann"_s, {}), QStringList{u"own"_s});
        write(system, "users.ann = [\"system\"]\n");
        QCOMPARE(readRolebook({system, own}).rolesOf(u"ann"_s, {}), QStringList{u"system"_s});
        write(system, "users.ann = 1\n");
        QVERIFY(readRolebook({system, own}).isEmpty()); // not the next one instead
    }

    void whatCannotBeReadGivesNoRole_data()
    {
        QTest::addColumn<QString>("what");
        for (const auto *what : {"a FIFO", "a folder", "a link to nowhere", "too long"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void whatCannotBeReadGivesNoRole()
    {
        QFETCH(const QString, what);
        const QTemporaryDir folder;
        const QByteArray file = QFile::encodeName(folder.filePath(u"roles.toml"_s));
        if (what == u"a FIFO")
            QCOMPARE(::mkfifo(file.constData(), 0600), 0);
        else if (what == u"a folder")
            QCOMPARE(::mkdir(file.constData(), 0700), 0);
        else if (what == u"a link to nowhere")
            QCOMPARE(::symlink("/nowhere/roles.toml", file.constData()), 0);
        else
            write(QFile::decodeName(file), "users.ann = [\"boss\"]\n" + QByteArray(1'100'000, '#'));
        const QString own = folder.filePath(u"own.toml"_s);
        write(own, "users.ann = [\"own\"]\n");
        const Rolebook book = readRolebook({QFile::decodeName(file), own});
        QCOMPARE(book.problems.size(), 1);
        QCOMPARE(book.problems.first().file, QFile::decodeName(file));
        QVERIFY(book.isEmpty());
    }

    void thisProcessBelongsToItsUserAndGroups()
    {
        const SystemUser user = currentUser();
        const passwd *entry = ::getpwuid(::getuid());
        QCOMPARE(user.name, entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::getuid()));
        const group *primary = ::getgrgid(entry ? entry->pw_gid : ::getgid());
        if (!primary)
            QSKIP("the primary group has no name");
        QVERIFY(user.groups.contains(QString::fromLocal8Bit(primary->gr_name)));
    }

private:
    static void write(const QString &file, const QByteArray &content)
    {
        QFile written(file);
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(file));
    }
};

QTEST_GUILESS_MAIN(TestRolebook)
#include "tst_rolebook.moc"
