// Bars over time, a row for each kind, with a line for now. A click chooses a bar, a double click or Return opens its
// job; arrow keys go from bar to bar. What the current bar is called is also the accessible description. GUI thread.
#pragma once

#include "views/timelinelayout.h"

#include <QAbstractScrollArea>

#include <optional>

namespace jobdeck {

class TimelineView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);

    // The current bar stays the same one if it is still there.
    void setTimeline(const Timeline &timeline, const QHash<QString, QString> &titles);
    [[nodiscard]] const Timeline &timeline() const { return m_timeline; }
    [[nodiscard]] std::optional<qsizetype> current() const { return m_current; }
    void setCurrent(std::optional<qsizetype> bar);
    // As it is drawn, in the viewport; the width is at least what can be hit.
    [[nodiscard]] QRect barRect(qsizetype bar) const;

signals:
    void currentChanged(const QString &text); // what it is called; empty: there is none
    void jobChosen(jobdeck::JobId id);
    void jobOpened(jobdeck::JobId id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void measure();
    void updateScrollBar();
    void tellCurrent();
    void choose(std::optional<qsizetype> bar, bool mustOpen);
    [[nodiscard]] QString textOf(qsizetype bar) const;
    [[nodiscard]] std::optional<qsizetype> barAt(const QPoint &position) const;
    [[nodiscard]] std::optional<qsizetype> barInRow(int row, qint64 nearMs) const;
    [[nodiscard]] qsizetype firstChoice() const;
    [[nodiscard]] std::optional<qsizetype> neighbour(int key) const;
    [[nodiscard]] int xOf(qint64 ms) const; // left to right; visual() mirrors
    [[nodiscard]] int laneTop(int lane) const;
    [[nodiscard]] QRect visual(const QRect &rect) const;
    void paintRows(QPainter &painter) const;
    void paintAxis(QPainter &painter) const;
    void paintBar(QPainter &painter, qsizetype bar) const;
    void paintNow(QPainter &painter) const;
    [[nodiscard]] QRect nowSign() const; // empty: now is not in the range

    Timeline m_timeline;
    TimelineLayout m_layout;
    std::optional<qsizetype> m_current;
    int m_titleWidth = 0;
    int m_laneHeight = 0;
    int m_axisHeight = 0;
};

} // namespace jobdeck
