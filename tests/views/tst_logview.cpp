// The log of one job with a real store and reader behind it: following, finding, filtering, copying, saving, long logs
// and strange lines.
#include "views/logview.h"

#include "tests/fakes/biglog.h"
#include "tests/fakes/detailsfixture.h"
#include "views/loglines.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QToolButton>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace jobdeck;
using namespace jobdeck::test;

namespace {

struct Look {
    explicit Look(JobReader &reader)
        : view(reader)
    {
        view.resize(900, 300);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("no window");
    }
    [[nodiscard]] QPlainTextEdit &text() const { return find<QPlainTextEdit>(view, u"logText"_s); }
    [[nodiscard]] QScrollBar &bar() const { return find<QScrollBar>(view, u"logScrollBar"_s); }
    [[nodiscard]] QCheckBox &follow() const { return find<QCheckBox>(view, u"logFollow"_s); }
    [[nodiscard]] QToolButton &jump() const { return find<QToolButton>(view, u"logJumpToEnd"_s); }
    [[nodiscard]] QString found() const { return labelText(view, u"logFound"_s); }
    void search(const QString &words) const { find<QLineEdit>(view, u"logFind"_s).setText(words); }
    void setLevel(const QString &level) const { find<QComboBox>(view, u"logLevel"_s).setCurrentText(level); }

    [[nodiscard]] QStringList visibleLines() const
    {
        QStringList lines;
        QTextBlock block = text().cursorForPosition(QPoint(0, 0)).block();
        for (; block.isValid(); block = block.next()) {
            if (text().cursorRect(QTextCursor(block)).bottom() > text().viewport()->height())
                break;
            lines << block.text().mid(19);
        }
        return lines;
    }
    [[nodiscard]] QString firstVisible() const { return visibleLines().value(0); }
    [[nodiscard]] QString lastVisible() const { return visibleLines().isEmpty() ? QString() : visibleLines().last(); }
    [[nodiscard]] bool isVisible(const QString &line) const { return visibleLines().contains(line); }
    void turnWheel(int notches) const
    {
        const QPointF at(50, 50);
        QWheelEvent event(at, text().viewport()->mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(text().viewport(), &event);
    }

    LogView view;
};

// Lines "line 1" … in the file when it returns; a warning each hundred lines.
void write(ReaderFixture &f, const Claim &claim, int first, int last)
{
    for (int i = first; i <= last; ++i)
        log(claim, "line " + QByteArray::number(i), i % 100 == 0 ? LogLevel::Warning : LogLevel::Info);
    f.waitForLines(claim.job.id, last);
}

} // namespace

class TestLogView final : public QObject {
    Q_OBJECT
private slots:
    void init() { failOnWarnings(); }

    // Of the log that was shown before, too.
    void aColourEndsWithItsLine()
    {
        const auto colourOf = [](const QPlainTextEdit &editor) {
            QTextCursor cursor(editor.document());
            cursor.movePosition(QTextCursor::Right);
            return cursor.charFormat().foreground().color();
        };
        QPlainTextEdit fresh;
        QPlainTextEdit used;
        const LogLine info{.sequence = 1, .text = "text"};
        showLogLines(fresh, {info});
        showLogLines(used, {{.sequence = 1, .level = LogLevel::Warning, .text = "text"}});
        QVERIFY(colourOf(used) != colourOf(fresh));
        showLogLines(used, {info});
        QCOMPARE(colourOf(used), colourOf(fresh));
    }

    void saysWhyItIsEmpty();
    void followsALogThatGrows();
    void scrollingUpEndsFollowingAndTheButtonBeginsItAgain_data();
    void scrollingUpEndsFollowingAndTheButtonBeginsItAgain();
    void linesThatComeMoveNothingThatIsRead();
    void theEndIsVisibleInAnySize();
    void showsOnlyALevel();
    void findsAndWrapsAround();
    void aSearchIsMarked();
    void goesToALineWhateverIsFiltered();
    void copiesTheSelectionOrTheWholeLog();
    void savesTheWholeLog();
    void strangeLinesAreCutOnScreenAndWholeInCopies();
    void aMillionLinesOpenAndJumpAnywhere();
    void wrappedLinesAreReachedRowByRow();
    void caretAndSelectionStayWhileItGrows();
    void textIsNeverMarkup();
    void staysLeftToRight();
    void nothingIsReadWhileItCannotBeSeen();
    void partsAreFoldedByClickAndKey();
    void aSearchAndALineUnfoldWhatHidesThem();
};

namespace {

void writeParts(ReaderFixture &f, const Claim &claim)
{
    log(claim, "before", LogLevel::Info);
    log(claim, "▸ Build", LogLevel::Notice);
    log(claim, "one", LogLevel::Info);
    log(claim, "two", LogLevel::Info);
    log(claim, "◂ Build", LogLevel::Notice);
    log(claim, "after", LogLevel::Info);
    f.waitForLines(claim.job.id, 6);
}

const QStringList unfolded{u"before"_s, u"▾ Build"_s, u"one"_s, u"two"_s, u"◂ Build"_s, u"after"_s};
const QStringList folded{u"before"_s, u"▸ Build (3 line(s))"_s, u"after"_s};

} // namespace

void TestLogView::partsAreFoldedByClickAndKey()
{
    ReaderFixture f;
    const Claim claim = f.start();
    writeParts(f, claim);
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.visibleLines(), unfolded);
    const auto click = [&look](int line) {
        QTextCursor cursor(look.text().document()->findBlockByNumber(line));
        QTest::mouseClick(look.text().viewport(), Qt::LeftButton, {}, look.text().cursorRect(cursor).center());
    };
    click(1);
    QTRY_COMPARE(look.visibleLines(), folded);
    find<QPushButton>(look.view, u"logCopy"_s).click(); // what is folded, too
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 5);
    click(2); // no title
    click(1);
    QTRY_COMPARE(look.visibleLines(), unfolded);
    look.text().setFocus();
    QTest::keyClick(&look.text(), Qt::Key_Return);
    QTRY_COMPARE(look.visibleLines(), folded);
    log(claim, "later", LogLevel::Info);
    f.waitForLines(claim.job.id, 7);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.visibleLines(), folded + QStringList{u"later"_s});
    QTest::keyClick(&look.text(), Qt::Key_Plus);
    QTRY_COMPARE(look.visibleLines(), unfolded + QStringList{u"later"_s});
    QTest::keyClick(&look.text(), Qt::Key_Minus);
    QTRY_COMPARE(look.visibleLines(), folded + QStringList{u"later"_s});
    const auto *fold = look.view.findChild<QAction *>(u"actionFoldPart"_s);
    QVERIFY(fold && fold->isEnabled());
    const auto pointAt = [&look](int line) {
        QTextCursor cursor(look.text().document()->findBlockByNumber(line));
        QTest::mouseMove(look.text().viewport(), look.text().cursorRect(cursor).center());
    };
    pointAt(1);
    QTRY_COMPARE(look.text().viewport()->cursor().shape(), Qt::PointingHandCursor);
    look.setLevel(u"Notices and above"_s);
    QTRY_COMPARE(look.visibleLines(), (QStringList{u"▸ Build"_s, u"◂ Build"_s})); // as it is written
    QVERIFY(!fold->isEnabled());
    pointAt(0);
    QTRY_COMPARE(look.text().viewport()->cursor().shape(), Qt::IBeamCursor); // nothing can be clicked
    look.setLevel(u"All levels"_s);
    QTRY_COMPARE(look.visibleLines(), unfolded + QStringList{u"later"_s});
    QVERIFY(fold->isEnabled());
}

void TestLogView::aSearchAndALineUnfoldWhatHidesThem()
{
    ReaderFixture f;
    const Claim claim = f.start();
    writeParts(f, claim);
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.visibleLines(), unfolded);
    look.text().setFocus();
    QTest::keyClick(&look.text(), Qt::Key_Minus);
    QTRY_COMPARE(look.visibleLines(), folded);
    look.search(u"two"_s);
    QTRY_COMPARE(look.found(), u"1 of 1"_s);
    QTRY_COMPARE(look.visibleLines(), unfolded);
    look.search({});
    QTest::keyClick(&look.text(), Qt::Key_Minus);
    QTRY_COMPARE(look.visibleLines(), folded);
    look.view.goToLine(4);
    QTRY_COMPARE(look.visibleLines(), unfolded);
}

void TestLogView::saysWhyItIsEmpty()
{
    ReaderFixture f;
    const Claim claim = f.start();
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QCOMPARE(labelText(look.view, u"logEmptyTitle"_s), u"No output yet"_s);
    f.store.end(claim);
    look.view.setJob(f.store.waitForStatus(claim.job.id, JobStatus::Done));
    QCOMPARE(labelText(look.view, u"logEmptyTitle"_s), u"No output"_s);
    const Claim other = f.start();
    write(f, other, 1, 3);
    look.view.setJob(f.stored(other.job.id));
    QVERIFY(!find<QWidget>(look.view, u"logEmpty"_s).isVisible());
    look.setLevel(u"Errors"_s);
    QTRY_VERIFY(find<QWidget>(look.view, u"logEmpty"_s).isVisible());
    QCOMPARE(labelText(look.view, u"logEmptyTitle"_s), u"No lines of this level"_s);
}

void TestLogView::followsALogThatGrows()
{
    ReaderFixture f;
    const Claim claim = f.start();
    Look look(f.reader);
    for (const int count : {1, 5, 90, 400, 2'000, 2'001}) {
        write(f, claim, int(f.stored(claim.job.id).logLines) + 1, count);
        look.view.setJob(f.stored(claim.job.id));
        QTRY_COMPARE(look.lastVisible(), u"line %1"_s.arg(count));
        QVERIFY(look.follow().isChecked());
        QVERIFY(!look.jump().isVisible());
    }
}

void TestLogView::scrollingUpEndsFollowingAndTheButtonBeginsItAgain_data()
{
    QTest::addColumn<QString>("way");
    for (const auto &way : {u"the wheel"_s, u"Page Up"_s, u"Home"_s, u"the scroll bar"_s, u"the check box"_s})
        QTest::newRow(qPrintable(way)) << way;
}

void TestLogView::scrollingUpEndsFollowingAndTheButtonBeginsItAgain()
{
    QFETCH(QString, way);
    ReaderFixture f;
    const Claim claim = f.start();
    write(f, claim, 1, 1'000);
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.lastVisible(), u"line 1000"_s);
    if (way == u"the wheel"_s)
        look.turnWheel(1);
    else if (way == u"Page Up"_s)
        QTest::keyClick(&look.text(), Qt::Key_PageUp);
    else if (way == u"Home"_s)
        QTest::keyClick(&look.text(), Qt::Key_Home);
    else if (way == u"the scroll bar"_s)
        look.bar().triggerAction(QAbstractSlider::SliderSingleStepSub);
    else
        look.follow().click();
    QVERIFY(!look.follow().isChecked());
    write(f, claim, 1'001, 1'500);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_VERIFY(look.jump().isVisible());
    QVERIFY(look.lastVisible() != u"line 1500"_s);
    look.jump().click();
    QVERIFY(look.follow().isChecked());
    QTRY_COMPARE(look.lastVisible(), u"line 1500"_s);
    QVERIFY(!look.jump().isVisible());
    QTest::keyClick(&look.text(), Qt::Key_Home);
    QTRY_COMPARE(look.firstVisible(), u"line 1"_s);
    QTest::keyClick(&look.text(), Qt::Key_End); // the end by any way is followed
    QVERIFY(look.follow().isChecked());
    QTRY_COMPARE(look.lastVisible(), u"line 1500"_s);
}

void TestLogView::linesThatComeMoveNothingThatIsRead()
{
    ReaderFixture f;
    const Claim claim = f.start();
    write(f, claim, 1, 1'000);
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.lastVisible(), u"line 1000"_s);
    look.turnWheel(30);
    QTRY_VERIFY(!look.visibleLines().isEmpty());
    const QStringList seen = look.visibleLines();
    for (int count = 1'100; count <= 2'000; count += 100) {
        write(f, claim, count - 99, count);
        look.view.setJob(f.stored(claim.job.id));
        f.waitForReader();
        QCoreApplication::processEvents();
        QCOMPARE(look.visibleLines(), seen);
    }
}

void TestLogView::theEndIsVisibleInAnySize()
{
    ReaderFixture f;
    const Claim claim = f.start();
    write(f, claim, 1, 300);
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    for (const int height : {140, 400, 151, 700, 260}) {
        look.view.resize(900, height);
        QTRY_COMPARE(look.lastVisible(), u"line 300"_s);
    }
    look.view.hide();
    look.view.resize(900, 500);
    look.view.show();
    QTRY_COMPARE(look.lastVisible(), u"line 300"_s);
    QVERIFY(look.bar().maximum() < 300 - 10);
}

void TestLogView::showsOnlyALevel()
{
    ReaderFixture f;
    const Claim claim = f.start();
    write(f, claim, 1, 1'000);
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.lastVisible(), u"line 1000"_s);
    look.setLevel(u"Warnings and errors"_s);
    QTRY_COMPARE(look.visibleLines(),
                 QStringList({u"line 100"_s, u"line 200"_s, u"line 300"_s, u"line 400"_s, u"line 500"_s, u"line 600"_s,
                              u"line 700"_s, u"line 800"_s, u"line 900"_s, u"line 1000"_s}));
    write(f, claim, 1'001, 1'100);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_VERIFY(look.isVisible(u"line 1100"_s));
    look.setLevel(u"All levels"_s);
    QTRY_VERIFY(look.isVisible(u"line 1099"_s));
}

void TestLogView::findsAndWrapsAround()
{
    ReaderFixture f;
    const Claim claim = f.start();
    write(f, claim, 1, 3'000);
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.lastVisible(), u"line 3000"_s);
    auto &next = find<QToolButton>(look.view, u"logFindNext"_s);
    QVERIFY(!next.isEnabled());
    look.search(u"LINE 150"_s); // 150, 1500 … 1509; the end is seen: on from the beginning
    QTRY_COMPARE(look.found(), u"1 of 11"_s);
    QTRY_VERIFY(look.isVisible(u"line 150"_s));
    QVERIFY(!look.follow().isChecked());
    next.click();
    QCOMPARE(look.found(), u"2 of 11"_s);
    QTRY_VERIFY(look.isVisible(u"line 1500"_s));
    look.view.findNext(-1);
    look.view.findNext(-1);
    QCOMPARE(look.found(), u"11 of 11"_s);
    QTRY_VERIFY(look.isVisible(u"line 1509"_s));
    QTest::keyClick(&find<QLineEdit>(look.view, u"logFind"_s), Qt::Key_Return);
    QCOMPARE(look.found(), u"1 of 11"_s);
    QTest::keyClick(&find<QLineEdit>(look.view, u"logFind"_s), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(look.found(), u"11 of 11"_s);
    look.search(u"no such line"_s);
    QTRY_COMPARE(look.found(), u"Not found"_s);
    QVERIFY(!next.isEnabled());
    QTest::keyClick(&find<QLineEdit>(look.view, u"logFind"_s), Qt::Key_Escape);
    QCOMPARE(find<QLineEdit>(look.view, u"logFind"_s).text(), QString());
    QCOMPARE(look.found(), QString());
}

void TestLogView::aSearchIsMarked()
{
    ReaderFixture f;
    const Claim claim = f.start();
    write(f, claim, 1, 20);
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.lastVisible(), u"line 20"_s);
    look.search(u"ine 1"_s); // 1, 10 … 19
    QTRY_VERIFY(look.found().endsWith(u" of 11"_s));
    QCOMPARE(look.text().extraSelections().size(), 1 + 11); // and the line of the current one
    look.search({});
    QCOMPARE(look.text().extraSelections().size(), 0);
}

void TestLogView::goesToALineWhateverIsFiltered()
{
    ReaderFixture f;
    const Claim claim = f.start();
    write(f, claim, 1, 3'000);
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    look.setLevel(u"Errors"_s);
    look.search(u"abc"_s);
    look.view.goToLine(1'700);
    QTRY_VERIFY(look.isVisible(u"line 1700"_s));
    QCOMPARE(find<QComboBox>(look.view, u"logLevel"_s).currentText(), u"All levels"_s);
    QVERIFY(!look.follow().isChecked());
    QTRY_VERIFY(look.text().hasFocus());
    QTRY_VERIFY(look.text().textCursor().block().text().endsWith(u"line 1700"_s));
    QTRY_COMPARE(look.text().extraSelections().size(), 1);
    QVERIFY(look.text().extraSelections().first().cursor.block().text().endsWith(u"line 1700"_s));
    look.view.goToLine(1);
    QTRY_COMPARE(look.firstVisible(), u"line 1"_s);
    look.view.goToEnd();
    QTRY_COMPARE(look.lastVisible(), u"line 3000"_s);
    QVERIFY(look.follow().isChecked());
    look.view.showWarnings();
    QTRY_COMPARE(look.visibleLines().size(), look.visibleLines().filter(u"00"_s).size());
}

void TestLogView::copiesTheSelectionOrTheWholeLog()
{
    ReaderFixture f;
    const Claim claim = f.start();
    write(f, claim, 1, 100'000);
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.lastVisible(), u"line 100000"_s);
    copyNothing();
    find<QPushButton>(look.view, u"logCopy"_s).click();
    QTRY_VERIFY_WITH_TIMEOUT(copied() != u"nothing"_s, 20'000);
    QCOMPARE(copied().count(u'\n'), 99'999);
    QVERIFY(copied().startsWith(u"line 1\nline 2\n"_s) && copied().endsWith(u"\nline 100000"_s));
    copyNothing();
    look.text().selectAll(); // of what is held; a person means the log
    QTest::keyClick(&look.text(), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(copied().count(u'\n'), 99'999, 20'000);
    QTextCursor two(look.text().document()->lastBlock().previous());
    two.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    look.text().setTextCursor(two);
    QTest::keyClick(&look.text(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied().count(u'\n'), 1);
    QVERIFY(copied().contains(u"warning  line 100000"_s));
}

void TestLogView::savesTheWholeLog()
{
    ReaderFixture f;
    const Claim claim = f.start();
    write(f, claim, 1, 100'000);
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QSignalSpy told(&look.view, &LogView::told);
    const QString file = f.store.folder.filePath(u"saved.log"_s);
    find<QPushButton>(look.view, u"logSave"_s).click();
    auto *dialog = look.view.findChild<QFileDialog *>(u"logSaveDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
    emit dialog->fileSelected(file);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 20'000);
    QVERIFY(told.first().first().toString().contains(file));
    const QByteArray saved = contentsOf(file);
    QCOMPARE(saved.count('\n'), 100'000);
    QVERIFY(saved.startsWith("line 1\nline 2\n") && saved.endsWith("\nline 100000\n"));
}

void TestLogView::strangeLinesAreCutOnScreenAndWholeInCopies()
{
    const QByteArray invalid("caf\xe9 \xff\xfe \0 \x1b[31m", 15);
    const QByteArray longLine = QByteArray("0123456789").repeated(100'000);
    ReaderFixture f;
    const Claim claim = f.start();
    for (const QByteArray &text : {invalid, longLine, QByteArray("tab\there"), QByteArray("a\u2028b\rc")})
        log(claim, text);
    f.waitForLines(claim.job.id, 4);
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.visibleLines().size(), 4);
    QCOMPARE(look.text().blockCount(), 4);
    QCOMPARE(look.visibleLines().at(0), u"caf\uFFFD \uFFFD\uFFFD \uFFFD \uFFFD[31m"_s);
    const QString cut = look.visibleLines().at(1);
    QVERIFY(cut.startsWith(QString::fromLatin1(longLine.left(4'096))));
    QVERIFY2(cut.mid(4'096).contains(u"995.9 kB more"_s), qPrintable(cut.mid(4'096)));
    QCOMPARE(look.visibleLines().at(2), u"tab\there"_s);
    QCOMPARE(look.visibleLines().at(3), u"a\uFFFDb\uFFFDc"_s);
    copyNothing();
    find<QPushButton>(look.view, u"logCopy"_s).click();
    QTRY_VERIFY(copied() != u"nothing"_s);
    QVERIFY(copied().contains(u'\n' + QString::fromLatin1(longLine) + u'\n'));
    const QString file = f.store.folder.filePath(u"saved.log"_s);
    QSignalSpy told(&look.view, &LogView::told);
    find<QPushButton>(look.view, u"logSave"_s).click();
    emit find<QFileDialog>(look.view, u"logSaveDialog"_s).fileSelected(file);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(contentsOf(file), invalid + '\n' + longLine + "\ntab\there\na\u2028b\rc\n");
}

void TestLogView::aMillionLinesOpenAndJumpAnywhere()
{
    JobWriter writer;
    const Job job = jobWithLog(writer, 2'000);
    JobReader reader(writer.file());
    Look look(reader);
    QElapsedTimer timer;
    timer.start();
    look.view.setJob(job);
    QTRY_COMPARE(look.lastVisible(), u"line 512 of 512"_s);
    QVERIFY2(timer.elapsed() < 1'000, qPrintable(QString::number(timer.elapsed())));
    for (const int line : {0, 999'999, 1, 512'000, 777'777, 256}) {
        look.bar().setValue(line);
        const int top = std::min(line, look.bar().maximum());
        QTRY_COMPARE(look.firstVisible(), u"line %1 of 512"_s.arg(top % 512 + 1));
        QVERIFY(look.text().blockCount() <= 500);
    }
    look.view.goToLine(654'321);
    QTRY_VERIFY(look.text().textCursor().block().text().endsWith(u"line %1 of 512"_s.arg(654'320 % 512 + 1)));
    look.search(u"line 512 of"_s);
    QTRY_COMPARE_WITH_TIMEOUT(look.found(), u"1,278 of 2,000"_s, 20'000); // the first after what is seen
}

void TestLogView::wrappedLinesAreReachedRowByRow()
{
    ReaderFixture f;
    const Claim claim = f.start();
    for (int i = 0; i < 5; ++i) // fewer than lines that fit
        log(claim, QByteArray::number(i) + ' ' + QByteArray(4'000, 'x'));
    f.waitForLines(claim.job.id, 5);
    Look look(f.reader);
    find<QCheckBox>(look.view, u"logWrap"_s).setChecked(true);
    look.view.setJob(f.stored(claim.job.id));
    const auto endRow = [&] { return look.text().verticalScrollBar()->value(); };
    QTRY_VERIFY(endRow() > 0 && endRow() == look.text().verticalScrollBar()->maximum()); // the last row is seen
    const int end = endRow();
    QTest::keyClick(&look.text(), Qt::Key_Up);
    QCOMPARE(endRow(), end - 1);
    QVERIFY(!look.follow().isChecked());
    look.turnWheel(2);
    QCOMPARE(endRow(), end - 7);
    QTest::keyClick(&look.text(), Qt::Key_Home);
    QTRY_COMPARE(endRow(), 0);
    QTest::keyClick(&look.text(), Qt::Key_Down);
    QCOMPARE(endRow(), 1); // within the first line
    QCOMPARE(look.bar().value(), 0);
    log(claim, "one more");
    f.waitForLines(claim.job.id, 6);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.text().blockCount(), 6); // what was held is replaced
    QCOMPARE(endRow(), 1);
    QTest::keyClick(&look.text(), Qt::Key_End);
    QTRY_COMPARE(endRow(), look.text().verticalScrollBar()->maximum());
    QVERIFY(look.follow().isChecked());
}

void TestLogView::caretAndSelectionStayWhileItGrows()
{
    ReaderFixture f;
    const Claim claim = f.start();
    write(f, claim, 1, 50);
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.lastVisible(), u"line 50"_s);
    QTextCursor word(look.text().document()->findBlockByNumber(44));
    word.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    look.text().setTextCursor(word);
    write(f, claim, 51, 300);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.lastVisible(), u"line 300"_s);
    QVERIFY(look.text().textCursor().selectedText().endsWith(u"line 45"_s));
    QCOMPARE(look.text().textCursor().blockNumber(), look.text().textCursor().block().blockNumber());
}

void TestLogView::textIsNeverMarkup()
{
    ReaderFixture f;
    const Claim claim = f.start();
    log(claim, markup.toUtf8());
    f.waitForLines(claim.job.id, 1);
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.firstVisible(), markup);
    QCOMPARE(dangerousTexts(look.view), QStringList());
}

void TestLogView::staysLeftToRight()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    ReaderFixture f;
    const Claim claim = f.start();
    log(claim, "שלום 12"); // Hebrew, by its letters right to left
    f.waitForLines(claim.job.id, 1);
    Look look(f.reader);
    look.view.setJob(f.stored(claim.job.id));
    QTRY_COMPARE(look.text().blockCount(), 1);
    QTRY_VERIFY(!look.text().document()->isEmpty());
    QCOMPARE(look.text().layoutDirection(), Qt::LeftToRight);
    QCOMPARE(look.text().document()->firstBlock().textDirection(), Qt::LeftToRight);
    QVERIFY(look.text().cursorRect(QTextCursor(look.text().document()->firstBlock())).left() < 20);
    QCOMPARE(find<QWidget>(look.view, u"logBar"_s).layoutDirection(), Qt::RightToLeft);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestLogView::nothingIsReadWhileItCannotBeSeen()
{
    ReaderFixture f;
    const Claim claim = f.start();
    write(f, claim, 1, 100);
    LogView view(f.reader);
    view.setJob(f.stored(claim.job.id));
    f.waitForReader();
    QCoreApplication::processEvents();
    QVERIFY(find<QPlainTextEdit>(view, u"logText"_s).document()->isEmpty());
    view.resize(900, 300);
    view.show();
    QTRY_VERIFY(!find<QPlainTextEdit>(view, u"logText"_s).document()->isEmpty());
}

int main(int argc, char **argv)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QApplication application(argc, argv);
    TestLogView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_logview.moc"
