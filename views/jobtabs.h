// The five tabs above the table, with the counts of their jobs. Errors is bold and has a dot while there are errors
// that the operator has not looked at. Accessible names are the names alone. GUI thread.
#pragma once

#include "model/changebatch.h"
#include "model/jobfilter.h"

#include <QTabBar>

class QStylePainter;

namespace jobdeck {

class JobTabs final : public QTabBar {
    Q_OBJECT
public:
    explicit JobTabs(QWidget *parent = nullptr);

    [[nodiscard]] Tab tab() const;
    void setTab(Tab tab);
    void setCounts(const StatusCounts &counts);
    // How many errors were not looked at yet.
    void setUnseen(qint64 count);

signals:
    void walked(); // by keys, from tab to tab: about to open another

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;

private:
    void drawTab(QStylePainter &painter, int index) const;
    void updateMark();
    [[nodiscard]] bool isMarked(int index) const;
    [[nodiscard]] QFont markedFont() const;

    qint64 m_unseen = 0;
};

// "Errors"
[[nodiscard]] QString tabName(Tab tab);
// The tab for the job's status; All if it has none of its own.
[[nodiscard]] Tab tabOf(const Job &job);
[[nodiscard]] bool isIn(Tab tab, const Job &job);

} // namespace jobdeck
