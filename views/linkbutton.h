// A button that looks like a link: reached by Tab, pressed by Space or a click. Its text is plain, one line, and cut
// with "…" where there is no room; the tooltip has more of it. GUI thread.
#pragma once

#include <QAbstractButton>

namespace jobdeck {

class LinkButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit LinkButton(const QString &objectName, QWidget *parent = nullptr);

    void setLink(const QString &text); // hidden while it is empty
    // In front of the text, without being part of the link.
    void setPrefix(const QString &text);
    // A drawing of icons.h in one colour each for the light and the dark look.
    void setDrawing(const QString &name, const QColor &light, const QColor &dark);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int iconSpace() const;
    [[nodiscard]] int prefixSpace() const;
    void drawIcon(QPainter &painter, const QRect &area) const;

    QString m_prefix;
    QString m_drawing;
    QColor m_light;
    QColor m_dark;
};

} // namespace jobdeck
