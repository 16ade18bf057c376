// Roles on the command line: what a script kind allows, who has which role by roles.toml, and what is refused with exit
// code 3. Real processes, the real user and group of this one.
#include "jobs/systemuser.h"
#include "tests/fakes/commandline.h"

#include <QDir>

using namespace jobdeck;
using namespace jobdeck::test;
using namespace Qt::StringLiterals;

class tst_Permission final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_program = std::make_unique<Program>(inMemory());
        m_program->set(u"XDG_CONFIG_DIRS", m_program->path(u"system"));
    }

    void whatARoleMayNotDoIsRefused_data()
    {
        QTest::addColumn<QString>("right");
        QTest::addColumn<QStringList>("call");
        QTest::addColumn<QString>("status"); // of the job there is
        QTest::newRow("run") << u"create"_s << QStringList{u"run"_s, u"Ruled"_s} << u"done"_s;
        QTest::newRow("rerun") << u"create"_s << words("rerun 1") << u"done"_s;
        QTest::newRow("run-job") << u"update"_s << words("run-job 1") << u"scheduled"_s;
        QTest::newRow("abort") << u"update"_s << words("abort 1") << u"new"_s;
        QTest::newRow("cancel") << u"update"_s << words("cancel 1") << u"scheduled"_s;
        QTest::newRow("reschedule") << u"update"_s << words("reschedule 1 --at +3h") << u"scheduled"_s;
        QTest::newRow("delete") << u"delete"_s << words("delete 1") << u"done"_s;
        for (const char *verb : {"show", "log", "results"})
            QTest::newRow(verb) << u"read"_s << QStringList{QString::fromLatin1(verb), u"1"_s} << u"done"_s;
    }
    void whatARoleMayNotDoIsRefused()
    {
        QFETCH(const QString, right);
        QFETCH(const QStringList, call);
        QFETCH(const QString, status);
        writeKind({});
        makeJob(status);
        writeKind("permission = { allow = { " + right.toUtf8() + " = [\"operator\"] } }");
        const Ended refused = m_program->run(call + QStringList{u"--json"_s});
        QVERIFY2(refused.exitCode == 3, refused.err.constData());
        QCOMPARE(refused.errorObject()[u"code"_s].toString(), u"refused"_s);
        const QString sentence = refused.errorObject()[u"message"_s].toString();
        QVERIFY2(sentence.contains(u"“Ruled”"_s) && sentence.contains(u"role operator"_s), qPrintable(sentence));
        QVERIFY(refused.out.isEmpty());
        QCOMPARE(storedStatus(*m_program, 1), status);
        QCOMPARE(storedCount(*m_program), 1);

        writeRoles(u"config", "[users]\n\"" + currentUser().name.toUtf8() + "\" = [\"operator\"]\n");
        const Ended allowed = m_program->run(call);
        QVERIFY2(allowed.exitCode == 0, allowed.err.constData());
    }

    void theOwnerRefusesItsClients()
    {
        writeKind("permission = { deny = { update = [\"everyone\"] } }");
        const Owner owner(*m_program);
        QCOMPARE(m_program->run(words("run Ruled --at +2h")).exitCode, 0);
        const Ended refused = m_program->run(words("cancel 1"));
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains("Nobody may."), refused.err.constData());
        QCOMPARE(storedStatus(*m_program, 1), u"scheduled"_s);
    }

    void groupsHaveRolesToo()
    {
        const QStringList groups = currentUser().groups;
        if (groups.isEmpty())
            QSKIP("this user is in no group that has a name");
        writeKind("permission = { allow = { create = [\"operator\"] } }");
        QCOMPARE(m_program->run(words("run Ruled")).exitCode, 3);
        writeRoles(u"config", "[groups]\n\"" + groups.last().toUtf8() + "\" = [\"operator\"]\n");
        QCOMPARE(m_program->run(words("run Ruled")).exitCode, 0);
    }

    void theFileOfTheSystemWins()
    {
        writeKind("permission = { allow = { create = [\"operator\"] } }");
        const QByteArray mine = '"' + currentUser().name.toUtf8() + "\" = [\"operator\"]\n";
        writeRoles(u"config", "[users]\n" + mine);
        writeRoles(u"system", "[users]\nsomebody-else = [\"operator\"]\n");
        QCOMPARE(m_program->run(words("run Ruled")).exitCode, 3);
        writeRoles(u"system", "[users]\n" + mine);
        writeRoles(u"config", {});
        QCOMPARE(m_program->run(words("run Ruled")).exitCode, 0);
    }

    void aBrokenFileGivesNoRoleAndIsTold()
    {
        writeKind("permission = { allow = { create = [\"operator\"] } }");
        const QString roles =
            writeRoles(u"config", "[users]\n\"" + currentUser().name.toUtf8() + "\" = [\"operator\"]\n[grups]\n");
        const Ended refused = m_program->run(words("run Ruled"));
        QCOMPARE(refused.exitCode, 3);
        QVERIFY2(refused.err.contains((roles + u":3:"_s).toUtf8()) && refused.err.contains("“groups”"),
                 refused.err.constData());
        QVERIFY(m_program->run(words("kinds")).err.contains(roles.toUtf8()));
    }

    void whatMayNotBeReadIsNotListed()
    {
        writeKind({});
        makeJob(u"done"_s);
        QCOMPARE(m_program->run(Program::shell(u"true"_s, {u"--wait"_s})).exitCode, 0);
        QCOMPARE(m_program->run(words("list --json")).array().size(), 2);
        writeKind("permission = { deny = { read = [\"everyone\"] } }");
        const QJsonArray listed = m_program->run(words("list --json")).array();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first().toObject()[u"kind"_s].toString(), u"Run Command"_s);
        QVERIFY(m_program->run(words("list --kind Ruled --json")).array().isEmpty());
        QVERIFY(m_program->run(words("kinds")).out.contains("Ruled"));
        // A kind that is gone has no rules.
        QVERIFY(QFile::remove(script()));
        QCOMPARE(m_program->run(words("list --json")).array().size(), 2);
    }

private:
    [[nodiscard]] QString script() const { return m_program->path(u"data/jobdeck/jobs/ruled.sh"); }
    static void write(const QString &file, const QByteArray &content, QFile::Permissions more = {})
    {
        QDir().mkpath(QFileInfo(file).path());
        QFile written(file);
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(file));
        written.setPermissions(QFile::ReadOwner | QFile::WriteOwner | more);
    }
    void writeKind(const QByteArray &rule) const
    {
        const QString folder = m_program->path(u"data/jobdeck/jobs");
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        write(script(), "#!/bin/sh\n# /// job\n# name = \"Ruled\"\n# " + rule + "\n# ///\necho done\n",
              QFile::ExeOwner);
        QCOMPARE(m_program->run({u"trust"_s, script()}).exitCode, 0);
    }
    [[nodiscard]] QString place(QStringView folder) const
    {
        return m_program->path(folder.toString() + u"/jobdeck/roles.toml"_s);
    }
    QString writeRoles(QStringView folder, const QByteArray &content) const
    {
        write(place(folder), content);
        return place(folder);
    }
    void makeJob(const QString &status) const
    {
        QStringList call{u"run"_s, u"Ruled"_s};
        if (status != u"new")
            call << (status == u"done" ? QStringList{u"--wait"_s} : QStringList{u"--at"_s, u"+2h"_s});
        QCOMPARE(m_program->run(call).exitCode, 0);
        QCOMPARE(storedStatus(*m_program, 1), status);
    }

    std::unique_ptr<Program> m_program;
};

QTEST_GUILESS_MAIN(tst_Permission)
#include "tst_permission.moc"
