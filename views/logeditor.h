// The lines of a log that are held at present, in a text editor that leaves scrolling to its owner: it tells what wheel
// and keys ask for. Plain text, read-only, always left to right. Line numbers are of the whole log as it is shown, from
// 0. GUI thread.
#pragma once

#include "model/job.h"

#include <QAbstractSlider>
#include <QPlainTextEdit>

namespace jobdeck {

class LogEditor final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit LogEditor(QWidget *parent = nullptr);

    // Replaces what is held; caret and selection stay on their text.
    void showLines(qint64 first, const QList<LogLine> &lines);
    void dropLines();
    void setFoldable(bool isFoldable); // else titles of groups are lines as others are
    [[nodiscard]] bool isEmpty() const { return document()->isEmpty(); }
    [[nodiscard]] qint64 firstLine() const { return m_first; }
    [[nodiscard]] qint64 endLine() const; // one after the last
    [[nodiscard]] int visibleLines() const; // that fit, unless they are wrapped

    void placeAt(qint64 line); // as the topmost, if there is enough below it
    void placeAtEnd();
    void scrollRows(int rows); // within what is held
    [[nodiscard]] qint64 topLine() const;
    [[nodiscard]] bool isAtTop() const;
    [[nodiscard]] bool isAtBottom() const;

    void setCaret(qint64 line);
    // Marks each place of `text`, those of line `current` (-1: none) stronger, and that whole line.
    void setMarks(const QString &text, qint64 current);
    // What is selected as it is seen; empty for nothing, and for all that is held (which is not all there is).
    [[nodiscard]] QString partlySelected() const;

signals:
    void resized();
    void rowsWanted(int rows); // to scroll, down if positive
    void actionWanted(QAbstractSlider::SliderAction action);
    void scrolledByItself(); // to where something is being selected
    void copyRequested();
    void groupClicked(qint64 line); // also by the keyboard: one that is seen
    void foldAllRequested();
    void unfoldAllRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void layOutAll();
    void addActions();
    void toggleGroupInView();
    [[nodiscard]] bool isTitle(const QTextBlock &block) const; // that can be folded
    [[nodiscard]] std::optional<qint64> groupAt(const QPoint &position) const;
    [[nodiscard]] QTextCursor cursorAt(qint64 line, int inLine, int anchor) const;

    QList<QAction *> m_foldActions;
    qint64 m_first = 0;
    bool m_isMoved = false; // by its owner, at this moment
    QPoint m_pressed; // where the mouse was
    int m_wheel = 0; // what a fine wheel has turned, less than a row
};

} // namespace jobdeck
