// The window's own actions, apart from those on jobs, and the menus and toolbar made of all of them. GUI thread.
#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QLineEdit;
class QMainWindow;
class QMenu;
class QToolBar;

namespace jobdeck {

class ActionSet;

class WindowActions final : public QObject {
    Q_OBJECT
public:
    WindowActions(ActionSet &set, QMainWindow *window);

    void addMenus();
    // Buttons with text, and `search` at the far end; in a narrow window buttons go into a menu, the search stays.
    void addToolBars(QLineEdit *search);
    void setTheme(const QString &theme); // "system", "light", "dark"

    [[nodiscard]] QList<QAction *> all() const;

    QAction *schedules;
    QAction *missed;
    QAction *jobsFolder;
    QAction *settings;
    QAction *quit;
    QAction *undo;
    QAction *find;
    QAction *clearSearch;
    QAction *showInAll;
    QAction *showMoved;
    QAction *findInLog;
    QAction *findNext;
    QAction *findPrevious;
    QAction *kindsPanel;
    QAction *details;
    QAction *timeline;
    QAction *nextPane;
    QAction *previousPane;
    QAction *shortcuts;
    QAction *about;

signals:
    void tabChosen(int index);
    void themeChosen(const QString &theme);

private:
    void addTabActions();
    [[nodiscard]] QToolBar *makeToolBar(const QString &name, const QString &title) const;
    void addThemes();
    void addViewMenu();

    ActionSet &m_set;
    QMainWindow *m_window;
    QList<QAction *> m_tabs;
    QActionGroup *m_themes;
};

} // namespace jobdeck
