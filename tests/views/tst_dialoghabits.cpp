// What a person expects of every dialog with fields: Return presses the button that has the focus, the wheel scrolls,
// what is wrong is seen, and nothing is cut.
#include "model/clock.h"
#include "model/jobreader.h"
#include "model/kindmodel.h"
#include "tests/fakes/formkinds.h"
#include "tests/fakes/formservices.h"
#include "tests/fakes/jobwriter.h"
#include "views/fileproblemsdialog.h"
#include "views/formpage.h"
#include "views/griddialog.h"
#include "views/jobform.h"
#include "views/linkbutton.h"
#include "views/mnemonics.h"
#include "views/presetsdialog.h"
#include "views/presetshelf.h"
#include "views/secretdialog.h"
#include "views/trustdialog.h"
#include "views/wallclockedit.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTextLayout>
#include <QToolButton>
#include <QTreeWidget>
#include <QWheelEvent>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

// Each visible button in turn; what they do is taken away before.
int pressEachByReturn(QDialog &dialog)
{
    QList<QAbstractButton *> buttons;
    for (auto *each : dialog.findChildren<QAbstractButton *>())
        if (each->isVisible() && each->isEnabled() && each->window() == &dialog
            && (qobject_cast<QPushButton *>(each) || qobject_cast<QToolButton *>(each)))
            buttons << each;
    QList<QSharedPointer<QSignalSpy>> spies;
    for (QAbstractButton *each : buttons) {
        each->disconnect();
        each->setFocusPolicy(Qt::StrongFocus);
        spies << QSharedPointer<QSignalSpy>::create(each, &QAbstractButton::clicked);
    }
    QSignalSpy finished(&dialog, &QDialog::finished);
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        buttons.at(i)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(buttons.at(i), Qt::Key_Return);
        for (qsizetype other = 0; other < buttons.size(); ++other)
            if (spies.at(other)->size() != (other <= i ? 1 : 0)) {
                qWarning() << "at" << buttons.at(i)->objectName() << "pressed" << buttons.at(other)->objectName()
                           << spies.at(other)->size();
                return -1;
            }
    }
    return finished.isEmpty() ? int(buttons.size()) : -2;
}

void turnWheel(QWidget &over)
{
    const QPointF centre = over.rect().center();
    QWheelEvent event(centre, over.mapToGlobal(centre), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QSpontaneKeyEvent::setSpontaneous(&event); // else it does not go on to the parent
    qApp->notify(&over, &event);
}

} // namespace

class TestDialogHabits final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_form.reset();
        m_reader.reset();
        m_writer.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_kinds = std::make_unique<KindModel>();
        JobKind every = fakes::everyField();
        every.source = u"/jobs/every"_s; // so that it has a preview
        every.definition = u"abc"_s;
        m_kinds->setKinds({fakes::greet(), every}, {});
        m_writer = std::make_unique<test::JobWriter>();
        m_reader = std::make_unique<JobReader>(m_writer->file());
        m_services = std::make_unique<fakes::HeldServices>();
    }

    void returnPressesTheButtonThatHasTheFocus()
    {
        open(u"Every Field"_s);
        m_form->reject(); // nothing was entered: it closes
        QVERIFY(!m_form->isVisible());
        open(u"Every Field"_s);
        find<QLineEdit>(u"field_title"_s)->setText(u"x"_s);
        m_form->reject();
        QVERIFY(find<QPushButton>(u"discard"_s)->isVisible());
        QVERIFY(find<QPushButton>(u"preview"_s));
        QVERIFY(pressEachByReturn(*m_form) >= 10);
    }

    void returnInALineRunsTheDefault()
    {
        open(u"Greet"_s);
        QSignalSpy spy(m_form.get(), &JobForm::submitted);
        find<QLineEdit>(u"field_who"_s)->setText(u"Ann"_s);
        QTest::keyClick(find<QLineEdit>(u"field_who"_s), Qt::Key_Return);
        QTRY_COMPARE(spy.size(), 1);
        QVERIFY(find<QPushButton>(u"submit"_s)->isDefault());
    }

    void returnPressesTheButtonInEveryDialog()
    {
        const JobKind every = fakes::everyField();
        GridDialog grid(u"Greet"_s, every.arguments, {}, {}, nullptr);
        SecretDialog *secret = new SecretDialog({.id = 1}, every, {u"password"_s}, nullptr);
        PresetShelf shelf(m_folder->filePath(u"presets.json"_s));
        PresetsDialog presets(shelf, u"Greet"_s, u"Greet"_s);
        TrustDialog *trust = new TrustDialog(TrustQuestion(), nullptr);
        for (QDialog *dialog : QList<QDialog *>{&grid, secret, &presets, trust}) {
            dialog->show();
            QVERIFY(QTest::qWaitForWindowActive(dialog));
            QVERIFY2(pressEachByReturn(*dialog) > 0, qPrintable(dialog->objectName()));
            dialog->hide();
        }
        delete secret;
        delete trust;
    }

    void theQuestionIsReachedInTheOrderThatIsSeen()
    {
        open(u"Greet"_s);
        find<QLineEdit>(u"field_who"_s)->setText(u"Ann"_s);
        m_form->reject();
        auto *keep = find<QPushButton>(u"keepEditing"_s);
        QTRY_VERIFY(keep->hasFocus());
        QTest::keyClick(keep, Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(find<QPushButton>(u"discard"_s)->hasFocus());
        QTest::keyClick(find<QPushButton>(u"discard"_s), Qt::Key_Tab);
        QVERIFY(keep->hasFocus());
    }

    void theWheelChangesNothingOnItsWay()
    {
        open(u"Every Field"_s);
        QList<QWidget *> fields;
        for (auto *each : m_form->findChildren<QAbstractSpinBox *>())
            fields << each;
        for (auto *each : m_form->findChildren<QComboBox *>())
            fields << each;
        QVERIFY(fields.size() >= 8);
        const QJsonObject before = page()->values();
        const QDateTime time = find<QDateTimeEdit>(u"scheduleTime"_s)->dateTime();
        page()->focusFirst();
        for (QWidget *each : fields) {
            const int place = page()->verticalScrollBar()->value();
            turnWheel(*each);
            QVERIFY2(!each->hasFocus(), qPrintable(each->objectName()));
            if (each->isVisible() && place < page()->verticalScrollBar()->maximum())
                QVERIFY2(page()->verticalScrollBar()->value() > place, qPrintable(each->objectName()));
            page()->verticalScrollBar()->setValue(0);
        }
        QCOMPARE(page()->values(), before);
        QCOMPARE(find<QDateTimeEdit>(u"scheduleTime"_s)->dateTime(), time);
        auto *copies = find<QWidget>(u"field_copies"_s);
        copies->setFocus();
        turnWheel(*copies);
        QVERIFY(page()->values() != before);
    }

    void whatIsWrongIsScrolledTo()
    {
        open(u"Every Field"_s);
        m_form->resize(m_form->width(), 300);
        find<QLineEdit>(u"field_title"_s)->setText(u"x"_s);
        page()->verticalScrollBar()->setValue(0);
        find<QPushButton>(u"submit"_s)->click();
        QTRY_VERIFY(isSeen(*find<QWidget>(u"field_input"_s)) && isSeen(*find<QWidget>(u"error_input"_s)));
        page()->verticalScrollBar()->setValue(0); // it has the focus already
        find<QPushButton>(u"submit"_s)->click();
        QTRY_VERIFY(isSeen(*find<QWidget>(u"field_input"_s)) && isSeen(*find<QWidget>(u"error_input"_s)));
        find<QLineEdit>(u"field_title"_s)->setFocus(Qt::ShortcutFocusReason);
        QTRY_VERIFY(isSeen(*find<QWidget>(u"field_title"_s)));
        find<QWidget>(u"field_mail"_s)->setFocus(Qt::ShortcutFocusReason);
        QTRY_VERIFY(isSeen(*find<QWidget>(u"field_mail"_s)));
    }

    void aLoneNumberStandsBesideItsLabel()
    {
        JobKind kind{.name = u"One"_s};
        kind.arguments = ArgumentSpecs{{.name = u"n"_s, .type = ArgumentType::Integer, .label = u"N"_s, .maximum = 9}};
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            FormPage shown(kind, std::make_shared<SystemClock>(), Mnemonics(), MoreOptions::Fields::All);
            shown.setLayoutDirection(direction);
            shown.resize(700, 400);
            shown.show();
            QVERIFY(QTest::qWaitForWindowExposed(&shown));
            const auto *field = shown.findChild<QWidget *>(u"field_n"_s);
            const int left = field->mapTo(&shown, QPoint()).x();
            QVERIFY(direction == Qt::LeftToRight ? left < 100 : left + field->width() > 600);
        }
    }

    void datesAreWhole_data()
    {
        QTest::addColumn<QLocale>("locale");
        for (const auto language :
             {QLocale::English, QLocale::German, QLocale::Arabic, QLocale::Finnish, QLocale::Thai})
            QTest::newRow(qPrintable(QLocale::languageToString(language))) << QLocale(language);
    }
    void datesAreWhole()
    {
        QFETCH(const QLocale, locale);
        QLocale::setDefault(locale);
        for (const WallClock what : {WallClock::Date, WallClock::DateAndTime}) {
            QWidget window;
            QDateTimeEdit *edit = makeWallClockEdit(what, &window);
            for (const QDate day : {QDate(2026, 11, 30), QDate(2026, 9, 23), QDate(2028, 12, 28)}) {
                edit->setDateTime(QDateTime(day, QTime(22, 48), Qt::UTC));
                edit->resize(edit->minimumSizeHint());
                window.show();
                const auto *line = edit->findChild<QLineEdit *>();
                const int text = line->fontMetrics().horizontalAdvance(line->text());
                QVERIFY2(line->width() - 4 >= text,
                         qPrintable(u"%1: %2 < %3"_s.arg(line->text()).arg(line->width()).arg(text)));
            }
        }
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void aProblemIsReadWhole()
    {
        auto *dialog = new FileProblemsDialog(nullptr);
        QList<FileProblem> problems;
        problems << FileProblem{.file = u"/jobs/a.toml"_s, .reason = u"many words "_s.repeated(40)};
        problems << FileProblem{.file = u"/jobs/b.toml"_s, .reason = u"oneword"_s.repeated(60)};
        dialog->setProblems(problems);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        auto *list = dialog->findChild<QTreeWidget *>(u"fileProblemList"_s);
        for (const int width : {900, 500}) {
            dialog->resize(width, 400);
            for (int row = 0; row < 2; ++row) {
                const QModelIndex cell = list->model()->index(row, 1);
                const int words = list->fontMetrics().horizontalAdvance(cell.data().toString());
                const int lines = words / list->columnWidth(1) + 1;
                QTRY_VERIFY2(list->visualRect(cell).height() >= lines * list->fontMetrics().height(),
                             qPrintable(u"%1 %2"_s.arg(lines).arg(list->visualRect(cell).height())));
            }
        }
        delete dialog;
    }

    // "2 job files", not "job files 2".
    void aLinkReadsInItsOwnDirection()
    {
        const auto picture = [](Qt::LayoutDirection direction) {
            LinkButton link(u"link"_s);
            link.setLayoutDirection(direction);
            link.setLink(u"2 MMM"_s);
            link.resize(link.sizeHint());
            return link.grab().toImage();
        };
        const auto spaceIn = [](const QImage &image) { // where the widest gap between letters begins
            int last = -1;
            int widest = 0;
            int place = -1;
            for (int x = 0; x < image.width(); ++x) {
                bool isBlank = true;
                for (int y = 0; y < image.height(); ++y)
                    isBlank = isBlank && image.pixel(x, y) == image.pixel(0, 0);
                if (isBlank)
                    continue;
                if (last >= 0 && x - last > widest) {
                    widest = x - last;
                    place = last;
                }
                last = x;
            }
            return place;
        };
        QCOMPARE(picture(Qt::RightToLeft).width(), picture(Qt::LeftToRight).width());
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            const QImage image = picture(direction);
            const int space = spaceIn(image);
            QVERIFY2(space > 0 && space < image.width() / 2, qPrintable(QString::number(space)));
        }
    }

    void whatPrintsTheChoicesIsNamed()
    {
        TrustQuestion asked;
        asked.choices = {{u"Host"_s, u"list {place}"_s}};
        auto *trust = new TrustDialog(asked, nullptr);
        QCOMPARE(trust->findChild<QLabel *>(u"trustChoices"_s)->text(), u"Host: list {place}"_s);
        delete trust;
    }

private:
    void open(const QString &kind)
    {
        m_form = std::make_unique<JobForm>(*m_kinds, *m_reader, std::make_shared<SystemClock>(), m_settings.get());
        m_form->setServices(m_services.get());
        m_form->show();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
        m_form->startNew(kind);
    }
    [[nodiscard]] FormPage *page() const { return m_form->findChild<FormPage *>(); }
    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return m_form->findChild<T *>(name);
    }
    [[nodiscard]] bool isSeen(const QWidget &widget) const
    {
        const QRect place(widget.mapTo(page()->viewport(), QPoint()), widget.size());
        return widget.isVisible() && page()->viewport()->rect().contains(place);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<KindModel> m_kinds;
    std::unique_ptr<test::JobWriter> m_writer;
    std::unique_ptr<JobReader> m_reader;
    std::unique_ptr<fakes::HeldServices> m_services;
    std::unique_ptr<JobForm> m_form;
};

QTEST_MAIN(TestDialogHabits)
#include "tst_dialoghabits.moc"
