// The settings of the window and its program. What is chosen holds at once; there is nothing to confirm. GUI thread.
#pragma once

#include "views/wakestate.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSettings;

namespace jobdeck {

class MessageLabel;

class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    struct Offers {
        bool isClosing = false; // what closing the window means
        bool isTheme = false;
        bool isWake = false; // whether the crontab wakes the program
    };
    // The settings outlive it.
    SettingsDialog(QSettings &settings, const Offers &offers, QWidget *parent = nullptr);

    void setWake(const WakeState &state);

signals:
    void themeChosen(const QString &theme); // "system", "light", "dark"
    void wakeChosen(bool isOn); // setWake() follows

private:
    void addClosing(QFormLayout &form);
    void addTheme(QFormLayout &form);
    void addWake(QFormLayout &form);

    QSettings &m_settings;
    QCheckBox *m_wake = nullptr;
    MessageLabel *m_wakeState = nullptr;
};

} // namespace jobdeck
