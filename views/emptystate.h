// What an empty area says: an icon, a title, one sentence, and what can be done about it. GUI thread.
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;

namespace jobdeck {

class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const QString &objectName, QWidget *parent = nullptr);

    // The buttons trigger the actions; they are not owned.
    void setState(const QString &iconName, const QString &title, const QString &sentence,
                  const QList<QAction *> &actions = {});
    [[nodiscard]] QString title() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void drawIcon();

    QString m_iconName;
    QList<QAction *> m_actions;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QHBoxLayout *m_buttons;
};

} // namespace jobdeck
