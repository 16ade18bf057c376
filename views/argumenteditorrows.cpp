#include "views/argumenteditorrows.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QKeyEvent>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

RowsEditor::RowsEditor(const ArgumentSpec &spec, QWidget *parent)
    : ArgumentEditor(spec, parent)
    , m_table(new QTableWidget(0, spec.type == ArgumentType::Table ? 2 : 1))
{
    setWidget(new QWidget(parent), m_table);
    auto *layout = new QVBoxLayout(widget());
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_table);
    auto *bar = new QHBoxLayout;
    layout->addLayout(bar);
    addButtons(bar);
    prepareTable();
    connect(m_table, &QTableWidget::cellChanged, this, [this] { notifyEdited(); });
    connect(m_table, &QTableWidget::currentCellChanged, this, &RowsEditor::updateButtons);
    updateButtons();
}

void RowsEditor::prepareTable()
{
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setVisible(isTable());
    m_table->setHorizontalHeaderLabels(spec().columns.size() == 2 ? spec().columns
                                                                  : QStringList{tr("Name"), tr("Value")});
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                             | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setFixedHeight(m_table->verticalHeader()->defaultSectionSize() * (isTable() ? 5 : 4) + 4);
}

QToolButton *RowsEditor::addButton(QHBoxLayout *bar, const QString &text, const QString &name)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setObjectName(name + u'_' + spec().name);
    button->setAccessibleName(u"%1: %2"_s.arg(spec().shownLabel(), text));
    button->setFocusPolicy(Qt::StrongFocus);
    bar->addWidget(button);
    return button;
}

void RowsEditor::addButtons(QHBoxLayout *bar)
{
    auto *add = addButton(bar, tr("Add"), u"add"_s);
    m_remove = addButton(bar, tr("Remove"), u"remove"_s);
    m_up = addButton(bar, tr("Move up"), u"up"_s);
    m_down = addButton(bar, tr("Move down"), u"down"_s);
    auto *paste = addButton(bar, tr("Paste lines"), u"paste"_s);
    bar->addStretch();
    connect(add, &QToolButton::clicked, this, &RowsEditor::addRow);
    connect(m_remove, &QToolButton::clicked, this, &RowsEditor::removeRow);
    connect(m_up, &QToolButton::clicked, this, [this] { moveRow(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveRow(1); });
    connect(paste, &QToolButton::clicked, this, &RowsEditor::paste);
}

QJsonValue RowsEditor::value() const
{
    QJsonArray rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QStringList texts = cells(row);
        if (std::ranges::all_of(texts, &QString::isEmpty))
            continue;
        rows.append(isTable() ? QJsonValue(QJsonArray::fromStringList(texts)) : QJsonValue(texts.first()));
    }
    return rows.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(rows);
}

void RowsEditor::showValue(const QJsonValue &value)
{
    m_table->setRowCount(0);
    for (const QJsonValue &row : value.toArray()) {
        const QJsonArray pair = row.toArray();
        insertRow(m_table->rowCount(),
                  row.isArray() ? QStringList{pair.at(0).toString(), pair.at(1).toString()}
                                : QStringList{row.toString()});
    }
    updateButtons();
}

bool RowsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste)) {
            paste();
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            removeRow();
            return true;
        }
        // Return edits a row; it does not press the dialog's main button.
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers() == Qt::NoModifier) {
            m_table->currentItem() ? m_table->editItem(m_table->currentItem()) : addRow();
            return true;
        }
    }
    return ArgumentEditor::eventFilter(watched, event);
}

void RowsEditor::updateButtons()
{
    const int row = m_table->currentRow();
    m_remove->setEnabled(row >= 0);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_table->rowCount());
}

void RowsEditor::addRow()
{
    const int row = m_table->rowCount();
    insertRow(row, {});
    m_table->setCurrentCell(row, 0);
    m_table->setFocus();
    m_table->editItem(m_table->item(row, 0));
}

void RowsEditor::removeRow()
{
    m_table->removeRow(m_table->currentRow());
    updateButtons();
    notifyEdited();
}

void RowsEditor::moveRow(int step)
{
    const int row = m_table->currentRow();
    const int target = row + step;
    if (row < 0 || target < 0 || target >= m_table->rowCount())
        return;
    const QStringList moved = cells(row);
    m_table->removeRow(row);
    insertRow(target, moved);
    m_table->setCurrentCell(target, 0);
    notifyEdited();
}

void RowsEditor::paste()
{
    QString text = QGuiApplication::clipboard()->text();
    text.replace(u"\r\n"_s, u"\n"_s);
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        insertRow(m_table->rowCount(), isTable() ? line.split(u'\t').mid(0, 2) : QStringList{line});
    updateButtons();
    notifyEdited();
}

void RowsEditor::insertRow(int row, const QStringList &cells)
{
    m_table->insertRow(row);
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->setItem(row, column, new QTableWidgetItem(cells.value(column)));
}

QStringList RowsEditor::cells(int row) const
{
    QStringList texts;
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const QTableWidgetItem *item = m_table->item(row, column);
        texts.append(item ? item->text() : QString());
    }
    return texts;
}

} // namespace jobdeck
