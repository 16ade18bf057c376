// The controls above a log: which levels are shown, find with its matches, follow, wrap, copy and save. It knows no
// log: it tells what a person wants. GUI thread.
#pragma once

#include "model/job.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace jobdeck {

class LogBar final : public QWidget {
    Q_OBJECT
public:
    explicit LogBar(QWidget *parent = nullptr);

    // From the level up, as a bit mask of LogLevel numbers.
    [[nodiscard]] static int levelsFrom(LogLevel level);
    [[nodiscard]] int levels() const;
    void setLevels(int levels); // one of those that are offered
    [[nodiscard]] QString findText() const;
    void clearFind();
    void focusFind();
    void setFound(const QString &text, bool hasMatches); // "3 of 12"
    [[nodiscard]] bool isFollowing() const;
    void setFollowing(bool isOn);

signals:
    void levelsChosen(int levels);
    void findEdited(const QString &text);
    void stepRequested(int step); // 1 the next match, -1 the one before
    void followChosen(bool isOn); // by a person
    void wrapChosen(bool isOn);
    void copyRequested();
    void saveRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addLevels();
    void addFind();
    void addStep(QToolButton *button, const QString &name, const QString &iconName, const QString &text, int step);
    void addChecks();
    void addButtons();

    QHBoxLayout *m_layout;
    QComboBox *m_level;
    QLineEdit *m_find;
    QLabel *m_found;
    QToolButton *m_previous;
    QToolButton *m_next;
    QCheckBox *m_follow;
};

} // namespace jobdeck
