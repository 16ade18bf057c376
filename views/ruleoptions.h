// Of a schedule all but its rule: zone, from when, until when, how often; and under "More options" what is left out, by
// how much a run may be later, and what becomes of missed and overlapping ones. GUI thread.
#pragma once

#include "model/jobschedule.h"
#include "model/result.h"

#include <QHash>
#include <QTimeZone>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QToolButton;

namespace jobdeck {

class DurationBox;
class MessageLabel;
class Mnemonics;
class NumberBox;

class RuleOptions final : public QWidget {
    Q_OBJECT
public:
    explicit RuleOptions(Mnemonics &mnemonics, QWidget *parent = nullptr);

    // All but the rule.
    [[nodiscard]] ScheduleTerms terms() const;
    // A start or end that is not touched is kept to the millisecond.
    void setTerms(const ScheduleTerms &terms);
    void suggestStart(qint64 nowMs); // what start and end begin with once they are wanted
    void setCalendars(const QStringList &names);
    // At its field; whether there is one of that name.
    bool showError(const Error &error);
    void clearErrors();
    void focusField(const QString &field);
    [[nodiscard]] QFormLayout *form() const { return m_layout; }
    [[nodiscard]] QTimeZone zone() const; // invalid: there is none of that name

signals:
    void changed();
    void calendarsRequested();

private:
    struct Bound {
        QCheckBox *box = nullptr;
        QDateTimeEdit *edit = nullptr;
        QLabel *zone = nullptr;
        std::optional<qint64> given = {};
    };
    void addZone(QFormLayout &form);
    void onZone();
    void addBound(QFormLayout &form, Bound &bound, const QString &label, const QString &name, const QString &field);
    void addCount(QFormLayout &form);
    void addMore(QFormLayout &form);
    void addCalendar(QFormLayout &form);
    void addPolicies(QFormLayout &form);
    void addRow(QFormLayout &form, const QString &label, QWidget *row, QWidget *control, const QString &field);
    void setOpen(bool isOpen);
    [[nodiscard]] QString zoneId() const;
    [[nodiscard]] std::optional<qint64> instantOf(const Bound &bound) const;
    void setBound(Bound &bound, std::optional<qint64> atMs);

    QFormLayout *m_layout;
    QComboBox *m_zone;
    Bound m_start;
    Bound m_end;
    NumberBox *m_count;
    QToolButton *m_more;
    QWidget *m_body;
    QComboBox *m_calendar;
    DurationBox *m_jitter;
    QComboBox *m_missed;
    QComboBox *m_overlap;
    QHash<QString, MessageLabel *> m_errors; // by field
    QHash<QString, QWidget *> m_controls;
};

} // namespace jobdeck
