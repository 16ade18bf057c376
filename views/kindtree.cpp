#include "views/kindtree.h"

#include "model/kindmodel.h"
#include "views/emptystate.h"
#include "views/icons.h"
#include "views/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

// A drawing beside each kind and each group, for the model has no pictures; and a frame that shows the focus on a
// selected row, where Fusion's own is not seen.
class KindDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (option.state.testFlags(QStyle::State_HasFocus | QStyle::State_Selected))
            drawFocusFrame(*painter, option.rect, option.palette, true);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isGroup = index.data(KindModel::KindNameRole).toString().isEmpty();
        option->icon = icon(isGroup ? u"group"_s : u"job-kind"_s);
        option->decorationSize = QSize(16, 16);
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
};

} // namespace

KindTree::KindTree(KindModel &kinds, QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_proxy(new QSortFilterProxyModel(this))
    , m_tree(new QTreeView(this))
    , m_empty(new EmptyState(u"kindsEmpty"_s, this))
    , m_stack(new QStackedWidget(this))
    , m_showAll(new QAction(tr("Show all kinds"), this))
{
    setUpFilter(kinds);
    setUpTree();
    m_showAll->setObjectName(u"kindsShowAll"_s);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_filter);
    layout->addWidget(m_stack, 1);
    connect(m_showAll, &QAction::triggered, this, &KindTree::clearFilter);
}

void KindTree::setUpFilter(KindModel &kinds)
{
    m_filter->setObjectName(u"kindFilter"_s);
    m_filter->setPlaceholderText(tr("Find a job kind"));
    m_filter->setAccessibleName(tr("Find a job kind"));
    m_filter->setClearButtonEnabled(true);
    if (auto *clear = m_filter->findChild<QToolButton *>())
        clear->setAccessibleName(tr("Clear"));
    m_filter->installEventFilter(this);
    m_proxy->setSourceModel(&kinds);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setAutoAcceptChildRows(true); // a group that matches shows its kinds
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    connect(m_filter, &QLineEdit::textChanged, this, &KindTree::setFilter);
}

void KindTree::setUpTree()
{
    m_tree->setModel(m_proxy);
    m_tree->setItemDelegate(new KindDelegate(m_tree));
    m_tree->setObjectName(u"kindTree"_s);
    m_tree->setAccessibleName(tr("Job kinds"));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    // By rows, Qt 6.4 selects for an assistive program the row of the whole tree that an item has in its group.
    m_tree->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->installEventFilter(this);
    m_tree->expandAll();
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &KindTree::showMatches);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, m_tree, &QTreeView::expandAll);
    // A screen reader selects without making current what it selects.
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const auto &selected) {
        const QModelIndexList indexes = selected.indexes();
        if (indexes.size() == 1 && indexes.first() != m_tree->currentIndex())
            m_tree->selectionModel()->setCurrentIndex(indexes.first(), QItemSelectionModel::NoUpdate);
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (const QString kind = currentKind(); !kind.isEmpty())
            emit kindSelected(kind);
    });
}

void KindTree::selectKind(const QString &name)
{
    const auto index = findKind(name);
    if (!index.isValid() || currentKind() == name)
        return;
    m_tree->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    m_tree->scrollTo(index);
}

QString KindTree::currentKind() const { return m_tree->currentIndex().data(KindModel::KindNameRole).toString(); }

void KindTree::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QWidget *KindTree::focusTarget() const
{
    return m_stack->currentWidget() == m_tree ? static_cast<QWidget *>(m_tree) : m_filter;
}

// In the filter, Down goes to the list and Return takes the first match; in the list, Return takes the current kind and
// does not press a dialog's main button.
bool KindTree::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *pressed = static_cast<QKeyEvent *>(event);
    const int key = pressed->key();
    const bool isReturn = (key == Qt::Key_Return || key == Qt::Key_Enter) && pressed->modifiers() == Qt::NoModifier;
    if (watched == m_filter && (key == Qt::Key_Down || isReturn)) {
        if (currentKind().isEmpty() || isReturn)
            selectFirst();
        focusTarget()->setFocus();
        return true;
    }
    if (isReturn) {
        if (const QString kind = currentKind(); !kind.isEmpty())
            emit kindActivated(kind);
        return true;
    }
    if (key == Qt::Key_Escape && watched == m_filter && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void KindTree::setFilter(const QString &text)
{
    m_proxy->setFilterFixedString(text.trimmed());
    showMatches();
    m_tree->scrollTo(m_tree->currentIndex());
}

void KindTree::clearFilter()
{
    m_filter->clear();
    m_filter->setFocus(Qt::OtherFocusReason);
}

void KindTree::showMatches()
{
    m_tree->expandAll();
    const QString text = m_filter->text().trimmed();
    const bool isEmpty = m_proxy->rowCount() == 0;
    if (isEmpty && text.isEmpty())
        m_empty->setState(u"job-list"_s, tr("No kinds of job"), tr("There is none that you may run."));
    else if (isEmpty)
        m_empty->setState(u"edit-find"_s, tr("No kind matches “%1”.").arg(text), {}, {m_showAll});
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_tree);
}

void KindTree::selectFirst()
{
    const auto first = m_proxy->index(0, 0, m_proxy->index(0, 0));
    if (first.isValid())
        m_tree->selectionModel()->setCurrentIndex(first, QItemSelectionModel::ClearAndSelect);
}

// The last match: a kind also stands in "Recently used", which comes first.
QModelIndex KindTree::findKind(const QString &name) const
{
    if (name.isEmpty())
        return {};
    const auto found = m_proxy->match(m_proxy->index(0, 0), KindModel::KindNameRole, name, -1,
                                      Qt::MatchExactly | Qt::MatchCaseSensitive | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.last();
}

} // namespace jobdeck
