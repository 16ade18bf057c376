#include "jobs/script/valuecheck.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;

namespace {

JobDefinition withArgument(ArgumentType type)
{
    JobDefinition definition;
    definition.file = u"/jobs/x"_s;
    definition.kind.arguments = {{.name = u"a"_s, .type = type}};
    return definition;
}

} // namespace

class TestValueCheck final : public QObject {
    Q_OBJECT
private slots:
    void aSecretMustBeLongEnoughToBeHidden()
    {
        const JobDefinition definition = withArgument(ArgumentType::Secret);
        QCOMPARE(checkHandedOver(definition, {{u"a"_s, u"ab"_s}}).size(), 1);
        QCOMPARE(checkHandedOver(definition, {{u"a"_s, u"ab"_s}}).first().field, u"a"_s);
        QVERIFY(checkHandedOver(definition, {{u"a"_s, u"abc"_s}}).isEmpty());
        QVERIFY(checkHandedOver(definition, {}).isEmpty());
    }

    void aValueMustFitIntoTheEnvironmentIfNothingElseCarriesIt()
    {
        JobDefinition definition = withArgument(ArgumentType::Multiline);
        const auto errors = [&definition](qsizetype length) {
            return checkHandedOver(definition, {{u"a"_s, QString(length, u'x')}});
        };
        const qsizetype longest = 128 * 1024 - qstrlen("JOBDECK_ARG_A=") - 1;
        QVERIFY(errors(longest).isEmpty());
        QCOMPARE(errors(longest + 1).size(), 1);
        QCOMPARE(errors(longest + 1).first().field, u"a"_s);
        definition.onStandardInput = QStringList{u"a"_s};
        QVERIFY(errors(longest + 1).isEmpty());
        definition.onStandardInput.clear();
        definition.notInEnvironment = QStringList{u"a"_s};
        QVERIFY(errors(longest + 1).isEmpty());
        definition.notInEnvironment.clear();
        definition.hasJsonInput = true;
        QVERIFY(errors(longest + 1).isEmpty());
    }

    // Whatever else carries it: the command needs it, too.
    void aValueMustFitIntoTheCommandThatNamesIt()
    {
        JobDefinition definition = withArgument(ArgumentType::Multiline);
        definition.hasJsonInput = true;
        definition.command.append({.entries = {{{.text = u"--a="_s}, {.text = u"a"_s, .isValue = true}}}});
        const auto errors = [&definition](qsizetype length) {
            return checkHandedOver(definition, {{u"a"_s, QString(length, u'x')}});
        };
        const qsizetype longest = 128 * 1024 - qstrlen("--a=") - 1;
        QVERIFY(errors(longest).isEmpty());
        QCOMPARE(errors(longest + 1).size(), 1);
        QCOMPARE(errors(longest + 1).first().field, u"a"_s);
    }
};

QTEST_GUILESS_MAIN(TestValueCheck)
#include "tst_valuecheck.moc"
