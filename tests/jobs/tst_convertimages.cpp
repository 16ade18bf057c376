// The job Convert Images on pictures that are painted here.
#include "jobs/library/convertimages.h"
#include "jobs/library/picture.h"
#include "tests/fakes/filefolder.h"
#include "tests/fakes/jobfixture.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestConvertImages final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(registerConvertImages(m_registry).isOk()); }
    void init() { m_files = std::make_unique<FileFolder>(); }

    void itsArgumentsAreAsPromised()
    {
        const JobKind &kind = *m_registry.find(u"Convert Images"_s);
        QCOMPARE(kind.group, u"Pictures"_s);
        QVERIFY(kind.isSchedulable);
        QCOMPARE(kind.arguments.size(), 7);
        QCOMPARE(kind.arguments.find(u"files")->type, ArgumentType::List);
        QCOMPARE(kind.arguments.find(u"folder")->type, ArgumentType::Folder);
        QCOMPARE(kind.arguments.find(u"target_folder")->type, ArgumentType::Folder);
        QCOMPARE(kind.arguments.find(u"format")->type, ArgumentType::Choice);
        QStringList formats;
        for (const Choice &choice : kind.arguments.find(u"format")->choices)
            formats << choice.value;
        QVERIFY(formats.contains(u"png"_s) && formats.contains(u"jpg"_s) && !formats.contains(u"jpeg"_s));
        for (const QStringView name : {u"max_width", u"max_height", u"quality"})
            QCOMPARE(kind.arguments.find(name)->type, ArgumentType::Integer);
    }

    void everyPictureOfTheFolderIsConverted()
    {
        paint("tree/a.png", {40, 20});
        paint("tree/Größe.JPG", {10, 10});
        QVERIFY(m_files->write("tree/notes.txt", "no picture"));
        QVERIFY(m_files->link("tree/link.png", "a.png"));
        QVERIFY(QDir(m_files->tree()).mkdir(u"sub"_s));
        paint("tree/sub/b.png", {10, 10});
        JobFixture run(m_registry, u"Convert Images"_s, arguments({{u"format"_s, u"bmp"_s}}));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.error, QString());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        QCOMPARE(run.cellErrors(), QStringList());
        QCOMPARE(written(), (QStringList{u"Größe.bmp"_s, u"a.bmp"_s}));
        QCOMPARE(run.rows.last().at(0).value, QJsonValue(u"a.png"_s));
        QCOMPARE(run.rows.last().at(1).value, QJsonValue(u"a.bmp"_s));
        QCOMPARE(run.rows.last().at(2).value, QJsonValue(u"40 × 20"_s));
        QCOMPARE(run.rows.last().at(3).value, QJsonValue(m_files->content("out/a.bmp").size()));
        QCOMPARE(QImageReader(m_files->file(u"out/a.bmp"_s)).format(), "bmp");
        QVERIFY(run.logText().contains(u"Left out 2 file(s)"_s));
        QCOMPARE(run.progress.last(), 100);
    }

    void proportionsAreKeptAndNothingIsEnlarged_data()
    {
        QTest::addColumn<QJsonObject>("limits");
        QTest::addColumn<QSize>("size");
        QTest::newRow("no limit") << QJsonObject() << QSize(400, 200);
        QTest::newRow("width") << QJsonObject{{u"max_width"_s, 100}} << QSize(100, 50);
        QTest::newRow("height") << QJsonObject{{u"max_height"_s, 100}} << QSize(200, 100);
        QTest::newRow("both, the width counts")
            << QJsonObject{{u"max_width"_s, 40}, {u"max_height"_s, 100}} << QSize(40, 20);
        QTest::newRow("larger than it is")
            << QJsonObject{{u"max_width"_s, 4000}, {u"max_height"_s, 4000}} << QSize(400, 200);
        QTest::newRow("never to nothing") << QJsonObject{{u"max_width"_s, 1}} << QSize(1, 1);
    }
    void proportionsAreKeptAndNothingIsEnlarged()
    {
        QFETCH(QJsonObject, limits);
        QFETCH(QSize, size);
        paint("tree/a.png", {400, 200});
        JobFixture run(m_registry, u"Convert Images"_s, arguments(limits));
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.cellErrors(), QStringList());
        QCOMPARE(QImage(m_files->file(u"out/a.png"_s)).size(), size);
    }

    void qualityMatters()
    {
        QImage noise(64, 64, QImage::Format_RGB32);
        for (int i = 0; i < 64 * 64; ++i)
            noise.setPixel(i % 64, i / 64, qRgb(i * 7 % 256, i * 31 % 256, i * 113 % 256));
        QVERIFY(noise.save(m_files->file(u"tree/a.png"_s)));
        qsizetype smaller = 0;
        for (const int quality : {5, 95}) {
            JobFixture run(m_registry, u"Convert Images"_s,
                           arguments({{u"format"_s, u"jpg"_s}, {u"quality"_s, quality}}));
            QVERIFY(run.waitForEnd());
            QVERIFY(m_files->content("out/a.jpg").size() > smaller * 2);
            smaller = m_files->content("out/a.jpg").size();
        }
    }

    void picturesAreTurnedAsTheCameraSays()
    {
        QVERIFY(m_files->write("tree/a.jpg", turnedPicture()));
        JobFixture run(m_registry, u"Convert Images"_s, arguments());
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.cellErrors(), QStringList());
        QCOMPARE(QImage(m_files->file(u"out/a.png"_s)).size(), QSize(20, 40));
    }

    void whatIsTransparentBecomesWhite()
    {
        QImage picture(8, 8, QImage::Format_ARGB32);
        picture.fill(Qt::transparent);
        QVERIFY(picture.save(m_files->file(u"tree/a.png"_s)));
        JobFixture run(m_registry, u"Convert Images"_s, arguments({{u"format"_s, u"jpg"_s}}));
        QVERIFY(run.waitForEnd());
        QCOMPARE(QImage(m_files->file(u"out/a.jpg"_s)).pixelColor(4, 4).name(), u"#ffffff"_s);
    }

    void oneBrokenPictureDoesNotStopTheOthers()
    {
        QVERIFY(m_files->write("tree/a.png", "no picture")
                && m_files->write("tree/huge.ppm", "P6\n30000 30000\n255\n"));
        QVERIFY(m_files->write("tree/drawing.png", "<svg xmlns='http://www.w3.org/2000/svg'><text>x</text></svg>"));
        paint("tree/good\xff.png", {10, 10});
        JobFixture run(m_registry, u"Convert Images"_s, arguments());
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Done);
        const QStringList errors = run.cellErrors();
        QCOMPARE(errors.size(), 3);
        QVERIFY2(errors.at(0).startsWith(u"cannot be read: "_s), qUtf8Printable(errors.at(0)));
        QVERIFY2(errors.at(1).contains(u"is a drawing"_s), qUtf8Printable(errors.at(1)));
        QCOMPARE(errors.at(2), u"is too large: 30000 × 30000 pixels"_s);
        QCOMPARE(written(), QStringList{u"good\uFFFD.png"_s});
    }

    void listedPicturesMayBeAnywhere()
    {
        paint("tree/a.png", {10, 10});
        paint("b.png", {10, 10});
        QVERIFY(QDir(m_files->path()).mkdir(u"other"_s));
        paint("other/a.png", {10, 10});
        JobFixture run(m_registry, u"Convert Images"_s,
                       arguments({{u"files"_s,
                                   QJsonArray{u"a.png"_s, m_files->file(u"b.png"_s), m_files->file(u"other/a.png"_s),
                                              u"none.png"_s}}}));
        QVERIFY(run.waitForEnd());
        QCOMPARE(written(), (QStringList{u"a.png"_s, u"b.png"_s}));
        QCOMPARE(run.cellErrors().size(), 2);
        QVERIFY2(run.cellErrors().first().contains(u"just made from a.png"_s),
                 qUtf8Printable(run.cellErrors().first()));
        QVERIFY2(run.cellErrors().last().contains(u"No such file"_s), qUtf8Printable(run.cellErrors().last()));
    }

    void aPictureIsNeverReplacedByItsOwnCopy()
    {
        paint("tree/a.png", {40, 20});
        const QByteArray before = m_files->content("tree/a.png");
        JobFixture run(m_registry, u"Convert Images"_s,
                       {{u"folder"_s, m_files->tree()},
                        {u"target_folder"_s, m_files->tree()},
                        {u"format"_s, u"png"_s},
                        {u"max_width"_s, 10}});
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.cellErrors().size(), 1);
        QVERIFY(m_files->content("tree/a.png") == before);
    }

    void aPipeIsNotWrittenTo()
    {
        paint("tree/a.png", {10, 10});
        QVERIFY(QDir(m_files->path()).mkdir(u"out"_s));
        QCOMPARE(::mkfifo(m_files->native("out/a.png").constData(), 0600), 0);
        JobFixture run(m_registry, u"Convert Images"_s, arguments());
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.cellErrors().size(), 1);
        QVERIFY(run.cellErrors().first().contains(u"is a pipe"_s));
    }

    void aStopTellsWhatWasConverted()
    {
        paint("tree/0.png", {2000, 2000});
        for (int i = 1; i < 100; ++i)
            QCOMPARE(::link(m_files->native("tree/0.png").constData(),
                            m_files->native("tree/" + QByteArray::number(i) + ".png").constData()),
                     0);
        JobFixture run(m_registry, u"Convert Images"_s, arguments());
        QVERIFY(run.waitForRows(1));
        run.stop();
        QVERIFY(run.waitForEnd());
        QCOMPARE(run.outcome.kind, Outcome::Kind::Stopped);
        QCOMPARE(run.outcome.note, u"Converted %1 picture(s); they were kept."_s.arg(written().size()));
    }

    void badInputIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("values");
        QTest::addColumn<QString>("field");
        QTest::newRow("no pictures") << QJsonObject{{u"format"_s, u"png"_s}} << u"folder"_s;
        QTest::newRow("where?") << QJsonObject{{u"format"_s, u"png"_s}, {u"files"_s, QJsonArray{u"a.png"_s}}}
                                << u"folder"_s;
        QTest::newRow("format") << QJsonObject{{u"format"_s, u"xyz"_s}, {u"folder"_s, u"/tmp"_s}} << u"format"_s;
    }
    void badInputIsRefused()
    {
        QFETCH(QJsonObject, values);
        QFETCH(QString, field);
        const FieldErrors errors = m_registry.check(u"Convert Images"_s)(values);
        QCOMPARE(errors.size(), 1);
        QCOMPARE(errors.first().field, field);
    }

private:
    void paint(const QByteArray &name, QSize size) const
    {
        QImage picture(size, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        QVERIFY(picture.save(&buffer, name.toLower().endsWith("jpg") ? "jpg" : "png"));
        QVERIFY(m_files->write(name, bytes));
    }
    // 40 × 20 pixels, with the EXIF data (orientation 6) of a camera that was turned by 90 degrees.
    [[nodiscard]] static QByteArray turnedPicture()
    {
        QImage picture(40, 20, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        QImageWriter(&buffer, "jpg").write(picture);
        const QByteArray exif = QByteArray("Exif\0\0", 6)
            + QByteArray::fromHex("4d4d002a00000008"
                                  "0001"
                                  "011200030000000100060000"
                                  "00000000");
        const auto length = static_cast<char>(exif.size() + 2);
        return bytes.insert(2, QByteArray("\xff\xe1\0", 3) + length + exif);
    }
    [[nodiscard]] QJsonObject arguments(QJsonObject more = {}) const
    {
        more.insert(u"folder"_s, m_files->tree());
        more.insert(u"target_folder"_s, m_files->file(u"out"_s));
        if (!more.contains(u"format"_s))
            more.insert(u"format"_s, u"png"_s);
        return more;
    }
    [[nodiscard]] QStringList written() const
    {
        QStringList names = QDir(m_files->file(u"out"_s)).entryList(QDir::Files | QDir::Hidden);
        names.sort(Qt::CaseSensitive);
        return names;
    }

    JobRegistry m_registry;
    std::unique_ptr<FileFolder> m_files;
};

QTEST_GUILESS_MAIN(TestConvertImages)
#include "tst_convertimages.moc"
