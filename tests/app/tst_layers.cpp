// The arrows between the folders, read off the include lines. Two headers that name nearly the same are included
// together: a clash would not compile.
#include "jobs/jobregistry.h"
#include "views/argumentcheck.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, QStringList> mayInclude{
    {u"model"_s, {u"model"_s}},
    {u"jobs"_s, {u"jobs"_s, u"model"_s}},
    {u"views"_s, {u"views"_s, u"model"_s}},
    {u"app"_s, {u"app"_s, u"views"_s, u"jobs"_s, u"model"_s}},
};

// What each folder must leave to those above it.
const QHash<QString, QString> noHeader{
    {u"model"_s,
     u"^<(QtGui|QtWidgets|QtNetwork|QtDBus|QtConcurrent|QWidget|QApplication|QGuiApplication|QIcon|QPixmap|"
     "QLocalSocket|QLocalServer|QDBus.*|QTcp.*)\\b"_s},
    {u"jobs"_s,
     u"^<(QtWidgets|QtNetwork|QtDBus|QWidget|QApplication|QGuiApplication|QLocalSocket|QLocalServer|QDBus.*|"
     "QTcp.*)\\b"_s},
    {u"views"_s, u"^<(QtNetwork|QtDBus|QtConcurrent|QLocalSocket|QLocalServer|QDBus.*|QTcp.*)\\b"_s},
    {u"app"_s, u"^$"_s},
};

struct Include {
    QString file; // from the root
    QString target; // with its quotes or brackets
};

QList<Include> includesOf(const QString &folder)
{
    static const QRegularExpression line(u"^\\s*#\\s*include\\s+([<\"][^>\"]+[>\"])"_s,
                                         QRegularExpression::MultilineOption);
    const QDir root(QStringLiteral(JOBDECK_SOURCE_DIR));
    QList<Include> found;
    QDirIterator files(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        const QString text = QString::fromUtf8(file.readAll());
        for (const auto &match : line.globalMatch(text))
            found.append({root.relativeFilePath(file.fileName()), match.captured(1)});
    }
    return found;
}

bool isAllowed(const QString &folder, const QString &target)
{
    if (target.startsWith(u'<'))
        return !QRegularExpression(noHeader.value(folder)).match(target).hasMatch();
    const QString path = target.mid(1, target.size() - 2);
    if (path.endsWith(u".moc"))
        return true;
    return !path.contains(u"..") && path.contains(u'/') && mayInclude.value(folder).contains(path.section(u'/', 0, 0));
}

} // namespace

class tst_Layers final : public QObject {
    Q_OBJECT
private slots:
    void onlyTheArrowsOfTheDesign_data()
    {
        QTest::addColumn<QString>("folder");
        for (auto folder = mayInclude.begin(); folder != mayInclude.end(); ++folder)
            QTest::newRow(qPrintable(folder.key())) << folder.key();
    }
    void onlyTheArrowsOfTheDesign()
    {
        QFETCH(QString, folder);
        const auto includes = includesOf(folder);
        QVERIFY(includes.size() > 10);
        QStringList wrong;
        for (const Include &include : includes) {
            if (!isAllowed(folder, include.target))
                wrong << include.file + u" includes "_s + include.target;
        }
        QCOMPARE(wrong.join(u'\n'), QString());
    }

    void aWrongArrowIsSeen_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("target");
        QTest::newRow("the model knows the jobs") << u"model"_s << u"\"jobs/worker.h\""_s;
        QTest::newRow("the model knows a widget") << u"model"_s << u"<QWidget>"_s;
        QTest::newRow("jobs know the views") << u"jobs"_s << u"\"views/mainwindow.h\""_s;
        QTest::newRow("views know the jobs") << u"views"_s << u"\"jobs/worker.h\""_s;
        QTest::newRow("views know the app") << u"views"_s << u"\"app/engine.h\""_s;
        QTest::newRow("a way around the root") << u"app"_s << u"\"../model/job.h\""_s;
        QTest::newRow("a neighbour without its folder") << u"app"_s << u"\"engine.h\""_s;
    }
    void aWrongArrowIsSeen()
    {
        QFETCH(QString, folder);
        QFETCH(QString, target);
        QVERIFY(!isAllowed(folder, target));
    }
};

QTEST_GUILESS_MAIN(tst_Layers)
#include "tst_layers.moc"
