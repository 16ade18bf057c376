// The form of one kind: title, description, what is wrong, the generated fields, more options, and when to run.
// Scrolls. It gathers a RunRequest and shows errors; submitting is the dialog's. GUI thread.
#pragma once

#include "model/command.h"
#include "model/job.h"
#include "model/jobkind.h"
#include "views/moreoptions.h"

#include <QScrollArea>

#include <memory>
#include <optional>

class QVBoxLayout;

namespace jobdeck {

class ArgumentForm;
class Clock;
class FormChoices;
class FormPreview;
class FormServices;
class JobReader;
class MessageLabel;
class Mnemonics;
class SchedulePanel;

class FormPage final : public QScrollArea {
    Q_OBJECT
public:
    // `mnemonics` holds the letters that the dialog around it uses. `tools` stand above the
    // fields; may be null.
    FormPage(const JobKind &kind, std::shared_ptr<const Clock> clock, Mnemonics mnemonics, MoreOptions::Fields options,
             QWidget *parent = nullptr, QWidget *tools = nullptr);
    ~FormPage() override;

    // For a kind that comes from a file: choices from commands, and a preview. They must outlive it.
    void setServices(FormServices &services);

    [[nodiscard]] const QString &kind() const { return m_kind.name; }
    [[nodiscard]] QString title() const { return m_kind.shownTitle(); }
    [[nodiscard]] const ArgumentSpecs &specs() const;
    [[nodiscard]] QJsonObject values() const;
    [[nodiscard]] RunRequest request() const;
    [[nodiscard]] SchedulePanel *schedule() const { return m_schedule; } // null: the kind is not schedulable
    [[nodiscard]] bool isScheduled() const;
    [[nodiscard]] bool isEdited() const { return m_isEdited; } // since fill() or reset()

    // Lets the job recur, if its kind may be scheduled. The reader outlives this.
    void offerRepeating(JobReader &reader);
    [[nodiscard]] bool isRepeating() const;
    [[nodiscard]] ScheduleTerms terms() const; // while isRepeating()
    // As fill(), from a schedule that is to be edited.
    void fillFrom(const JobSchedule &schedule);
    void startRepeating(); // as a schedule begins that is new
    // The former arguments and options; with its time too, if it is to be rescheduled.
    void fill(const Job &job, bool withTime);
    void reset();
    // The newest job of this kind, whose values are the defaults of fields that ask for it. useLast() fills in its
    // arguments and options; entered secrets stay.
    void setLast(const Job &job);
    [[nodiscard]] const std::optional<Job> &last() const { return m_last; }
    void useLast();
    // These instead of what is there; entered secrets stay.
    void fillIn(const QJsonObject &arguments);
    // Marks a field whose text is no value, if there is one, and focuses it. What is missing does not matter.
    [[nodiscard]] bool hasUnreadable();
    // Shows all errors of the fields, focuses the first; true if there is none. Looks at no files.
    bool validate();
    // At its field, else on top; focuses it.
    void showErrors(const FieldErrors &errors);
    // As showErrors(), while the person goes on: moves no focus.
    void showFileErrors(const FieldErrors &errors, const QString &field);
    void focusFirst() const;
    void showSchedule(); // as much of when to run as there is room for
    [[nodiscard]] int contentHeight() const; // that shows all of it, in pixels

    void offerKeeping(); // of secrets in the keyring
    void setKeptSecrets(const QStringList &names); // that it has

signals:
    void changed();
    void forgetRequested(const QString &secret);
    void calendarsRequested(); // the days that schedules leave out, to edit them
    void timesShown(); // when it recurs next
    void pathLeft(const QString &field); // a file or folder was entered that should exist

private:
    void addHead(QVBoxLayout &layout, const JobKind &kind);
    void onChanged();
    void countErrors(int others = 0); // besides those of the fields
    void warnOfSecret();
    [[nodiscard]] ArgumentSpecs leftOpen() const;
    void tellLeftOpen();
    void onFocusMoved(const QWidget *from, const QWidget *to);
    void showFocus();
    [[nodiscard]] QDateTime now() const;

    const JobKind m_kind;
    const std::shared_ptr<const Clock> m_clock;
    bool m_isEdited = false;
    bool m_isStored = false; // what is filled in waits already, or recurs
    std::optional<Job> m_last;
    MessageLabel *m_message = nullptr;
    const QString m_previewText; // has its letter before the fields take theirs
    ArgumentForm *m_fields;
    MoreOptions *m_options = nullptr;
    SchedulePanel *m_schedule = nullptr;
    FormChoices *m_choices = nullptr;
    FormPreview *m_preview = nullptr;
};

} // namespace jobdeck
