// From a Q_GADGET to the fields of a form, and from JSON into its properties.
#include "jobs/registration.h"

#include <QJsonArray>
#include <QTest>
#include <QUrl>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

struct Everything : Schedule {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(int count MEMBER count)
    Q_PROPERTY(qint64 size MEMBER size)
    Q_PROPERTY(double share MEMBER share)
    Q_PROPERTY(bool loud MEMBER loud)
    Q_PROPERTY(QDate day MEMBER day)
    Q_PROPERTY(QUrl site MEMBER site)
    Q_PROPERTY(QStringList words MEMBER words)
    Q_PROPERTY(Colour colour MEMBER colour)
public:
    enum Colour { Red, Green, Blue };
    Q_ENUM(Colour)

    QString name = u"default"_s;
    int count = 0;
    qint64 size = 0;
    double share = 0;
    bool loud = false;
    QDate day;
    QUrl site;
    QStringList words;
    Colour colour = Red;
};

} // namespace

class TestRegistration : public QObject {
    Q_OBJECT

private slots:
    void namesOrderAndTypesComeFromTheType()
    {
        const ArgumentSpecs specs = specsOf<Everything>();
        QStringList seen;
        for (const ArgumentSpec &spec : specs)
            seen << spec.name + u' ' + argumentTypeName(spec.type);
        QCOMPARE(seen,
                 (QStringList{u"name text"_s, u"count integer"_s, u"size integer"_s, u"share number"_s,
                              u"loud boolean"_s, u"day date"_s, u"site url"_s, u"words list"_s, u"colour choice"_s}));
        QCOMPARE(specs.last().choices.size(), 3);
        QCOMPARE(specs.last().choices.at(1), (Choice{.value = u"green"_s, .label = u"Green"_s}));
    }

    void valuesReachTheirProperties()
    {
        const auto all = argumentsFrom<Everything>({{u"count"_s, 3},
                                                    {u"size"_s, qint64(9'007'199'254'740'993)},
                                                    {u"share"_s, 0.5},
                                                    {u"loud"_s, true},
                                                    {u"day"_s, u"2024-02-29"_s},
                                                    {u"site"_s, u"https://example.org/"_s},
                                                    {u"words"_s, QJsonArray{u"a"_s, u"b"_s}},
                                                    {u"colour"_s, u"blue"_s}});
        QCOMPARE(all.name, u"default"_s); // absent: the type's own default
        QCOMPARE(all.count, 3);
        QCOMPARE(all.size, qint64(9'007'199'254'740'993));
        QCOMPARE(all.share, 0.5);
        QVERIFY(all.loud);
        QCOMPARE(all.day, QDate(2024, 2, 29));
        QCOMPARE(all.site, QUrl(u"https://example.org/"_s));
        QCOMPARE(all.words, (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(all.colour, Everything::Blue);
    }

    void aScheduleMixedInMakesTheKindSchedulable()
    {
        JobRegistry registry;
        const auto run = [](const Everything &, JobContext &) { return Outcome::done(); };
        QVERIFY(registerJob<Everything>(registry, {.name = u"All"_s}, run).isOk());
        QVERIFY(registry.find(u"All"_s)->isSchedulable);
    }
};

QTEST_GUILESS_MAIN(TestRegistration)
#include "tst_registration.moc"
