// Which kinds the registry takes, which it refuses, and what it says about names it does not know.
#include "jobs/jobregistry.h"

#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestJobRegistry : public QObject {
    Q_OBJECT

private slots:
    void contradictionsAreRefused_data()
    {
        QTest::addColumn<ArgumentSpecs>("specs");
        QTest::addColumn<QString>("words");
        QTest::newRow("no name") << ArgumentSpecs{{.name = u""_s}} << u"no name"_s;
        QTest::newRow("one name twice") << ArgumentSpecs{{.name = u"a"_s}, {.name = u"a"_s}} << u"“a”"_s;
        QTest::newRow("a choice without choices")
            << ArgumentSpecs{{.name = u"a"_s, .type = ArgumentType::Choice}} << u"without choices"_s;
        QTest::newRow("a minimum above the maximum")
            << ArgumentSpecs{{.name = u"a"_s, .type = ArgumentType::Integer, .minimum = 2, .maximum = 1}}
            << u"minimum"_s;
        QTest::newRow("a default of another type")
            << ArgumentSpecs{{.name = u"a"_s, .type = ArgumentType::Integer, .defaultValue = u"x"_s}} << u"default"_s;
        QTest::newRow("a default outside the range")
            << ArgumentSpecs{{.name = u"a"_s, .type = ArgumentType::Integer, .defaultValue = 5, .maximum = 1}}
            << u"default"_s;
        QTest::newRow("a default for a secret")
            << ArgumentSpecs{{.name = u"a"_s, .type = ArgumentType::Secret, .defaultValue = u"x"_s}} << u"secret"_s;
        QTest::newRow("a pattern that is none") << ArgumentSpecs{{.name = u"a"_s, .pattern = u"("_s}} << u"pattern"_s;
        QTest::newRow("a condition on nothing")
            << ArgumentSpecs{{.name = u"a"_s, .showIf = {{u"b"_s, true}}}} << u"“b”"_s;
        QTest::newRow("nothing wrong") << ArgumentSpecs{{.name = u"a"_s}, {.name = u"b"_s}} << QString();
    }
    void contradictionsAreRefused()
    {
        QFETCH(ArgumentSpecs, specs);
        QFETCH(QString, words);
        JobRegistry registry;
        const Result<void> result = registry.registerJob({.name = u"Kind"_s, .arguments = specs}, nothing);
        QCOMPARE(result.isOk(), words.isEmpty());
        QCOMPARE(registry.kinds().size(), words.isEmpty() ? 1 : 0);
        if (!result)
            QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
    }

    void aNameIsTakenOnce()
    {
        JobRegistry registry;
        QVERIFY(registry.registerJob({.name = u"A"_s}, nothing).isOk());
        QVERIFY(!registry.registerJob({.name = u"A"_s}, nothing));
        QVERIFY(!registry.registerJob({.name = u" "_s}, nothing));
        QVERIFY(!registry.registerJob({.name = u"B"_s}, {}));
    }

    void kindsStandByGroupAndName()
    {
        JobRegistry registry;
        for (const auto &[group, name] : {std::pair{u"B"_s, u"1"_s}, {u"A"_s, u"3"_s}, {u"A"_s, u"2"_s}})
            QVERIFY(registry.registerJob({.name = name, .group = group}, nothing).isOk());
        QStringList names;
        for (const JobKind &kind : registry.kinds())
            names << kind.name;
        QCOMPARE(names, (QStringList{u"2"_s, u"3"_s, u"1"_s}));
    }

    void anUnknownNameIsToldItsNeighbours()
    {
        JobRegistry registry;
        for (const QString &name : {u"Run Command"_s, u"Import CSV"_s})
            QVERIFY(registry.registerJob({.name = name}, nothing).isOk());
        const Error error = registry.unknownKind(u"run comand"_s);
        QCOMPARE(error.code, ErrorCode::UnknownKind);
        QVERIFY(error.message.contains(u"“Run Command”"_s));
        QVERIFY(!error.message.contains(u"Import"_s));
    }

private:
    static Outcome nothing(JobContext &) { return Outcome::done(); }
};

QTEST_GUILESS_MAIN(TestJobRegistry)
#include "tst_jobregistry.moc"
