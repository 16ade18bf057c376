#include "views/presetsavebar.h"

#include "model/presets.h"
#include "views/messagelabel.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

PresetSaveBar::PresetSaveBar(QWidget *parent)
    : QFrame(parent)
    , m_name(new QLineEdit(this))
    , m_save(new QPushButton(this))
    , m_note(new MessageLabel(this))
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(u"presetSaveBar"_s);
    m_name->setObjectName(u"presetName"_s);
    m_name->setAccessibleName(tr("Name of the preset"));
    m_name->setMaxLength(int(longestPresetName));
    m_save->setObjectName(u"presetSave"_s);
    m_save->setAutoDefault(false);
    m_note->setObjectName(u"presetNote"_s);
    auto *cancel = new QPushButton(tr("Do Not Save"), this);
    cancel->setObjectName(u"presetCancel"_s);
    cancel->setAutoDefault(false);
    auto *label = new QLabel(tr("Name of the preset:"), this);
    alignToStart(*label);
    label->setBuddy(m_name);
    auto *grid = new QGridLayout(this);
    grid->addWidget(label, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_save, 0, 2);
    grid->addWidget(cancel, 0, 3);
    grid->addWidget(m_note, 1, 0, 1, 4);
    connect(m_name, &QLineEdit::textChanged, this, &PresetSaveBar::updateTexts);
    connect(m_save, &QPushButton::clicked, this, &PresetSaveBar::save);
    connect(cancel, &QPushButton::clicked, this, &PresetSaveBar::leave);
    hide();
}

void PresetSaveBar::ask(const QStringList &taken, const QString &suggested)
{
    m_taken = taken;
    m_former = window()->focusWidget();
    m_name->setText(suggested);
    m_name->selectAll();
    updateTexts();
    show();
    m_name->setFocus(Qt::OtherFocusReason);
}

// Neither Enter nor Escape is for the dialog around it.
void PresetSaveBar::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_name->hasFocus())
        save();
    else if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

void PresetSaveBar::save()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        m_note->setMessage(MessageLabel::Level::Error, tr("Give the preset a name."));
        return m_name->setFocus(Qt::OtherFocusReason);
    }
    leave();
    emit named(name);
}

void PresetSaveBar::leave()
{
    hide();
    if (m_former)
        m_former->setFocus(Qt::OtherFocusReason);
}

void PresetSaveBar::updateTexts()
{
    const QString name = m_name->text().simplified();
    const bool isTaken = std::ranges::any_of(
        m_taken, [&name](const QString &other) { return other.compare(name, Qt::CaseInsensitive) == 0; });
    m_save->setText(isTaken ? tr("Replace") : tr("Save"));
    if (isTaken)
        m_note->setMessage(MessageLabel::Level::Warning,
                           tr("There is a preset of this name; its values are replaced."));
    else
        m_note->clear();
}

} // namespace jobdeck
