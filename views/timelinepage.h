// The page with the timeline: how much of it, as bars or as a table, and what the current bar is. Reads on the reader
// thread, when something changes and as time goes on, but only while somebody can see it. GUI thread.
#pragma once

#include "model/changebatch.h"
#include "model/jobreader.h"
#include "model/result.h"
#include "model/timeline.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QSettings;
class QStackedWidget;

namespace jobdeck {

class Clock;
class EmptyState;
class KindModel;
class MessageLabel;
class TimelineTable;
class TimelineView;

class TimelinePage final : public QWidget {
    Q_OBJECT
public:
    // Reader and kinds outlive it.
    TimelinePage(JobReader &reader, const KindModel &kinds, std::shared_ptr<const Clock> clock,
                 QWidget *parent = nullptr);

    void applyChanges(const ChangeBatch &batch);
    void setHiddenKinds(const QStringList &kinds);
    void setSeen(bool isSeen); // whether the window is before somebody's eyes
    [[nodiscard]] QWidget *focusTarget() const;
    void restore(const QSettings &settings);
    void save(QSettings &settings) const;

signals:
    void jobChosen(jobdeck::JobId id); // its details are to be shown
    void jobOpened(jobdeck::JobId id); // it is to be shown where it stands
    void failed(const QString &message);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addWidgets();
    void connectBars();
    void follow();
    void read();
    void take(const Result<Timeline> &timeline);
    void showNote(const Timeline &timeline);

    JobReader &m_reader;
    const KindModel &m_kinds;
    const std::shared_ptr<const Clock> m_clock;
    ReadSlot m_slot;
    QStringList m_hiddenKinds;
    QComboBox *m_span;
    QCheckBox *m_asTable;
    QStackedWidget *m_stack;
    TimelineView *m_view;
    TimelineTable *m_table;
    EmptyState *m_empty;
    QLabel *m_current;
    MessageLabel *m_note;
    QTimer m_soon; // several changes are one reading
    QTimer m_clockTick;
    bool m_isSeen = true;
    bool m_isStale = true;
};

} // namespace jobdeck
