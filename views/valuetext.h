// A plain text of one or more lines that can be selected and copied, as wide as there is room and as high as it needs:
// unlike a label it also breaks long words. GUI thread.
#pragma once

#include <QTextEdit>

namespace jobdeck {

class ValueText final : public QTextEdit {
    Q_OBJECT
public:
    ValueText(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    void setValue(const QString &text); // a selection stays while the text is the same
    [[nodiscard]] const QString &value() const { return m_value; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void alignToStart();

    QString m_value;
    mutable int m_width = -1; // for which the height is known
    mutable int m_height = 0;
};

} // namespace jobdeck
