#include "tests/fakes/formkinds.h"
#include "views/argumenteditor.h"
#include "views/numberbox.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLayout>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestArgumentEditors final : public QObject {
    Q_OBJECT
private slots:
    void giveBackWhatTheyShow_data();
    void giveBackWhatTheyShow();
    void whatNobodyEditedComesBack_data();
    void whatNobodyEditedComesBack();
    void anAbsentYesOrNoStaysAbsent();
    void anEditedFieldSaysWhatItShows();
    void anyNumberCanBeTyped_data();
    void anyNumberCanBeTyped();
    void whatIsNoNumberIsSaid_data();
    void whatIsNoNumberIsSaid();
    void steppingKeepsTheRange();
    void areEmptyWithoutValue_data();
    void areEmptyWithoutValue();
    void tellNameAndHelp();
    void anEmptiedNumberIsAbsent();
    void steppingFromEmptyStartsAtTheLowest();
    void aTypedNumberIsSaidOnce();
    void aSecretIsShownOnlyOnDemand();
    void tabGoesTheWayOneReads_data();
    void tabGoesTheWayOneReads();
    void tabLeavesSeveralLines();
    void severalLinesArePastedAsRows();
    void rowsMoveAndGo();
    void aDroppedFileReplacesThePath();
    void brokenJsonIsSaid_data();
    void brokenJsonIsSaid();

private:
    ArgumentEditor *make(const QString &name);
    ArgumentEditor *make(const ArgumentSpec &spec);

    const ArgumentSpecs m_specs = fakes::everyField().arguments;
    std::unique_ptr<QWidget> m_window;
};

ArgumentEditor *TestArgumentEditors::make(const QString &name)
{
    m_window = std::make_unique<QWidget>();
    return makeArgumentEditor(*m_specs.find(name), m_window.get());
}

ArgumentEditor *TestArgumentEditors::make(const ArgumentSpec &spec)
{
    m_window = std::make_unique<QWidget>();
    return makeArgumentEditor(spec, m_window.get());
}

// What a widget would round, shift or tidy up.
void TestArgumentEditors::whatNobodyEditedComesBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *title, const QString &name, const QJsonValue &value) {
        QTest::newRow(title) << name << value;
    };
    row("many decimals", u"ratio"_s, 0.00123);
    row("a number beyond its limits", u"copies"_s, 500);
    row("an early date", u"day"_s, u"1600-01-01"_s);
    row("a time with milliseconds", u"hour"_s, u"03:04:05.678"_s);
    row("a moment in UTC", u"moment"_s, u"2026-11-23T23:30:00Z"_s);
    row("a moment with an offset", u"moment"_s, u"2026-11-23T23:30:00+05:30"_s);
    row("a duration without a unit", u"wait"_s, u"90"_s);
    row("empty items", u"words"_s, QJsonArray{u"a"_s, u""_s, u"b"_s});
    row("rows of empty cells", u"mapping"_s, QJsonArray{QJsonArray{u""_s, u""_s}, QJsonArray{u"a"_s, u"b"_s}});
    row("carriage returns", u"notes"_s, u"one\r\ntwo"_s);
    row("separators and fixed spaces", u"notes"_s, u"a\u2028b\u00a0c\u2029d"_s);
    row("separators in JSON", u"extra"_s, u"a\u2028b"_s);
    row("what is no choice any more", u"size"_s, u"xxl"_s);
    row("picks in another order", u"parts"_s, QJsonArray{u"blue"_s, u"red"_s});
}

void TestArgumentEditors::whatNobodyEditedComesBack()
{
    QFETCH(const QString, name);
    QFETCH(const QJsonValue, value);
    auto *editor = make(name);
    editor->setValue(value);
    m_window->show();
    editor->control()->setFocus();
    editor->control()->clearFocus();
    QCOMPARE(editor->value(), value);
    QCOMPARE(editor->inputError(), QString());
}

void TestArgumentEditors::anAbsentYesOrNoStaysAbsent()
{
    auto *editor = make(u"verify"_s);
    editor->setValue(QJsonValue::Undefined);
    auto *box = qobject_cast<QCheckBox *>(editor->control());
    QVERIFY(!box->isChecked());
    QVERIFY(editor->value().isUndefined());
    box->click();
    QCOMPARE(editor->value(), QJsonValue(true));
    box->click();
    QCOMPARE(editor->value(), QJsonValue(false));
    editor->setValue(QJsonValue::Undefined);
    QVERIFY(editor->value().isUndefined());

    auto *required = make({.name = u"yes"_s, .type = ArgumentType::Boolean, .isRequired = true});
    QCOMPARE(required->value(), QJsonValue(false));
}

void TestArgumentEditors::anEditedFieldSaysWhatItShows()
{
    auto *day = make(u"hour"_s);
    day->setValue(u"03:04:05.678"_s);
    static_cast<QDateTimeEdit *>(day->control())->setTime(QTime(4, 4, 5, 678)); // as the keys do
    QCOMPARE(day->value(), QJsonValue(u"04:04:05.678"_s));

    auto *words = make(u"words"_s);
    words->setValue(QJsonArray{u"a"_s, u""_s, u"b"_s});
    m_window->findChild<QLineEdit *>(u"row1_1_words"_s)->setText(u"c"_s);
    QCOMPARE(words->value(), QJsonValue(QJsonArray{u"c"_s, u"b"_s}));

    auto *notes = make(u"notes"_s);
    notes->setValue(u"a\u00a0b"_s);
    QTest::keyClicks(notes->control(), u"x"_s);
    QCOMPARE(notes->value(), QJsonValue(u"xa\u00a0b"_s));
}

void TestArgumentEditors::anyNumberCanBeTyped_data()
{
    QTest::addColumn<ArgumentType>("type");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");
    const QLocale english(QLocale::English);
    const QLocale german(QLocale::German);
    QTest::newRow("beyond the maximum") << ArgumentType::Integer << english << u"500"_s << QJsonValue(500);
    QTest::newRow("below the minimum") << ArgumentType::Integer << english << u"-3"_s << QJsonValue(-3);
    QTest::newRow("not whole") << ArgumentType::Integer << english << u"1.5"_s << QJsonValue(1.5);
    QTest::newRow("small") << ArgumentType::Number << english << u"0.001"_s << QJsonValue(0.001);
    QTest::newRow("very small") << ArgumentType::Number << english << u"1e-30"_s << QJsonValue(1e-30);
    QTest::newRow("long") << ArgumentType::Number << english << u"1234567.123456789"_s << QJsonValue(1234567.123456789);
    QTest::newRow("a decimal comma") << ArgumentType::Number << german << u"1,2345"_s << QJsonValue(1.2345);
}

void TestArgumentEditors::anyNumberCanBeTyped()
{
    QFETCH(const ArgumentType, type);
    QFETCH(const QLocale, locale);
    QFETCH(const QString, text);
    QFETCH(const QJsonValue, value);
    auto *editor = make({.name = u"n"_s, .type = type, .minimum = 1, .maximum = 100, .unit = u"mm"_s});
    auto *box = static_cast<NumberBox *>(editor->control());
    box->setLocale(locale);
    QTest::keyClicks(box, text);
    QCOMPARE(editor->value(), value);
    QTest::keyClick(box, Qt::Key_Return); // settles the text
    QCOMPARE(editor->value(), value);
    QCOMPARE(editor->inputError(), QString());
    if (!text.contains(u'e'))
        QCOMPARE(box->text(), text + u" mm"_s);
}

void TestArgumentEditors::whatIsNoNumberIsSaid_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("text");
    QTest::newRow("grouped in English") << QLocale(QLocale::English) << u"1,234"_s;
    QTest::newRow("grouped in German") << QLocale(QLocale::German) << u"1.234"_s;
    QTest::newRow("a sign alone") << QLocale(QLocale::English) << u"-"_s;
}

// Neither 1.234 nor 1234 is guessed.
void TestArgumentEditors::whatIsNoNumberIsSaid()
{
    QFETCH(const QLocale, locale);
    QFETCH(const QString, text);
    auto *editor = make({.name = u"n"_s, .type = ArgumentType::Number});
    auto *box = static_cast<NumberBox *>(editor->control());
    box->setLocale(locale);
    QTest::keyClicks(box, text);
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(box->text(), text);
    QVERIFY(editor->inputError().contains(text));
    QVERIFY(!editor->value().isDouble());
    box->selectAll();
    QTest::keyClicks(box, u"12"_s);
    QCOMPARE(editor->value(), QJsonValue(12));
    QCOMPARE(editor->inputError(), QString());
}

void TestArgumentEditors::steppingKeepsTheRange()
{
    auto *editor = make({.name = u"n"_s, .type = ArgumentType::Number, .minimum = 0, .maximum = 0.3, .step = 0.1});
    auto *box = static_cast<NumberBox *>(editor->control());
    editor->setValue(0.1);
    for (const double next : {0.2, 0.3, 0.3}) {
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(editor->value().toDouble(), next);
    }
    box->setNumber(500);
    box->stepUp();
    QCOMPARE(editor->value().toDouble(), 500.0);
    box->stepDown();
    QCOMPARE(editor->value().toDouble(), 0.3);
}

void TestArgumentEditors::giveBackWhatTheyShow_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *title, const QString &name, const QJsonValue &value) {
        QTest::newRow(title) << name << value;
    };
    row("a text", u"title"_s, u"Sales & <b>more</b>"_s);
    row("several lines", u"notes"_s, u"one\ntwo"_s);
    row("a whole number", u"copies"_s, 7);
    row("a fraction", u"ratio"_s, -1.125);
    row("yes", u"verify"_s, true);
    row("no", u"verify"_s, false);
    row("one of few", u"colour"_s, u"blue"_s);
    row("one of many", u"size"_s, u"xl"_s);
    row("several", u"parts"_s, QJsonArray{u"red"_s, u"blue"_s});
    row("a listed word by its value", u"city"_s, u"m"_s);
    row("a word that is not listed", u"city"_s, u"Prague"_s);
    row("a date", u"day"_s, u"2026-11-23"_s);
    row("a time of day", u"hour"_s, u"23:30:00"_s);
    row("a date with a time", u"moment"_s, u"2026-11-23T23:30:00"_s);
    row("a time that daylight saving leaves out", u"moment"_s, u"2027-03-28T02:30:00"_s);
    row("a duration", u"wait"_s, u"5m"_s);
    row("no time at all", u"wait"_s, u"0s"_s);
    row("a file", u"input"_s, u"/tmp/a b.csv"_s);
    row("a file to write", u"output"_s, u"/tmp/out"_s);
    row("a folder", u"folder"_s, u"/tmp"_s);
    row("an address on the network", u"server"_s, u"smtp://localhost:25"_s);
    row("an e-mail address", u"mail"_s, u"ann@example.org"_s);
    row("a secret", u"password"_s, u"hunter2"_s);
    row("a list", u"words"_s, QJsonArray{u"a"_s, u"b c"_s});
    row("a table", u"mapping"_s, QJsonArray{QJsonArray{u"a"_s, u"b"_s}, QJsonArray{u"c"_s, u""_s}});
    row("a JSON object", u"extra"_s, QJsonObject{{u"a"_s, QJsonArray{1, 2}}});
    row("a JSON text", u"extra"_s, u"plain \"text\""_s);
}

void TestArgumentEditors::giveBackWhatTheyShow()
{
    QFETCH(const QString, name);
    QFETCH(const QJsonValue, value);
    auto *editor = make(name);
    const QSignalSpy edited(editor, &ArgumentEditor::edited);
    editor->setValue(value);
    QCOMPARE(editor->value(), value);
    QCOMPARE(editor->inputError(), QString());
    QCOMPARE(edited.count(), 0);
}

void TestArgumentEditors::areEmptyWithoutValue_data()
{
    QTest::addColumn<QString>("name");
    for (const ArgumentSpec &spec : m_specs)
        if (spec.type != ArgumentType::Boolean)
            QTest::newRow(qPrintable(argumentTypeName(spec.type) + u' ' + spec.name)) << spec.name;
}

void TestArgumentEditors::areEmptyWithoutValue()
{
    QFETCH(const QString, name);
    auto *editor = make(name);
    editor->setValue(QJsonValue::Undefined);
    QVERIFY(editor->value().isUndefined());
    QCOMPARE(editor->inputError(), QString());
}

void TestArgumentEditors::tellNameAndHelp()
{
    for (const ArgumentSpec &spec : m_specs) {
        const auto *editor = make(spec.name);
        QCOMPARE(editor->control()->accessibleName(), spec.label);
        QCOMPARE(editor->control()->accessibleDescription(), spec.help);
        QCOMPARE(editor->control()->objectName(), u"field_"_s + spec.name);
    }
}

void TestArgumentEditors::anEmptiedNumberIsAbsent()
{
    auto *editor = make(u"copies"_s);
    editor->setValue(12);
    auto *box = static_cast<NumberBox *>(editor->control());
    m_window->show();
    box->setFocus();
    box->selectAll();
    QTest::keyClick(box, Qt::Key_Delete);
    QTest::keyClick(box, Qt::Key_Tab);
    QVERIFY(editor->value().isUndefined());
}

void TestArgumentEditors::steppingFromEmptyStartsAtTheLowest()
{
    auto *editor = make(u"copies"_s);
    auto *box = static_cast<NumberBox *>(editor->control());
    QTest::keyClick(box, Qt::Key_Up);
    QCOMPARE(editor->value().toInt(), 1);
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(editor->value().toInt(), 1);
    QTest::keyClick(box, Qt::Key_Up);
    QCOMPARE(editor->value().toInt(), 2);
}

void TestArgumentEditors::aTypedNumberIsSaidOnce()
{
    auto *editor = make(u"copies"_s);
    QSignalSpy edited(editor, &ArgumentEditor::edited);
    auto *box = static_cast<NumberBox *>(editor->control());
    QTest::keyClicks(box, u"8"_s);
    QCOMPARE(editor->value().toInt(), 8);
    QCOMPARE(edited.count(), 1);
}

void TestArgumentEditors::aSecretIsShownOnlyOnDemand()
{
    auto *editor = make(u"password"_s);
    auto *edit = qobject_cast<QLineEdit *>(editor->control());
    auto *eye = m_window->findChild<QToolButton *>(u"show_password"_s);
    QVERIFY(edit && eye);
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    QCOMPARE(eye->accessibleName(), u"Show Password"_s);
    eye->click();
    QCOMPARE(edit->echoMode(), QLineEdit::Normal);
    eye->click();
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
}

void TestArgumentEditors::tabGoesTheWayOneReads_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("stops");
    QTest::newRow("a date that may be none: its switch first") << u"day"_s << 2;
    QTest::newRow("a secret and its eye") << u"password"_s << 2;
    QTest::newRow("a file and its button") << u"input"_s << 2;
    QTest::newRow("rows and their buttons") << u"words"_s << 6;
}

void TestArgumentEditors::tabGoesTheWayOneReads()
{
    QFETCH(const QString, name);
    QFETCH(const int, stops);
    auto *editor = make(name);
    editor->widget()->resize(600, 200);
    editor->widget()->layout()->activate();
    QList<QPoint> places;
    for (QWidget *each = editor->widget()->nextInFocusChain(); each != editor->widget();
         each = each->nextInFocusChain())
        if (editor->widget()->isAncestorOf(each) && (each->focusPolicy() & Qt::TabFocus) && !each->focusProxy())
            places << each->mapTo(editor->widget(), QPoint());
    QCOMPARE(places.size(), stops);
    QVERIFY(std::ranges::is_sorted(
        places, [](QPoint a, QPoint b) { return std::abs(a.y() - b.y()) > 12 ? a.y() < b.y() : a.x() < b.x(); }));
}

void TestArgumentEditors::tabLeavesSeveralLines()
{
    auto *editor = make(u"notes"_s);
    auto *edit = qobject_cast<QPlainTextEdit *>(editor->control());
    QVERIFY(edit->tabChangesFocus());
}

void TestArgumentEditors::severalLinesArePastedAsRows()
{
    auto *words = make(u"words"_s);
    QGuiApplication::clipboard()->setText(u"one\r\ntwo\n\nthree\n"_s);
    const QSignalSpy edited(words, &ArgumentEditor::edited);
    QTest::keyClick(words->control(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(words->value(), QJsonValue(QJsonArray{u"one"_s, u"two"_s, u"three"_s}));
    QVERIFY(edited.count() > 0);

    auto *mapping = make(u"mapping"_s);
    QGuiApplication::clipboard()->setText(u"a\tb\nc\td"_s);
    QTest::keyClick(mapping->control(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(mapping->value(), QJsonValue(QJsonArray{QJsonArray{u"a"_s, u"b"_s}, QJsonArray{u"c"_s, u"d"_s}}));
}

void TestArgumentEditors::rowsMoveAndGo()
{
    auto *editor = make(u"words"_s);
    editor->setValue(QJsonArray{u"a"_s, u"b"_s, u"c"_s});
    const auto field = [this](int row) { return m_window->findChild<QLineEdit *>(u"row%1_1_words"_s.arg(row)); };
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    field(3)->setFocus();
    const auto press = [this](const QString &name) { m_window->findChild<QToolButton *>(name)->click(); };
    QVERIFY(!m_window->findChild<QToolButton *>(u"down_words"_s)->isEnabled());
    press(u"up_words"_s);
    QCOMPARE(editor->value(), QJsonValue(QJsonArray{u"a"_s, u"c"_s, u"b"_s}));
    press(u"remove_words"_s); // the one that was moved
    QCOMPARE(editor->value(), QJsonValue(QJsonArray{u"a"_s, u"b"_s}));
    press(u"add_words"_s);
    QCOMPARE(editor->value(), QJsonValue(QJsonArray{u"a"_s, u"b"_s})); // an empty row is nothing
    QVERIFY(field(3)->hasFocus());
    field(3)->setText(u"new"_s); // as an assistive program writes
    QCOMPARE(editor->value(), QJsonValue(QJsonArray{u"a"_s, u"b"_s, u"new"_s}));
    QTest::keyClick(field(3), Qt::Key_Return); // on to a new row
    QVERIFY(field(4)->hasFocus());
    QTest::keyClick(field(4), Qt::Key_Return); // one empty row is enough
    QVERIFY(!field(5));
    QTest::keyClick(field(4), Qt::Key_Up);
    QVERIFY(field(3)->hasFocus());
    QCOMPARE(field(3)->accessibleName(), editor->spec().shownLabel() + u", row 3"_s);
}

void TestArgumentEditors::aDroppedFileReplacesThePath()
{
    auto *editor = make(u"input"_s);
    editor->setValue(u"/old"_s);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/dropped file.csv"_s)});
    QDragEnterEvent enter({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(editor->control(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({1, 1}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(editor->control(), &drop);
    QCOMPARE(editor->value(), QJsonValue(u"/tmp/dropped file.csv"_s));
}

void TestArgumentEditors::brokenJsonIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    QTest::newRow("an open object, by its line") << u"{\n\"a\": 1"_s << u"line 2"_s;
    QTest::newRow("two values") << u"1, 2"_s << u"one JSON value"_s;
}

void TestArgumentEditors::brokenJsonIsSaid()
{
    QFETCH(const QString, text);
    QFETCH(const QString, part);
    auto *editor = make(u"extra"_s);
    qobject_cast<QPlainTextEdit *>(editor->control())->setPlainText(text);
    QVERIFY2(editor->inputError().contains(part), qPrintable(editor->inputError()));
}

QTEST_MAIN(TestArgumentEditors)
#include "tst_argumenteditors.moc"
