// The one form dialog: a new job, a rerun with changes, a reschedule. Kinds by group on the left, the form of the
// chosen one on the right. It submits a Command and stays open, busy, until its opener calls accept() or showError().
// GUI thread; secrets live in its fields only and go with it.
#pragma once

#include "model/command.h"
#include "views/formpurpose.h"

#include <QDialog>
#include <QPointer>

#include <memory>

class QLabel;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace jobdeck {

class ArgumentCheck;
class Clock;
class DiscardBar;
class FormButtons;
class FormPage;
class KeptSecrets;
class FormServices;
class FormTools;
class GridDialog;
class KindModel;
class Mnemonics;
class KindTree;
class JobReader;
class LastJob;
class PresetShelf;
class RecentArguments;
struct JobKind;

class JobForm final : public QDialog {
    Q_OBJECT
public:
    JobForm(KindModel &kinds, JobReader &reader, std::shared_ptr<const Clock> clock, QSettings *settings,
            QWidget *parent = nullptr);

    // Whose earlier values are not offered.
    void setUnreadableKinds(const QStringList &kinds) { m_unreadable = kinds; }
    // Before a start: with it, forms offer to keep secrets. It outlives the dialog.
    void setKeptSecrets(KeptSecrets *kept);
    // For the forms of kinds that come from files; before the first of them is shown. They outlive this.
    void setServices(FormServices *services) { m_services = services; }
    void startNew(const QString &kind); // empty: the last used, if there is one
    void startRerun(const Job &job);
    void startReschedule(const Job &job);
    void readCalendars(); // they may have changed
    void startNewSchedule(); // as startNew(), with what recurs chosen
    void startEdit(const JobSchedule &schedule);
    // The engine refused: said at its field, else on top; the dialog stays open.
    void showError(const Error &error);

    void done(int result) override;
    void reject() override;

signals:
    void calendarsRequested(); // the days that schedules leave out, to edit them
    void submitted(const jobdeck::Command &command); // valid, as far as can be known here

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void addWidgets();
    void connectButtons();
    void connectPresets();
    [[nodiscard]] FormTools *makeTools(const JobKind &kind, Mnemonics &mnemonics);
    [[nodiscard]] FormTools *tools() const; // of the page; null: it has none
    void keepPreset(const QString &name);
    void managePresets();
    void openGrid();
    void submitGrid(const QList<QJsonObject> &rows, int atOnce);
    void restoreSize();
    void start(FormPurpose purpose, const Job &job);
    void showKind(const QString &name);
    void offerLast();
    [[nodiscard]] FormPage *makePage(const JobKind &kind);
    void offerKeeping(FormPage *made, const JobKind &kind);
    [[nodiscard]] FormPage *page() const; // null: no kind is chosen
    void startFormer(FormPurpose purpose, const Job &job);
    void updateTexts();
    void growOnce();
    [[nodiscard]] bool isEdited() const;
    void submit();
    void onChecked(const QList<Error> &errors);
    [[nodiscard]] Command command() const;
    void setBusy(bool isBusy);

    KindModel &m_kinds;
    JobReader &m_reader;
    const std::shared_ptr<const Clock> m_clock;
    QSettings *const m_settings;
    KeptSecrets *m_kept = nullptr;
    FormPurpose m_purpose = FormPurpose::New;
    Job m_former; // of a rerun or reschedule
    bool m_startsRepeating = false;
    bool m_hasGrown = false; // for the editor of rules
    bool m_isBusy = false;
    QStringList m_unreadable;
    KindTree *m_tree;
    QSplitter *m_splitter;
    QStackedWidget *m_pages;
    QLabel *m_hint;
    DiscardBar *m_discard;
    FormButtons *m_buttons;
    LastJob *m_last;
    RecentArguments *m_recent;
    PresetShelf *m_shelf; // null: nowhere to keep presets
    QString m_keptPreset; // is just being stored
    QPointer<GridDialog> m_grid;
    ArgumentCheck *m_check; // before submitting
    ArgumentCheck *m_pathCheck; // while filling in
    QString m_checkedPath;
    FormServices *m_services = nullptr;
};

} // namespace jobdeck
