// The looks: what is drawn otherwise than Fusion does it.
#include "views/icons.h"
#include "views/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QDateEdit>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

// The longest run of columns without ink between the first and the last column with ink.
int widestGap(const QImage &picture)
{
    const auto hasInk = [&picture](int x) {
        for (int y = 6; y < picture.height() - 6; ++y) {
            if (qGray(picture.pixel(x, y)) < 120)
                return true;
        }
        return false;
    };
    int gap = 0;
    int last = -1;
    for (int x = 6; x < picture.width() - 6; ++x) {
        if (!hasInk(x))
            continue;
        if (last >= 0)
            gap = std::max(gap, x - last);
        last = x;
    }
    return gap;
}

double luminance(QRgb pixel)
{
    const auto linear = [](int channel) {
        const double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(pixel)) + 0.7152 * linear(qGreen(pixel)) + 0.0722 * linear(qBlue(pixel));
}

// WCAG 2.1: of the pixel that stands out most against the corner.
double contrast(const QImage &picture)
{
    const double ground = luminance(picture.pixel(0, 0));
    double most = 1;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const double here = luminance(picture.pixel(x, y));
            most = std::max(most, (std::max(here, ground) + 0.05) / (std::min(here, ground) + 0.05));
        }
    }
    return most;
}

int ink(const QImage &picture)
{
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            count += qGray(picture.pixel(x, y)) < 120 ? 1 : 0;
    }
    return count;
}

int pixelsLike(const QImage &picture, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor here = picture.pixelColor(x, y);
            const int distance = std::abs(here.red() - colour.red()) + std::abs(here.green() - colour.green())
                + std::abs(here.blue() - colour.blue());
            count += distance < 24 ? 1 : 0;
        }
    }
    return count;
}

} // namespace

class TestTheme final : public QObject {
    Q_OBJECT
private slots:
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void aButtonsTextStandsBesideItsIcon_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<QString>("text");
        QTest::newRow("left to right") << Qt::LeftToRight << u"&Go"_s;
        QTest::newRow("right to left") << Qt::RightToLeft << u"&Go"_s;
        QTest::newRow("right to left, in Hebrew") << Qt::RightToLeft << u"\u05d0\u05d1\u05d2"_s;
    }
    void aButtonsTextStandsBesideItsIcon()
    {
        QFETCH(const Qt::LayoutDirection, direction);
        QFETCH(const QString, text);
        applyTheme(*qApp, Theme::Light);
        QGuiApplication::setLayoutDirection(direction); // painters ask the application
        QPushButton button(icon(u"list-add"_s), text);
        button.resize(300, 30);
        const int gap = widestGap(button.grab().toImage());
        QVERIFY2(gap > 0 && gap < 20, qPrintable(QString::number(gap)));
    }

    // At the right where it is read from right to left. An arrow has less ink than letters.
    void anArrowStandsWhereReadingBegins()
    {
        applyTheme(*qApp, Theme::Light);
        const auto inkOfEnds = [](Qt::LayoutDirection direction, Qt::ArrowType arrow) {
            QGuiApplication::setLayoutDirection(direction);
            QToolButton button;
            button.setText(u"\u2588\u2588\u2588\u2588"_s); // blocks: more ink than an arrow in any font
            button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            button.setArrowType(arrow);
            button.setAutoRaise(true);
            button.resize(button.sizeHint());
            const QImage picture = button.grab().toImage();
            const int half = std::min(20, picture.width() / 2);
            return std::pair(ink(picture.copy(0, 0, half, picture.height())),
                             ink(picture.copy(picture.width() - half, 0, half, picture.height())));
        };
        const auto [leftToRightStart, leftToRightEnd] = inkOfEnds(Qt::LeftToRight, Qt::RightArrow);
        const auto [rightToLeftEnd, rightToLeftStart] = inkOfEnds(Qt::RightToLeft, Qt::LeftArrow);
        QVERIFY2(leftToRightStart > 0 && leftToRightStart < leftToRightEnd,
                 qPrintable(u"%1 %2"_s.arg(leftToRightStart).arg(leftToRightEnd)));
        QVERIFY2(rightToLeftStart > 0 && rightToLeftStart < rightToLeftEnd,
                 qPrintable(u"%1 %2"_s.arg(rightToLeftStart).arg(rightToLeftEnd)));
    }

    // "New Job…", not "…New Job": the text is English.
    void anEllipsisEndsItsText()
    {
        applyTheme(*qApp, Theme::Light);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QPushButton push(u"MMM…"_s);
        QToolButton tool;
        tool.setText(u"MMM…"_s);
        tool.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        tool.setIcon(icon(u"list-add"_s));
        tool.setAutoRaise(true);
        for (QAbstractButton *button : {static_cast<QAbstractButton *>(&push), static_cast<QAbstractButton *>(&tool)}) {
            button->resize(button->sizeHint());
            const QImage picture = button->grab().toImage();
            const int width = button->fontMetrics().horizontalAdvance(u"MMM…"_s);
            const int right =
                button == &push ? (picture.width() + width) / 2 : picture.width() - tool.iconSize().width() - 7;
            const int left = right - width;
            const QImage begin = picture.copy(left, picture.height() / 4, width / 4, picture.height() / 2);
            QVERIFY2(ink(begin) > 20, button->metaObject()->className()); // half of an M, and not three dots
        }
    }

    void indicatorsAreSeenInEitherLook_data()
    {
        QTest::addColumn<Theme>("theme");
        QTest::newRow("light") << Theme::Light;
        QTest::newRow("dark") << Theme::Dark;
    }
    void indicatorsAreSeenInEitherLook()
    {
        QFETCH(const Theme, theme);
        applyTheme(*qApp, theme);
        QRadioButton radio;
        QCheckBox box;
        for (QAbstractButton *button : {static_cast<QAbstractButton *>(&radio), static_cast<QAbstractButton *>(&box)}) {
            button->resize(button->sizeHint());
            const double empty = contrast(button->grab().toImage());
            QVERIFY2(empty >= 3, qPrintable(QString::number(empty)));
            button->setChecked(true);
            const double checked = contrast(button->grab().toImage());
            QVERIFY2(checked >= 4.5, qPrintable(QString::number(checked)));
        }
    }

    void fieldsAreOutlinedInEitherLook_data() { indicatorsAreSeenInEitherLook_data(); }
    void fieldsAreOutlinedInEitherLook()
    {
        QFETCH(const Theme, theme);
        applyTheme(*qApp, theme);
        QLineEdit line;
        QSpinBox number;
        QDateEdit date;
        date.setCalendarPopup(true);
        QListWidget list;
        QPlainTextEdit text;
        for (QWidget *field : QList<QWidget *>{&line, &number, &date, &list, &text}) {
            field->resize(200, std::min(80, field->sizeHint().height()));
            const QImage picture = field->grab().toImage();
            const int y = picture.height() / 2;
            const double ground = luminance(qApp->palette().color(QPalette::Window).rgb());
            const double outline = luminance(picture.pixel(0, y));
            const double ratio = (std::max(ground, outline) + 0.05) / (std::min(ground, outline) + 0.05);
            QVERIFY2(ratio >= 3,
                     qPrintable(u"%1 %2"_s.arg(QLatin1String(field->metaObject()->className())).arg(ratio)));
        }
    }

    // A default button is framed, too: that is not where the keys go.
    void theFocusLooksUnlikeADefaultButton_data() { indicatorsAreSeenInEitherLook_data(); }
    void theFocusLooksUnlikeADefaultButton()
    {
        QFETCH(const Theme, theme);
        applyTheme(*qApp, theme);
        QDialog dialog;
        auto *layout = new QVBoxLayout(&dialog);
        auto *first = new QPushButton(u"Same"_s);
        auto *second = new QPushButton(u"Same"_s);
        first->setDefault(true);
        second->setAutoDefault(false); // the default stays where it is
        layout->addWidget(first);
        layout->addWidget(second);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Tab);
        QVERIFY(second->hasFocus());
        const QImage onlyDefault = first->grab().toImage();
        const QImage onlyFocus = second->grab().toImage();
        QTest::keyClick(second, Qt::Key_Tab);
        QVERIFY(first->hasFocus());
        const QImage both = first->grab().toImage();
        const QColor ring = QApplication::palette().color(QPalette::Link);
        QCOMPARE(pixelsLike(onlyDefault, ring), 0);
        QVERIFY(pixelsLike(onlyFocus, ring) > onlyFocus.width() * 2);
        QVERIFY(pixelsLike(both, ring) > both.width() * 2);
    }

    void unknownProgressDoesNotLookLikeTheEnd()
    {
        applyTheme(*qApp, Theme::Light);
        QProgressBar bar;
        bar.setTextVisible(false);
        bar.setRange(0, 0);
        bar.resize(300, 8);
        const QImage picture = bar.grab().toImage();
        const QColor full = QApplication::palette().color(QPalette::Highlight);
        QVERIFY(pixelsLike(picture.copy(120, 0, 60, 8), full) > 100);
        QCOMPARE(pixelsLike(picture.copy(0, 0, 80, 8), full), 0);
        QCOMPARE(pixelsLike(picture.copy(220, 0, 80, 8), full), 0);
    }

    void theThemesAreLightAndDark()
    {
        applyTheme(*qApp, Theme::Dark);
        QVERIFY(isDark(QApplication::palette()));
        applyTheme(*qApp, Theme::Light);
        QVERIFY(!isDark(QApplication::palette()));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
