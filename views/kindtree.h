// The kinds of job by group, with a filter field above: in the form dialog and the main window's side panel. Keeps no
// state of its own but the filter; the model belongs to the application. GUI thread.
#pragma once

#include <QModelIndex>
#include <QWidget>

class QAction;
class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace jobdeck {

class EmptyState;
class KindModel;

class KindTree final : public QWidget {
    Q_OBJECT
public:
    explicit KindTree(KindModel &kinds, QWidget *parent = nullptr);

    // Makes it the current one in its own group; emits kindSelected if that changes the current one.
    void selectKind(const QString &name);
    [[nodiscard]] QString currentKind() const; // empty: none, or a group
    void focusFilter();
    [[nodiscard]] QTreeView *tree() const { return m_tree; }
    [[nodiscard]] QWidget *focusTarget() const; // the tree, or the filter that hides all of it
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void kindSelected(const QString &name); // became the current one
    void kindActivated(const QString &name); // Return or a double click on it

private:
    void setUpFilter(KindModel &kinds);
    void setUpTree();
    void setFilter(const QString &text);
    void clearFilter();
    void showMatches();
    void selectFirst();
    [[nodiscard]] QModelIndex findKind(const QString &name) const;

    QLineEdit *m_filter;
    QSortFilterProxyModel *m_proxy;
    QTreeView *m_tree;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QAction *m_showAll;
};

} // namespace jobdeck
