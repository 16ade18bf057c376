#include "views/gridtable.h"

#include "model/csv.h"
#include "model/gridmodel.h"
#include "views/griddelegate.h"

#include <QBuffer>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

// Cells as they lie in the text; a text of one line without a tab is one cell.
QList<QStringList> cellsOf(const QString &text)
{
    const QString trimmed = text.endsWith(u'\n') ? text.chopped(1) : text;
    if (!trimmed.contains(u'\n') && !trimmed.contains(u'\t'))
        return {{trimmed}};
    QByteArray bytes = text.toUtf8();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer);
    QList<QStringList> cells;
    while (const auto record = reader.read())
        cells << record->fields;
    return cells;
}

QString quoted(const QString &cell)
{
    const bool isPlain =
        std::ranges::none_of(cell, [](QChar c) { return c == u'\t' || c == u'\n' || c == u'\r' || c == u'"'; });
    return isPlain ? cell : u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

GridTable::GridTable(GridModel &model, QWidget *parent)
    : QTableView(parent)
    , m_grid(model)
{
    setObjectName(u"gridTable"_s);
    setAccessibleName(tr("Jobs of the grid"));
    setModel(&model);
    setItemDelegate(new GridDelegate(this));
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table, arrows move in it
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    horizontalHeader()->setDefaultSectionSize(150);
    horizontalHeader()->setStretchLastSection(true);
    setCurrentIndex(model.index(0, 0));
}

void GridTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        paste();
    else if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::Delete) || event->key() == Qt::Key_Backspace)
        clearSelected();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier)
        edit(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void GridTable::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.isEmpty())
        return emit told(tr("There is no text on the clipboard."));
    QByteArray bytes = text.toUtf8();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    if (const auto named = readGrid(buffer, m_grid.specs(), GridHeader::Required)) {
        m_grid.addGrid(*named);
        return;
    }
    const QModelIndex from = currentIndex().isValid() ? currentIndex() : m_grid.index(0, 0);
    const qsizetype dropped = m_grid.setCells(from.row(), from.column(), cellsOf(text));
    setCurrentIndex(m_grid.index(from.row(), from.column()));
    if (dropped > 0)
        emit told(tr("%n cells did not fit into the table.", nullptr, int(dropped)));
}

void GridTable::copy() const
{
    QMap<int, QMap<int, QString>> cells;
    const QModelIndexList selected = selectedIndexes();
    for (const QModelIndex &cell : selected)
        cells[cell.row()][cell.column()] = quoted(cell.data(Qt::EditRole).toString());
    QStringList lines;
    for (const auto &row : std::as_const(cells))
        lines << row.values().join(u'\t');
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void GridTable::clearSelected() { m_grid.clearCells(selectedIndexes()); }

QList<int> GridTable::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList selected = selectedIndexes();
    for (const QModelIndex &cell : selected)
        rows << cell.row();
    return rows;
}

void GridTable::removeSelectedJobs()
{
    const QModelIndex current = currentIndex();
    m_grid.removeJobs(selectedRows());
    setCurrentIndex(m_grid.index(std::min(current.row(), m_grid.rowCount() - 1), std::max(0, current.column())));
    setFocus(Qt::OtherFocusReason);
}

void GridTable::showCell(const QModelIndex &cell)
{
    if (!cell.isValid())
        return;
    setCurrentIndex(cell);
    scrollTo(cell);
    setFocus(Qt::OtherFocusReason);
}

} // namespace jobdeck
