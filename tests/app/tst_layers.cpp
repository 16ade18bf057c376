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

struct Source {
    QString file; // from the root
    QString text;
};

QList<Source> sourcesOf(const QString &folder)
{
    const QDir root(QStringLiteral(JOBDECK_SOURCE_DIR));
    QList<Source> found;
    QDirIterator files(root.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        found.append({root.relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
    }
    return found;
}

QList<Include> includesOf(const QString &folder)
{
    static const QRegularExpression line(u"^\\s*#\\s*include\\s+([<\"][^>\"]+[>\"])"_s,
                                         QRegularExpression::MultilineOption);
    QList<Include> found;
    for (const Source &source : sourcesOf(folder)) {
        for (const auto &match : line.globalMatch(source.text))
            found.append({source.file, match.captured(1)});
    }
    return found;
}

// The types that a file defines for the whole program, as "namespace::Name"; those in a namespace without a name are
// its own. clang-format puts each at the start of a line.
QStringList typesIn(const QString &text)
{
    static const QRegularExpression space(u"^namespace ?([\\w:]*) ?\\{$"_s);
    static const QRegularExpression type(u"^(?:struct|class|enum class) ([\\w:]+)[^;]*\\{"_s);
    QStringList found;
    QStringList spaces;
    for (const QString &line : text.split(u'\n')) {
        if (const auto begun = space.match(line); begun.hasMatch())
            spaces << begun.captured(1);
        else if (line.startsWith(u"} // namespace") && !spaces.isEmpty())
            spaces.removeLast();
        else if (const auto defined = type.match(line); defined.hasMatch() && !spaces.contains(QString()))
            found << (spaces + QStringList{defined.captured(1)}).join(u"::");
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

    // Two of one name are one to the linker: it keeps either's functions for both.
    void everyTypeHasANameOfItsOwn()
    {
        QHash<QString, QStringList> places;
        for (auto folder = mayInclude.begin(); folder != mayInclude.end(); ++folder) {
            for (const Source &source : sourcesOf(folder.key())) {
                for (const QString &type : typesIn(source.text))
                    places[type] << source.file;
            }
        }
        QVERIFY(places.contains(u"jobdeck::JobStore"_s) && places.size() > 100);
        QStringList taken;
        for (const auto &[type, files] : places.asKeyValueRange()) {
            if (files.size() > 1)
                taken << type + u" is in "_s + files.join(u" and "_s);
        }
        QCOMPARE(taken.join(u'\n'), QString());
    }

    void onlyTypesOfTheWholeProgramCount()
    {
        const QString text = u"namespace jobdeck {\nclass Other;\nnamespace {\nstruct Own {\n};\n} // namespace\n"
                             "struct All final : Base {\n    enum class Kind { A };\n};\n} // namespace jobdeck\n"_s;
        QCOMPARE(typesIn(text), QStringList{u"jobdeck::All"_s});
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
