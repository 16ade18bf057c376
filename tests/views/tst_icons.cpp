// The program's own icons: every status has one, they take the colour they are asked for, no two statuses look alike.
#include "views/icons.h"
#include "views/jobtext.h"

#include <QDir>
#include <QImage>
#include <QTest>

#include <cmath>

using namespace jobdeck;
using namespace Qt::StringLiterals;

namespace {

constexpr int statusCount = int(ShownStatus::Cancelled) + 1;

double linear(double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); }

// https://www.w3.org/TR/WCAG21/#dfn-relative-luminance
double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

// Which pixels are drawn, whatever their colour.
QImage shapeOf(const QString &name)
{
    return iconPixmap(name, Qt::black, 32, 1).toImage().convertToFormat(QImage::Format_Alpha8);
}

} // namespace

class TestIcons final : public QObject {
    Q_OBJECT
private slots:
    void everyDrawingIsValid();
    void takesTheColourAskedFor();
    void statusesDifferByShape();
    void statusColoursCanBeRead_data();
    void statusColoursCanBeRead();
};

void TestIcons::everyDrawingIsValid()
{
    const auto names = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(names.size() > 30);
    for (const QString &file : names) {
        const QImage shape = shapeOf(file.chopped(4));
        int drawn = 0;
        for (int y = 0; y < shape.height(); ++y) {
            for (int x = 0; x < shape.width(); ++x)
                drawn += qAlpha(shape.pixel(x, y)) > 0 ? 1 : 0;
        }
        QVERIFY2(drawn > 20, qPrintable(file));
    }
}

void TestIcons::takesTheColourAskedFor()
{
    const QImage image = iconPixmap(u"status-running"_s, QColor(0x12, 0x34, 0x56), 32, 1).toImage();
    QCOMPARE(image.pixelColor(14, 16), QColor(0x12, 0x34, 0x56));
}

void TestIcons::statusesDifferByShape()
{
    for (int a = 0; a < statusCount; ++a) {
        for (int b = a + 1; b < statusCount; ++b) {
            QVERIFY(statusWord(static_cast<ShownStatus>(a)) != statusWord(static_cast<ShownStatus>(b)));
            QVERIFY(shapeOf(statusIconName(static_cast<ShownStatus>(a)))
                    != shapeOf(statusIconName(static_cast<ShownStatus>(b))));
        }
    }
}

void TestIcons::statusColoursCanBeRead_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QColor>("back");
    QTest::newRow("on a light row") << false << QColor(Qt::white);
    QTest::newRow("on a light alternate row") << false << QColor(0xf5, 0xf6, 0xf7);
    QTest::newRow("on a dark row") << true << QColor(0x1b, 0x1e, 0x20);
    QTest::newRow("on a dark alternate row") << true << QColor(0x23, 0x26, 0x29);
}

void TestIcons::statusColoursCanBeRead()
{
    QFETCH(const bool, isDark);
    QFETCH(const QColor, back);
    for (int i = 0; i < statusCount; ++i)
        QVERIFY(contrast(statusColour(static_cast<ShownStatus>(i), isDark), back) >= 4.5);
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
