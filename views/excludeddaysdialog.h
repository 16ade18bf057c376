// Makes, edits and removes calendars: names for days that schedules leave out, one day a line. What is wrong with a day
// the engine says. GUI thread; reads on the reader thread.
#pragma once

#include "model/jobreader.h"
#include "model/jobschedule.h"
#include "views/commandsender.h"

#include <QDialog>

class QDateTimeEdit;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace jobdeck {

class MessageLabel;

class ExcludedDaysDialog final : public QDialog {
    Q_OBJECT
public:
    // `reader` outlives it.
    ExcludedDaysDialog(JobReader &reader, CommandSender send, QWidget *parent);

    void load(); // also after others changed them

signals:
    void calendarsChanged();

private:
    void addWidgets();
    void addDayRow();
    void connectWidgets();
    void take(const QList<ExcludedCalendar> &calendars);
    void showCurrent();
    void addDay();
    void save();
    void remove();
    void startNew();
    void sendDays(const QString &name, const QStringList &days);
    [[nodiscard]] QStringList days() const;
    [[nodiscard]] bool isEdited() const;
    void updateButtons();

    JobReader &m_reader;
    const CommandSender m_send;
    ReadSlot m_slot;
    QList<ExcludedCalendar> m_calendars;
    QString m_wanted; // to be selected once it is there
    QListWidget *m_list;
    QLineEdit *m_name;
    QPlainTextEdit *m_days;
    QDateTimeEdit *m_day;
    QPushButton *m_add;
    QPushButton *m_new;
    QPushButton *m_save;
    QPushButton *m_remove;
    MessageLabel *m_message;
};

} // namespace jobdeck
