// Several check boxes in a row that flows into further lines: days of the week, "1st" to "last". GUI thread.
#pragma once

#include <QWidget>

class QCheckBox;

namespace jobdeck {

class CheckRow final : public QWidget {
    Q_OBJECT
public:
    struct Box {
        int number = 0;
        QString text;
        QString name; // for screen readers
    };

    CheckRow(const QString &objectName, const QList<Box> &boxes, QWidget *parent = nullptr);

    [[nodiscard]] QList<int> checked() const; // numbers, in the order of the boxes
    void setChecked(const QList<int> &numbers);
    void focusFirst();

signals:
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QList<int> m_numbers;
    QList<QCheckBox *> m_boxes;
    int m_columns = 0;
};

} // namespace jobdeck
