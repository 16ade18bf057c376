// Editor of a list of words or a table of pairs: a row of text fields each, with buttons to add, remove and move rows;
// several lines (for a table: with tabs) can be pasted at once. There is always a row to write into. Fields and not a
// grid, whose cells assistive programs could not write into. GUI thread.
#pragma once

#include "views/argumenteditor.h"

class QGridLayout;
class QHBoxLayout;
class QLineEdit;
class QScrollArea;
class QToolButton;

namespace jobdeck {

class RowsEditor final : public ArgumentEditor {
    Q_OBJECT
public:
    RowsEditor(const ArgumentSpec &spec, QWidget *parent);
    [[nodiscard]] bool isTall() const override { return true; }
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    [[nodiscard]] QJsonValue enteredValue() const override; // rows without any text are left out
    void showValue(const QJsonValue &value) override;

private:
    using Texts = QList<QStringList>; // of the rows

    void addFields();
    void addHeaders();
    [[nodiscard]] QToolButton *addButton(QHBoxLayout *bar, const QString &text, const QString &name);
    void addButtons(QHBoxLayout *bar);
    void updateButtons();
    void addRow();
    void removeRow();
    void moveRow(int step);
    void paste();
    [[nodiscard]] bool takeKey(const QLineEdit *field, QEvent *event);
    void step(const QLineEdit *from, int by, bool mayAdd);
    [[nodiscard]] Texts texts() const;
    void setTexts(Texts rows); // at least one row is made of it
    void appendFields();
    [[nodiscard]] QLineEdit *makeField(int row, int column);
    void focusRow(int row, int column = 0);
    void change(const Texts &rows, int current); // by a person
    [[nodiscard]] bool isTable() const { return spec().type == ArgumentType::Table; }
    [[nodiscard]] QStringList headers() const;

    QScrollArea *m_area;
    QGridLayout *m_grid = nullptr;
    QList<QList<QLineEdit *>> m_rows;
    int m_current = 0; // the row that had the focus last
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
};

} // namespace jobdeck
