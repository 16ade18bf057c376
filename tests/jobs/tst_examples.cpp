// The jobs of the group Examples.
#include "jobs/library/examples.h"
#include "tests/fakes/jobfixture.h"

#include <QJsonArray>
#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestExamples final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const auto add : {registerCountTo60, registerChattyLog, registerFailOnPurpose, registerTryEveryField})
            QVERIFY(add(m_registry).isOk());
        for (const JobKind &kind : m_registry.kinds())
            QCOMPARE(kind.group, u"Examples"_s);
    }

    void countingReachesSixty()
    {
        JobFixture run(m_registry, u"Count to 60"_s, {{u"pause"_s, 0}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QCOMPARE(run.progress.last(), 100);
        QCOMPARE(run.lastProgressText, u"60 of 60"_s);
        QCOMPARE(run.rows.size(), 60);
        QCOMPARE(run.rows.last().at(1).value, QJsonValue(3600));
    }

    void aStopEndsThePause()
    {
        JobFixture run(m_registry, u"Count to 60"_s, {{u"pause"_s, 60'000}});
        QVERIFY(run.waitForRows(1));
        run.stop();
        QVERIFY(run.waitForEnd(10'000));
        QCOMPARE(run.outcome.kind, Outcome::Kind::Stopped);
        QCOMPARE(run.outcome.note, u"Counted to 1."_s);
    }

    void theLogHasEveryLineAndLevel()
    {
        JobFixture run(m_registry, u"Chatty Log"_s, {{u"lines"_s, 2000}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QCOMPARE(run.log.size(), 2000);
        qint64 told = 0;
        for (const ResultsRow &row : std::as_const(run.rows)) {
            QVERIFY(row.at(1).value.toInteger() > 0);
            told += row.at(1).value.toInteger();
        }
        QCOMPARE(run.rows.size(), 5);
        QCOMPARE(told, 2000);
    }

    void aStopEndsTheLog()
    {
        JobFixture run(m_registry, u"Chatty Log"_s, {{u"lines"_s, 10'000'000}});
        QVERIFY(run.waitForLog(u"Line 100 of"_s));
        run.stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Stopped);
        QVERIFY(run.outcome.note.startsWith(u"Wrote "_s));
    }

    void itFailsAsItIsTold_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QStringList>("cellErrors");
        QTest::newRow("it says so") << u"error"_s << u"because"_s << QStringList();
        QTest::newRow("it throws") << u"throw"_s << u"because"_s << QStringList();
        QTest::newRow("one row") << u"row"_s << QString() << QStringList{u"because"_s};
    }
    void itFailsAsItIsTold()
    {
        QFETCH(QString, how);
        JobFixture run(m_registry, u"Fail on Purpose"_s, {{u"how"_s, how}, {u"message"_s, u"because"_s}});
        QVERIFY(run.waitForEnd());
        QTEST(run.outcome.error, "error");
        QTEST(run.cellErrors(), "cellErrors");
        QCOMPARE(run.rows.size(), 3);
    }

    void thereIsAFieldOfEveryType()
    {
        const ArgumentSpecs &specs = m_registry.find(u"Try Every Field"_s)->arguments;
        const int last = static_cast<int>(ArgumentType::Table);
        for (int type = 0; type <= last; ++type)
            QCOMPARE(std::ranges::count(specs, static_cast<ArgumentType>(type), &ArgumentSpec::type), 1);
        QCOMPARE(specs.size(), last + 1);
    }

    void whatWasPutInIsShown()
    {
        const QJsonObject values{{u"text"_s, u"a"_s},
                                 {u"integer"_s, 7},
                                 {u"number"_s, 0.5},
                                 {u"boolean"_s, true},
                                 {u"choices"_s, QJsonArray{u"red"_s, u"blue"_s}},
                                 {u"secret"_s, u"hidden"_s},
                                 {u"table"_s, QJsonArray{QJsonArray{u"x"_s, u"y"_s}}},
                                 {u"json"_s, QJsonObject{{u"k"_s, 1}}}};
        JobFixture run(m_registry, u"Try Every Field"_s, values);
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QHash<QString, QString> shown;
        for (const ResultsRow &row : std::as_const(run.rows))
            shown.insert(row.at(0).value.toString(), row.at(2).value.toString());
        QCOMPARE(shown.size(), 21);
        QCOMPARE(shown.value(u"text"_s), u"a"_s);
        QCOMPARE(shown.value(u"integer"_s), u"7"_s);
        QCOMPARE(shown.value(u"number"_s), u"0.5"_s);
        QCOMPARE(shown.value(u"boolean"_s), u"true"_s);
        QCOMPARE(shown.value(u"choices"_s), u"[\"red\",\"blue\"]"_s);
        QCOMPARE(shown.value(u"table"_s), u"[[\"x\",\"y\"]]"_s);
        QCOMPARE(shown.value(u"json"_s), u"{\"k\":1}"_s);
        QCOMPARE(shown.value(u"email"_s), QString());
        QVERIFY(!run.everything().contains(u"hidden"_s));
    }

private:
    JobRegistry m_registry;
};

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
