// Editor of a list of words or a table of pairs: a small grid with buttons to add, remove and move rows; several lines
// (for a table: with tabs) can be pasted at once. GUI thread.
#pragma once

#include "views/argumenteditor.h"

class QHBoxLayout;
class QTableWidget;
class QToolButton;

namespace jobdeck {

class RowsEditor final : public ArgumentEditor {
    Q_OBJECT
public:
    RowsEditor(const ArgumentSpec &spec, QWidget *parent);
    [[nodiscard]] QJsonValue value() const override; // rows without any text are left out
    [[nodiscard]] bool isTall() const override { return true; }
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void showValue(const QJsonValue &value) override;

private:
    void prepareTable();
    [[nodiscard]] QToolButton *addButton(QHBoxLayout *bar, const QString &text, const QString &name);
    void addButtons(QHBoxLayout *bar);
    void updateButtons();
    void addRow();
    void removeRow();
    void moveRow(int step);
    void paste();
    void insertRow(int row, const QStringList &cells);
    [[nodiscard]] QStringList cells(int row) const;
    [[nodiscard]] bool isTable() const { return spec().type == ArgumentType::Table; }

    QTableWidget *m_table;
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
};

} // namespace jobdeck
