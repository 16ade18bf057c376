// Archives that are read back and compared with what was put into them.
#include "jobs/library/archivecheck.h"
#include "tests/fakes/filefolder.h"

#include <QTest>

#include <memory>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestArchiveCheck final : public QObject {
    Q_OBJECT

private slots:
    void init() { m_files = std::make_unique<FileFolder>(); }

    void readingBackFindsWhatDiffers()
    {
        QVERIFY(m_files->write("tree/a", "abc") && m_files->write("tree/b", "abc"));
        QCOMPARE(m_files->shell(u"cd tree && tar -cf ../a.tar a b"_s), 0);
        const QByteArray hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        const QList<ArchivedItem> good{{.path = "a", .isFile = true, .size = 3, .hash = hash},
                                       {.path = "b", .isFile = true, .size = 3, .hash = hash}};
        QCOMPARE(differences(good), QStringList());
        QList<ArchivedItem> other = good;
        other[0].hash = QByteArray(64, '0');
        QCOMPARE(differences(other), QStringList{u"a has another SHA-256 in the archive"_s});
        other = good;
        other[1].size = 4;
        QCOMPARE(differences(other), QStringList{u"b has 3 bytes in the archive instead of 4"_s});
        other = good;
        other << ArchivedItem{.path = "c", .isFile = true};
        QCOMPARE(differences(other), QStringList{u"c is missing in the archive"_s});
        other = good;
        other[0].path = "z";
        QCOMPARE(differences(other), QStringList{u"z is missing in the archive"_s});
        QVERIFY(m_files->write("a.tar", "no archive at all"));
        QVERIFY(!differences(good).first().isEmpty());
    }

private:
    [[nodiscard]] QStringList differences(const QList<ArchivedItem> &items) const
    {
        QFile file(m_files->file(u"a.tar"_s));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const auto found = compareArchive(file.handle(), items, {}, [](qint64) {});
        QStringList texts;
        if (!found)
            return {found.error().message};
        for (const ArchiveDifference &difference : *found)
            texts << QString::fromUtf8(difference.path) + u' ' + difference.error;
        return texts;
    }

    std::unique_ptr<FileFolder> m_files;
};

QTEST_GUILESS_MAIN(TestArchiveCheck)
#include "tst_archivecheck.moc"
