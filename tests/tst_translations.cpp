// The chain from source to a running translated program: every text is in the German file, finished, under the context
// that is looked up at run time, and the built-in resource answers in German.
#include "app/uitranslations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

QString sourceFile(const QString &name) { return QStringLiteral(JOBDECK_SOURCE_DIR "/") + name; }

struct Text {
    QString context = {};
    QString source = {};
    QString comment = {};
    QStringList translations = {};
    bool isFinished = true;

    [[nodiscard]] QString key() const { return context + u": "_s + source + u" // "_s + comment; }
};

// The messages of a .ts file.
QList<Text> textsOf(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Text> texts;
    QString context;
    for (QXmlStreamReader xml(&file); !xml.atEnd();) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            texts << Text{.context = context};
        else if (xml.name() == u"source")
            texts.last().source = xml.readElementText();
        else if (xml.name() == u"comment")
            texts.last().comment = xml.readElementText();
        else if (xml.name() == u"translation") {
            texts.last().isFinished = !xml.attributes().hasAttribute(u"type"_s);
            texts.last().translations =
                xml.readElementText(QXmlStreamReader::IncludeChildElements).split(u'\n', Qt::SkipEmptyParts);
        }
    }
    return texts;
}

QStringList placeholders(const QString &text)
{
    QStringList found;
    static const QRegularExpression placeholder(u"%L?\\d"_s);
    for (auto i = placeholder.globalMatch(text); i.hasNext();)
        found << i.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void everyTextOfTheSourcesIsInTheGermanFile()
    {
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(u"fresh_de.ts"_s);
        QProcess lupdate;
        lupdate.setWorkingDirectory(sourceFile({}));
        lupdate.start(QLibraryInfo::path(QLibraryInfo::BinariesPath) + u"/lupdate"_s,
                      {u"-silent"_s, u"-I"_s, u"."_s, u"-locations"_s, u"none"_s, u"app"_s, u"model"_s, u"views"_s,
                       u"jobs"_s, u"-target-language"_s, u"de"_s, u"-ts"_s, fresh});
        QVERIFY2(lupdate.waitForFinished(60'000), qPrintable(lupdate.errorString()));
        // "Class 'jobdeck' lacks Q_OBJECT macro": a text under a context that nobody looks up.
        QCOMPARE(QString::fromLocal8Bit(lupdate.readAllStandardError()), QString());

        QSet<QString> known;
        for (const Text &text : textsOf(sourceFile(u"translations/jobdeck_de.ts"_s)))
            known << text.key();
        const QList<Text> wanted = textsOf(fresh);
        QVERIFY(wanted.size() > 400);
        for (const Text &text : wanted)
            QVERIFY2(known.contains(text.key()), qPrintable(u"Run ./dev translate, then translate "_s + text.key()));
    }

    void everyGermanTextIsFinishedAndKeepsItsPlaceholders()
    {
        for (const Text &text : textsOf(sourceFile(u"translations/jobdeck_de.ts"_s))) {
            QVERIFY2(text.isFinished && !text.translations.isEmpty(), qPrintable(text.key()));
            QCOMPARE(placeholders(text.translations.join(u' ')), placeholders(text.source));
        }
    }

    void germanIsBuiltIn_data()
    {
        QTest::addColumn<QByteArray>("context");
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("german");
        QTest::newRow("a sentence") << QByteArray("ArgumentSpec") << QByteArray("%1 must be a number.") << -1
                                    << u"%1 muss eine Zahl sein."_s;
        QTest::newRow("a class") << QByteArray("jobdeck::SchedulePanel") << QByteArray("At a time") << -1
                                 << u"Zu einer Zeit"_s;
        QTest::newRow("one") << QByteArray("ProcessOutcome") << QByteArray("Aborted: %n process(es) ended, none left.")
                             << 1 << u"Abgebrochen: ein Prozess beendet, keiner übrig."_s;
        QTest::newRow("many") << QByteArray("ProcessOutcome") << QByteArray("Aborted: %n process(es) ended, none left.")
                              << 3 << u"Abgebrochen: 3 Prozesse beendet, keiner übrig."_s;
    }
    void germanIsBuiltIn()
    {
        QFETCH(const QByteArray, context);
        QFETCH(const QByteArray, source);
        QFETCH(const int, count);
        qputenv("LC_ALL", "de_DE.UTF-8");
        const UiTranslations german(*QCoreApplication::instance());
        QTEST(QCoreApplication::translate(context.constData(), source.constData(), nullptr, count), "german");
    }

    void englishTextsHaveEnglishDigits()
    {
        const QLocale former;
        qputenv("LC_ALL", "ar_EG.UTF-8");
        QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
        QVERIFY(QLocale().toString(17) != u"17"_s);
        {
            const UiTranslations english(*QCoreApplication::instance());
            QCOMPARE(QLocale().toString(17), u"17"_s);
        }
        QVERIFY(QLocale().toString(17) != u"17"_s);
        qputenv("LC_ALL", "fi_FI.UTF-8");
        QLocale::setDefault(QLocale(QLocale::Finnish, QLocale::Finland));
        {
            const UiTranslations english(*QCoreApplication::instance());
            QCOMPARE(QLocale().language(), QLocale::Finnish); // its dates are readable
        }
        QLocale::setDefault(former);
    }

    void everyOtherLanguageGetsEnglishPlurals_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::newRow("English") << QByteArray("en_GB.UTF-8");
        QTest::newRow("none") << QByteArray("C");
        QTest::newRow("a language that is not there") << QByteArray("fi_FI.UTF-8");
    }
    void everyOtherLanguageGetsEnglishPlurals()
    {
        QFETCH(const QByteArray, language);
        qputenv("LC_ALL", language);
        const UiTranslations english(*QCoreApplication::instance());
        const auto text = [](int count) {
            return QCoreApplication::translate("ProcessOutcome", "Aborted: %n process(es) ended, none left.", nullptr,
                                               count);
        };
        QCOMPARE(text(1), u"Aborted: 1 process ended, none left."_s);
        QCOMPARE(text(2), u"Aborted: 2 processes ended, none left."_s);
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
