#include "model/presets.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestPresets final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void aFileThatIsNotThereHoldsNone();
    void whatIsKeptIsReadAgain();
    void aNameIsKeptOnceWhateverItsCase();
    void aNameBelongsToItsKind();
    void aBadNameIsRefused();
    void renamingTakesNoOtherName();
    void aBadFileIsToldAndLeftAlone_data();
    void aBadFileIsToldAndLeftAlone();
    void theFileIsForItsOwnerAlone();
    void anUnknownNameNamesTheNearest();
    void whatTheKindDoesNotTakeAnyMoreIsNamed();

private:
    [[nodiscard]] Result<Presets> keep(const QString &kind, const QString &name, const QString &who)
    {
        return changePresets(m_file, [&](Presets &presets) {
            return keepPreset(presets, {.kind = kind, .name = name, .arguments = {{u"who"_s, who}}});
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

void TestPresets::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = presetsFile(m_folder->filePath(u"jobdeck/jobdeck.conf"_s));
    QCOMPARE(m_file, m_folder->filePath(u"jobdeck/presets.json"_s));
}

void TestPresets::aFileThatIsNotThereHoldsNone()
{
    const auto presets = readPresets(m_file);
    QVERIFY(presets);
    QVERIFY(presets->isEmpty());
}

void TestPresets::whatIsKeptIsReadAgain()
{
    QVERIFY(keep(u"Greet"_s, u"Ann “daily”"_s, u"Ann"_s));
    QVERIFY(keep(u"Greet"_s, u"Bob"_s, u"Bob"_s));
    const auto presets = readPresets(m_file);
    QVERIFY(presets);
    QCOMPARE(presetNames(*presets, u"Greet"_s), (QStringList{u"Ann “daily”"_s, u"Bob"_s}));
    QCOMPARE(findPreset(*presets, u"Greet"_s, u"bob"_s)->arguments, (QJsonObject{{u"who"_s, u"Bob"_s}}));
}

void TestPresets::aNameIsKeptOnceWhateverItsCase()
{
    QVERIFY(keep(u"Greet"_s, u"Ann"_s, u"Ann"_s));
    const auto presets = keep(u"Greet"_s, u" ANN "_s, u"Anna"_s);
    QVERIFY(presets);
    QCOMPARE(presets->size(), 1);
    QCOMPARE(presets->first().name, u"ANN"_s);
    QCOMPARE(presets->first().arguments[u"who"_s].toString(), u"Anna"_s);
}

void TestPresets::aNameBelongsToItsKind()
{
    QVERIFY(keep(u"Greet"_s, u"Ann"_s, u"Ann"_s));
    const auto presets = keep(u"Other"_s, u"Ann"_s, u"Eve"_s);
    QVERIFY(presets);
    QCOMPARE(presets->size(), 2);
    QCOMPARE(findPreset(*presets, u"Greet"_s, u"Ann"_s)->arguments[u"who"_s].toString(), u"Ann"_s);
}

void TestPresets::aBadNameIsRefused()
{
    QVERIFY(!keep(u"Greet"_s, u"  "_s, u"Ann"_s));
    QVERIFY(!keep(u"Greet"_s, QString(200, u'x'), u"Ann"_s));
    QVERIFY(!QFile::exists(m_file));
}

void TestPresets::renamingTakesNoOtherName()
{
    QVERIFY(keep(u"Greet"_s, u"Ann"_s, u"Ann"_s));
    QVERIFY(keep(u"Greet"_s, u"Bob"_s, u"Bob"_s));
    Presets presets = *readPresets(m_file);
    QVERIFY(!renamePreset(presets, u"Greet"_s, u"Ann"_s, u"bob"_s));
    QVERIFY(!renamePreset(presets, u"Greet"_s, u"Eve"_s, u"Eva"_s));
    QVERIFY(renamePreset(presets, u"Greet"_s, u"Ann"_s, u"ann"_s));
    QVERIFY(renamePreset(presets, u"Greet"_s, u"ann"_s, u"Anna"_s));
    QCOMPARE(presetNames(presets, u"Greet"_s), (QStringList{u"Anna"_s, u"Bob"_s}));
}

void TestPresets::aBadFileIsToldAndLeftAlone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("not JSON") << QByteArray("{\"presets\": [");
    QTest::newRow("another JSON") << QByteArray("[1]");
    QTest::newRow("no arguments") << QByteArray(R"({"presets":[{"kind":"Greet","name":"Ann"}]})");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("binary") << QByteArray("\0\1\2\xff", 4);
    QTest::newRow("far too long") << QByteArray(9 * 1024 * 1024, ' ');
}

void TestPresets::aBadFileIsToldAndLeftAlone()
{
    QFETCH(const QByteArray, text);
    QVERIFY(QDir().mkpath(QFileInfo(m_file).path()));
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    file.close();
    const auto presets = readPresets(m_file);
    QVERIFY(!presets);
    QVERIFY2(presets.error().message.contains(m_file), qPrintable(presets.error().message));
    QVERIFY(!keep(u"Greet"_s, u"Ann"_s, u"Ann"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), text);
}

void TestPresets::theFileIsForItsOwnerAlone()
{
    QVERIFY(keep(u"Greet"_s, u"Ann"_s, u"Ann"_s));
    QCOMPARE(QFile::permissions(m_file) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
}

void TestPresets::anUnknownNameNamesTheNearest()
{
    QVERIFY(keep(u"Greet"_s, u"Morning"_s, u"Ann"_s));
    const Presets presets = *readPresets(m_file);
    const auto unknown = chosenPreset(presets, u"Greet"_s, u"Mornign"_s);
    QVERIFY(!unknown);
    QVERIFY(unknown.error().message.contains(u"Did you mean “Morning”?"));
    QVERIFY(chosenPreset(presets, u"Greet"_s, u"Other"_s).error().message.contains(u"There are: Morning."));
    QVERIFY(chosenPreset(presets, u"Greet"_s, u"morning"_s));
}

void TestPresets::whatTheKindDoesNotTakeAnyMoreIsNamed()
{
    const ArgumentSpecs specs{{.name = u"who"_s}};
    QCOMPARE(goneArguments(specs, {{u"who"_s, u"Ann"_s}, {u"tone"_s, u"loud"_s}}), QStringList{u"tone"_s});
}

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
