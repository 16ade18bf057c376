#include "views/gridproblems.h"

#include "model/gridmodel.h"
#include "views/icons.h"
#include "views/messagelabel.h"

#include <QKeyEvent>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

GridProblems::GridProblems(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"gridProblems"_s);
    setAccessibleName(tr("What is wrong"));
    setWordWrap(true);
    setMaximumHeight(fontMetrics().height() * 7);
    connect(this, &QListWidget::itemClicked, this, [this](const QListWidgetItem *item) { request(row(item)); });
    hide();
}

void GridProblems::request(int row)
{
    if (const QPersistentModelIndex cell = m_cells.value(row); cell.isValid())
        emit cellRequested(cell);
}

// Qt hands the Enter of a list on to the dialog, whose main button it would press.
void GridProblems::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        request(currentRow());
    else
        QListWidget::keyPressEvent(event);
}

void GridProblems::setProblems(const GridModel &model, const QList<GridProblem> &problems)
{
    clear();
    m_cells.clear();
    const int size = fontMetrics().height();
    const QPixmap sign =
        iconPixmap(u"dialog-error"_s, messageColor(MessageLabel::Level::Error, palette()), size, devicePixelRatioF());
    setIconSize({size, size});
    for (const GridProblem &problem : problems.first(std::min(problems.size(), mostShown))) {
        addItem(new QListWidgetItem(QIcon(sign), model.textOf(problem)));
        m_cells << model.indexOf(problem);
    }
    if (problems.size() > mostShown)
        addItem(tr("… and %1 more").arg(problems.size() - mostShown));
    if (count() > 0)
        setCurrentRow(0);
    setVisible(count() > 0);
}

} // namespace jobdeck
