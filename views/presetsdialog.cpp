#include "views/presetsdialog.h"

#include "views/inputhabits.h"

#include "views/messagelabel.h"
#include "views/presetshelf.h"
#include "views/taborder.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>

namespace jobdeck {

using namespace Qt::StringLiterals;

PresetsDialog::PresetsDialog(PresetShelf &shelf, const QString &kind, const QString &kindTitle, QWidget *parent)
    : QDialog(parent)
    , m_shelf(shelf)
    , m_kind(kind)
    , m_list(new QListWidget(this))
    , m_rename(makeButton(tr("&Rename"), u"presetRename"_s))
    , m_remove(makeButton(tr("&Delete"), u"presetDelete"_s))
    , m_undo(makeButton(tr("&Undo"), u"presetUndo"_s))
    , m_message(new MessageLabel(this))
{
    setObjectName(u"presetsDialog"_s);
    setWindowTitle(tr("Presets of “%1”").arg(kindTitle));
    addWidgets();
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (m_list->currentItem())
            m_list->editItem(m_list->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, &PresetsDialog::removeCurrent);
    connect(m_undo, &QPushButton::clicked, this, &PresetsDialog::undo);
    connect(m_list, &QListWidget::itemChanged, this, &PresetsDialog::onRenamed);
    connect(&m_shelf, &PresetShelf::changed, this, &PresetsDialog::fill);
    connect(&m_shelf, &PresetShelf::failed, this, [this](const QString &message) {
        m_message->setMessage(MessageLabel::Level::Error, message);
        fill();
    });
    pressFocusedButtonOnReturn(*this);
    m_undo->hide();
    fill();
    m_list->setFocus(Qt::OtherFocusReason);
}

QPushButton *PresetsDialog::makeButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void PresetsDialog::addWidgets()
{
    m_list->setObjectName(u"presetList"_s);
    m_list->setAccessibleName(tr("Presets"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_message->setObjectName(u"presetsMessage"_s);
    auto *close = makeButton(tr("&Close"), u"presetsClose"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QVBoxLayout;
    for (QPushButton *button : {m_rename, m_remove, m_undo})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_list, 0, 0);
    grid->addLayout(buttons, 0, 1);
    grid->addWidget(m_message, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    orderTabsByLayout(*this);
}

void PresetsDialog::fill()
{
    m_isFilling = true;
    const QString current = m_list->currentItem() ? m_list->currentItem()->text() : QString();
    const int row = std::max(0, m_list->currentRow());
    m_list->clear();
    const QStringList names = presetNames(m_shelf.presets(), m_kind);
    for (const QString &name : names) {
        auto *item = new QListWidgetItem(name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(Qt::UserRole, name);
    }
    const int same = int(names.indexOf(current));
    m_list->setCurrentRow(same >= 0 ? same : std::min(row, m_list->count() - 1));
    m_rename->setEnabled(!names.isEmpty());
    m_remove->setEnabled(!names.isEmpty());
    m_isFilling = false;
}

void PresetsDialog::onRenamed(const QListWidgetItem *item)
{
    const QString name = item->data(Qt::UserRole).toString();
    if (m_isFilling || item->text() == name)
        return;
    m_message->clear();
    m_shelf.rename(m_kind, name, item->text());
}

void PresetsDialog::removeCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    const Preset *preset = item ? findPreset(m_shelf.presets(), m_kind, item->data(Qt::UserRole).toString()) : nullptr;
    if (!preset)
        return;
    m_removed = *preset;
    m_shelf.remove(m_kind, preset->name);
    m_message->setMessage(MessageLabel::Level::Note, tr("The preset “%1” was deleted.").arg(m_removed->name));
    m_undo->show();
    m_list->setFocus(Qt::OtherFocusReason);
}

void PresetsDialog::undo()
{
    if (!m_removed)
        return;
    m_shelf.keep(*std::exchange(m_removed, std::nullopt));
    m_message->clear();
    m_list->setFocus(Qt::OtherFocusReason);
    m_undo->hide();
}

void PresetsDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete) && m_list->hasFocus())
        removeCurrent();
    else if (event->matches(QKeySequence::Undo))
        undo();
    else
        QDialog::keyPressEvent(event);
}

} // namespace jobdeck
