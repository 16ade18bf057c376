// A rule without its syntax: a choice of form, and the fields of that form. What they mean is written as ruleparser.h
// reads it. GUI thread.
#pragma once

#include "model/result.h"
#include "model/schedulerule.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QStackedWidget;

namespace jobdeck {

class CheckRow;
class MessageLabel;
class Mnemonics;

class RuleFields final : public QWidget {
    Q_OBJECT
public:
    explicit RuleFields(Mnemonics &mnemonics, QWidget *parent = nullptr);

    // As it is to be stored. Errors (field "rule") say what is missing or what may stand there.
    [[nodiscard]] Result<ScheduleRule> rule() const;
    // Shows it in the fields of its form; text that is no rule as a cron expression.
    void setRule(const QString &text);
    // Below the field that is wrong. Empty: nothing is.
    void showError(const QString &message);
    void focusError();
    [[nodiscard]] QFormLayout *form() const { return m_layout; }

signals:
    void changed();

private:
    enum Kind { Step, Days, Weekdays, MonthDays, NthWeekday, Cron };

    void addForms();
    void addForm(QWidget *first, QWidget *second = nullptr);
    void addChoice(Mnemonics &mnemonics);
    void addRows(Mnemonics &mnemonics);
    void onKind();
    [[nodiscard]] QWidget *monthDaysRow();
    [[nodiscard]] QWidget *stepRow();
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString timed(const QString &days) const;
    [[nodiscard]] QString missing() const; // what is not filled in, as a sentence; empty: all is
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] bool hasTimes() const { return kind() != Step && kind() != Cron; }
    [[nodiscard]] bool areDaysRight() const;
    void onStep();
    void fillFrom(const ScheduleRule &rule);

    QFormLayout *m_layout;
    QComboBox *m_kind;
    QLabel *m_pageLabel;
    QStackedWidget *m_pages;
    QSpinBox *m_step;
    QComboBox *m_unit;
    QSpinBox *m_dayStep;
    CheckRow *m_weekdays;
    QLineEdit *m_monthDays;
    QCheckBox *m_lastDay;
    CheckRow *m_ordinals;
    CheckRow *m_nthWeekdays;
    QLineEdit *m_cron;
    MessageLabel *m_pageError;
    QLabel *m_timesLabel;
    QLineEdit *m_times;
    MessageLabel *m_timesError;
};

} // namespace jobdeck
