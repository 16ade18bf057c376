// A rule without its syntax: a choice of form, and the fields of that form. What they mean is written as ruleparser.h
// reads it. GUI thread.
#pragma once

#include "model/result.h"
#include "model/schedulerule.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;
class QStackedWidget;

namespace jobdeck {

class CheckRow;

class RuleFields final : public QWidget {
    Q_OBJECT
public:
    explicit RuleFields(QWidget *parent = nullptr);

    // As it is to be stored. Errors (field "rule") say what is missing or what may stand there.
    [[nodiscard]] Result<ScheduleRule> rule() const;
    // Shows it in the fields of its form; text that is no rule as a cron expression.
    void setRule(const QString &text);
    void focusError(); // the first field of this form
    void describeError(const QString &text); // for screen readers

signals:
    void changed();

private:
    enum Form { Step, Days, Weekdays, MonthDays, NthWeekday, Cron };

    void addForms();
    void addForm(QWidget *first, QWidget *second = nullptr);
    void addChoice(QFormLayout &form);
    void onForm();
    [[nodiscard]] QWidget *monthDaysRow();
    [[nodiscard]] QWidget *stepRow();
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString timed(const QString &days) const;
    [[nodiscard]] QString missing() const; // what is not filled in, as a sentence; empty: all is
    [[nodiscard]] Form form() const;
    void fillFrom(const ScheduleRule &rule);

    QComboBox *m_form;
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
    QWidget *m_timesLabel = nullptr;
    QLineEdit *m_times;
};

} // namespace jobdeck
