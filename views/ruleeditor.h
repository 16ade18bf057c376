// Makes the terms of a schedule: the rule in fields, when and how it holds, and what that comes to, live. Reads
// calendars and reckons the next times on the reader thread. GUI thread.
#pragma once

#include "model/comingtimes.h"
#include "model/jobreader.h"
#include "views/mnemonics.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace jobdeck {

class Clock;
class RuleFields;
class RuleOptions;
class RulePreview;

class RuleEditor final : public QWidget {
    Q_OBJECT
public:
    // `reader` outlives it.
    // `mnemonics`: what the form around it has taken.
    RuleEditor(JobReader &reader, std::shared_ptr<const Clock> clock, Mnemonics mnemonics = {},
               QWidget *parent = nullptr);

    [[nodiscard]] ScheduleTerms terms() const;
    // `runs`: what a schedule that is there has used of its count.
    void setTerms(const ScheduleTerms &terms, int runs = 0);
    // Shows what is wrong, and focuses it; whether all is well.
    bool validate();
    // At its field; false if it is about none of them.
    bool showError(const Error &error);
    void focusFirst();
    [[nodiscard]] QString words() const; // the rule as it is told back; empty while there is none
    void readCalendars(); // they may have changed

    static constexpr int delayMs = 150;

signals:
    void changed();
    void timesShown(); // what it came to, or why there is nothing
    void calendarsRequested(); // to edit them

private:
    struct Preview {
        QStringList calendars;
        Result<ComingTimes> coming;
    };
    void onChanged();
    void readTimes();
    void showPreview(const Preview &preview);
    [[nodiscard]] Result<ScheduleTerms> checkedTerms() const;

    JobReader &m_reader;
    const std::shared_ptr<const Clock> m_clock;
    RuleFields *m_fields;
    RulePreview *m_preview;
    RuleOptions *m_options;
    QTimer m_delay;
    ReadSlot m_slot;
    int m_runs = 0;
};

} // namespace jobdeck
