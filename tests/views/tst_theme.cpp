// The looks: what is drawn otherwise than Fusion does it.
#include "views/icons.h"
#include "views/theme.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

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
