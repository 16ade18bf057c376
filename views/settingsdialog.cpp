#include "views/settingsdialog.h"

#include "views/closingchoice.h"
#include "views/messagelabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QSettings>

namespace jobdeck {

using namespace Qt::StringLiterals;

SettingsDialog::SettingsDialog(QSettings &settings, const Offers &offers, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
{
    setObjectName(u"settingsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    auto *form = new QFormLayout;
    if (offers.isClosing)
        addClosing(*form);
    if (offers.isTheme)
        addTheme(*form);
    if (offers.isWake)
        addWake(*form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(520);
}

void SettingsDialog::addClosing(QFormLayout &form)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(u"settingsClosing"_s);
    choice->addItems({tr("Ask what to do"), tr("Keep Jobdeck running in the background"), tr("Abort jobs and quit")});
    choice->setCurrentIndex(static_cast<int>(closingChoice(m_settings)));
    connect(choice, &QComboBox::activated, this,
            [this](int index) { keepClosingChoice(m_settings, static_cast<ClosingChoice>(index)); });
    form.addRow(tr("When the &window is closed while jobs run or are due:"), choice);
    form.setRowWrapPolicy(QFormLayout::WrapAllRows);
}

void SettingsDialog::addTheme(QFormLayout &form)
{
    auto *theme = new QComboBox(this);
    theme->setObjectName(u"settingsTheme"_s);
    theme->addItem(tr("Like the desktop"), u"system"_s);
    theme->addItem(tr("Light"), u"light"_s);
    theme->addItem(tr("Dark"), u"dark"_s);
    theme->setCurrentIndex(std::max(0, theme->findData(m_settings.value(u"window/theme"_s, u"system"_s))));
    connect(theme, &QComboBox::activated, this,
            [this, theme](int index) { emit themeChosen(theme->itemData(index).toString()); });
    form.addRow(tr("&Theme:"), theme);
}

void SettingsDialog::addWake(QFormLayout &form)
{
    m_wake = new QCheckBox(tr("The &crontab starts Jobdeck when a job is due and it is not running"), this);
    m_wake->setObjectName(u"settingsWake"_s);
    m_wakeState = new MessageLabel(this);
    m_wakeState->setObjectName(u"settingsWakeState"_s);
    connect(m_wake, &QCheckBox::clicked, this, [this](bool isOn) {
        setWake({});
        emit wakeChosen(isOn);
    });
    form.addRow(m_wake);
    form.addRow(m_wakeState);
    setWake({});
}

void SettingsDialog::setWake(const WakeState &state)
{
    if (m_wake == nullptr)
        return;
    const bool hadFocus = m_wake->hasFocus();
    m_wake->setEnabled(state.isKnown);
    if (state.isKnown)
        m_wake->setChecked(state.isOn);
    if (state.isKnown && (hadFocus || focusWidget() == nullptr))
        m_wake->setFocus();
    m_wakeState->setMessage(state.isProblem ? MessageLabel::Level::Warning : MessageLabel::Level::Note,
                            state.isKnown ? state.sentence : tr("Looking at the crontab…"));
    m_wake->setAccessibleDescription(m_wakeState->text());
}

} // namespace jobdeck
