// What stands above the fields of a form: presets and recent values that fill it in, and the way to a grid. GUI thread.
#pragma once

#include "model/jobkind.h"
#include "model/presets.h"
#include "views/messagelabel.h"

#include <QWidget>

class QHBoxLayout;
class QMenu;
class QPushButton;

namespace jobdeck {

class Mnemonics;
class PresetSaveBar;
struct Job;

class FormTools final : public QWidget {
    Q_OBJECT
public:
    FormTools(const JobKind &kind, Mnemonics &mnemonics, bool hasGrid, QWidget *parent = nullptr);

    [[nodiscard]] const QString &kind() const { return m_kind; }
    void setPresets(const Presets &presets); // of all kinds
    // One of each different argument set, newest first.
    void setRecent(const QList<Job> &jobs, qint64 nowMs);
    void addButton(QPushButton *button); // beside the others
    void tell(MessageLabel::Level level, const QString &text);
    // Says what was filled in, and what of it the kind does not take any more.
    void tellFilled(const QString &what, const QJsonObject &arguments);

signals:
    void chosen(const QString &what, const QJsonObject &arguments);
    void saveRequested(const QString &name);
    void manageRequested();
    void gridRequested();

private:
    void fillMenu();
    void addPresets();
    void addRecent();

    struct Recent {
        QString text;
        QString what;
        QJsonObject arguments;
    };

    const QString m_kind;
    const ArgumentSpecs m_specs;
    Presets m_presets; // of this kind
    QList<Recent> m_recent;
    QString m_last; // the name that was saved or chosen last
    QMenu *m_menu;
    QHBoxLayout *m_row;
    QPushButton *m_grid;
    PresetSaveBar *m_save;
    MessageLabel *m_message;
};

} // namespace jobdeck
