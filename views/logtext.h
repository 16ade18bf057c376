// A log with a scroll bar over the whole of it, of which the editor holds some 500 lines around what is seen: a log of
// millions of lines costs no more than a short one. Line numbers are of the lines that are shown, from 0. GUI thread.
#pragma once

#include "model/job.h"

#include <QAbstractSlider>
#include <QWidget>

class QScrollBar;
class QToolButton;

namespace jobdeck {

class LogEditor;

class LogText final : public QWidget {
    Q_OBJECT
public:
    explicit LogText(QWidget *parent = nullptr);

    void clear();
    // How many lines the log has now; it stays at its end while it follows.
    void setCount(qint64 count);
    void setFollowing(bool isOn);
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    // The answer to linesWanted().
    void showLines(qint64 first, const QList<LogLine> &lines);
    void setFoldable(bool isFoldable);
    void setWrap(bool isOn);
    void reload(); // other lines are where they were

    [[nodiscard]] qint64 topLine() const;
    // Brings it into view and marks it; ends following.
    void goTo(qint64 line);
    // Marks each place of `text` and the line `current` (-1: none).
    void setMarks(const QString &text, qint64 current);
    [[nodiscard]] QString selectedText() const;
    void focusText();

    static constexpr int windowLines = 500;

signals:
    void linesWanted(qint64 first, int count);
    void followingChanged(bool isOn); // by scrolling
    void copyRequested();
    void groupClicked(qint64 line);
    void foldAllRequested();
    void unfoldAllRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectEditor();
    void addEndButton();
    void updateRange();
    void place();
    [[nodiscard]] bool placeHeld();
    void requestWindow();
    void scrollRows(int rows);
    void followEditor();
    void noteActed(bool isEnd);
    [[nodiscard]] bool isAtEnd() const;
    void updateEndButton();
    [[nodiscard]] bool isWrapped() const;

    LogEditor *m_editor;
    QScrollBar *m_bar;
    QToolButton *m_end;
    qint64 m_count = 0;
    bool m_isFollowing = true;
    QString m_text; // that is marked
    qint64 m_current = -1;
    qint64 m_caret = -1; // where it belongs as soon as the line is there
};

} // namespace jobdeck
