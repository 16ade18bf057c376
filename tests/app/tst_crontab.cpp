#include "app/crontab.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

const QString file = u"/home/ann/100% 'x'.db"_s;
const QByteArray somebodys = "# my own\nMAILTO=\"\"\n\n*/5 * * * * /bin/true \xff\r\n@reboot x\n";

} // namespace

class TestCrontab final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    // A crontab(1) that keeps its table in a file.
    QString program(const QByteArray &more = {})
    {
        const QString path = m_folder.filePath(u"crontab"_s);
        QFile script(path);
        if (script.open(QIODevice::WriteOnly)) {
            script.write(
                "#!/bin/sh\nt='" + table().toUtf8() + "'\n" + more
                + "case $1 in\n-l) [ -e \"$t\" ] || { echo 'no crontab for ann' >&2; exit 1; }; cat \"$t\" ;;\n"
                  "-r) rm \"$t\" ;;\n-) cat > \"$t.new\" && mv \"$t.new\" \"$t\" ;;\nesac\n");
        }
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    QString table() const { return m_folder.filePath(u"table"_s); }
    QByteArray content() const
    {
        QFile read(table());
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    void setContent(const QByteArray &text) const
    {
        QFile written(table());
        QVERIFY(written.open(QIODevice::WriteOnly) && written.write(text) == text.size());
    }
    Crontab crontab(const QByteArray &more = {}) { return Crontab(program(more)); }
    static QByteArray line(int hour, const QString &database = file)
    {
        const QDateTime due(QDate(2026, 12, 24), QTime(hour, 30));
        return makeWakeLine(due.toMSecsSinceEpoch(), {u"/usr/bin/jobdeck"_s, u"work"_s, u"--database"_s, database})
            .value();
    }

private slots:
    void init() { QFile::remove(table()); }

    void aLineIsWhatCronAndTheShellRead()
    {
        QCOMPARE(line(18),
                 QByteArray("30 18 24 12 * '/usr/bin/jobdeck' 'work' '--database' '/home/ann/100\\% '\\''x'\\''.db' "
                            ">/dev/null 2>&1"));
        QVERIFY(!makeWakeLine(0, {u"/home/a\nb"_s}).isOk());
    }

    void everythingElseStaysAsItWas()
    {
        setContent(somebodys);
        QVERIFY(crontab().setLine(file, line(18)).isOk());
        QVERIFY(content().startsWith(somebodys));
        QCOMPARE(wakeLine(content(), file), line(18));
        QCOMPARE(content().count("Jobdeck"), 2);
        setContent(content() + "# after\n"); // an editor went on below
        QVERIFY(crontab().setLine(file, line(19)).isOk());
        QCOMPARE(wakeLine(content(), file), line(19));
        QVERIFY(!content().contains(line(18)));
        QVERIFY(crontab().setLine(file, {}).isOk());
        QCOMPARE(content(), somebodys + "# after\n");
    }

    void eachDatabaseHasItsLine()
    {
        const QString other = u"/home/ann/other.db"_s;
        QVERIFY(crontab().setLine(file, line(18)).isOk());
        QVERIFY(crontab().setLine(other, line(19, other)).isOk());
        QCOMPARE(wakeLine(content(), file), line(18));
        QVERIFY(crontab().setLine(file, {}).isOk());
        QCOMPARE(wakeLine(content(), other), line(19, other));
        QVERIFY(crontab().setLine(other, {}).isOk());
        QVERIFY(!QFile::exists(table())); // as before: none
    }

    void aDamagedBlockIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray whole = withWakeLine({}, file, line(18)).value();
        QTest::newRow("no end") << whole.chopped(14);
        QTest::newRow("no begin") << whole.sliced(whole.indexOf('\n') + 1);
        QTest::newRow("twice") << whole.chopped(14) + whole;
    }
    void aDamagedBlockIsLeftAlone()
    {
        QFETCH(QByteArray, text);
        setContent(text);
        const auto changed = crontab().setLine(file, line(19));
        QVERIFY(!changed.isOk());
        QVERIFY(changed.error().message.contains(u"Nothing was changed"_s));
        QCOMPARE(content(), text);
    }

    void aCrontabThatCannotBeReadChangesNothing()
    {
        setContent(somebodys);
        const auto changed =
            crontab("[ $1 = -l ] && { echo 'you (ann) are not allowed to use this program' >&2; exit 1; }\n")
                .setLine(file, line(18));
        QVERIFY(!changed.isOk());
        QVERIFY2(changed.error().message.contains(u"not allowed"_s), qPrintable(changed.error().message));
        QCOMPARE(content(), somebodys);
        QVERIFY(!Crontab(u"/nowhere/crontab"_s).read().isOk());
    }

    void whoeverWritesAtTheSameTimeIsNotOverruled()
    {
        // Another program writes right after us, once.
        setContent(somebodys);
        const Crontab raced =
            crontab("[ $1 = - ] && [ ! -e \"$t.raced\" ] && { cat > /dev/null; touch \"$t.raced\"; echo "
                    "'# theirs' > \"$t\"; exit; }\n");
        QVERIFY(raced.setLine(file, line(18)).isOk());
        QVERIFY(content().startsWith("# theirs\n"));
        QCOMPARE(wakeLine(content(), file), line(18));
    }

    void twoOfOursNeverLoseALine()
    {
        const Crontab slow = crontab("[ $1 = -l ] && sleep 0.05\n");
        std::vector<std::jthread> writers;
        for (int i = 0; i < 8; ++i)
            writers.emplace_back([&slow, i] {
                const QString database = u"/home/ann/%1.db"_s.arg(i);
                (void)slow.setLine(database, line(i, database));
            });
        writers.clear();
        for (int i = 0; i < 8; ++i)
            QVERIFY(!wakeLine(content(), u"/home/ann/%1.db"_s.arg(i)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCrontab)
#include "tst_crontab.moc"
