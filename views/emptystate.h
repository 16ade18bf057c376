// What an empty area says: an icon, a title, one sentence, and what can be done about it. GUI thread.
#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;
class QLabel;

namespace jobdeck {

class EmptyState final : public QFrame {
    Q_OBJECT
public:
    explicit EmptyState(const QString &objectName, QWidget *parent = nullptr);

    // The buttons trigger the actions, which are not owned. A button that had the focus keeps it, or the first one gets
    // it.
    void setState(const QString &iconName, const QString &title, const QString &sentence,
                  const QList<QAction *> &actions = {});
    [[nodiscard]] QString title() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setActions(const QList<QAction *> &actions);
    void drawIcon();
    [[nodiscard]] int iconSize() const; // 0: there is no room

    QString m_iconName;
    QList<QAction *> m_actions;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QHBoxLayout *m_buttons;
};

} // namespace jobdeck
