#include "views/formtools.h"

#include "model/argumentvalidation.h"
#include "model/format.h"
#include "model/job.h"
#include "model/recentarguments.h"
#include "views/mnemonics.h"
#include "views/presetsavebar.h"
#include "views/tooltip.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

FormTools::FormTools(const JobKind &kind, Mnemonics &mnemonics, bool hasGrid, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind.name)
    , m_specs(kind.arguments)
    , m_menu(new QMenu(this))
    , m_row(new QHBoxLayout)
    , m_grid(new QPushButton(mnemonics.assign(tr("Grid…")), this))
    , m_save(new PresetSaveBar(this))
    , m_message(new MessageLabel(this))
{
    setObjectName(u"formTools"_s);
    auto *presets = new QPushButton(mnemonics.assign(tr("Presets")), this);
    presets->setObjectName(u"presets"_s);
    presets->setAutoDefault(false);
    presets->setMenu(m_menu);
    setToolTipText(*presets, tr("Fill in values that were saved or used before"));
    m_menu->setObjectName(u"presetsMenu"_s);
    m_menu->setToolTipsVisible(true);
    m_grid->setObjectName(u"openGrid"_s);
    m_grid->setAutoDefault(false);
    m_grid->setVisible(hasGrid);
    setToolTipText(*m_grid, tr("Many jobs at once: one in each row of a table or CSV file"));
    m_message->setObjectName(u"toolsMessage"_s);
    m_row->addWidget(presets);
    m_row->addWidget(m_grid);
    m_row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(m_row);
    layout->addWidget(m_save);
    layout->addWidget(m_message);
    connect(m_menu, &QMenu::aboutToShow, this, &FormTools::fillMenu);
    connect(m_grid, &QPushButton::clicked, this, &FormTools::gridRequested);
    connect(m_save, &PresetSaveBar::named, this, [this](const QString &name) {
        m_last = name;
        emit saveRequested(name);
    });
}

void FormTools::addButton(QPushButton *button)
{
    m_row->insertWidget(m_row->count() - 1, button); // before the stretch
}

void FormTools::setPresets(const Presets &presets)
{
    m_presets.clear();
    for (const Preset &preset : presets)
        if (preset.kind == m_kind)
            m_presets << preset;
}

void FormTools::setRecent(const QList<Job> &jobs, qint64 nowMs)
{
    m_recent.clear();
    for (const Job &job : jobs) {
        const QString summary = argumentsSummary(m_specs, job.arguments, jobs);
        const QString when = momentText(job.createdAt, nowMs);
        m_recent << Recent{.text = summary.isEmpty() ? tr("Without values (%1)").arg(when)
                                                     : tr("%1 (%2)").arg(summary, when),
                           .what = tr("The values of job #%1 are filled in.").arg(job.id),
                           .arguments = job.arguments};
    }
}

void FormTools::fillMenu()
{
    m_menu->clear();
    QAction *save = m_menu->addAction(tr("Save as Preset…"));
    save->setObjectName(u"savePreset"_s);
    connect(save, &QAction::triggered, this, [this] {
        m_message->clear();
        m_save->ask(presetNames(m_presets, m_kind), m_last);
    });
    addPresets();
    addRecent();
}

void FormTools::addPresets()
{
    m_menu->addSeparator();
    const QStringList names = presetNames(m_presets, m_kind);
    for (const QString &name : names) {
        const QJsonObject arguments = findPreset(m_presets, m_kind, name)->arguments;
        connect(m_menu->addAction(withoutMnemonic(name)), &QAction::triggered, this, [this, name, arguments] {
            m_last = name;
            emit chosen(tr("The preset “%1” is filled in.").arg(name), arguments);
        });
    }
    if (names.isEmpty())
        m_menu->addAction(tr("No presets of this kind yet"))->setEnabled(false);
    QAction *manage = m_menu->addAction(tr("Manage Presets…"));
    manage->setObjectName(u"managePresets"_s);
    manage->setEnabled(!names.isEmpty());
    connect(manage, &QAction::triggered, this, &FormTools::manageRequested);
}

void FormTools::addRecent()
{
    m_menu->addSection(tr("Recent"));
    for (const Recent &recent : m_recent) {
        connect(m_menu->addAction(withoutMnemonic(recent.text)), &QAction::triggered, this,
                [this, recent] { emit chosen(recent.what, recent.arguments); });
    }
    if (m_recent.isEmpty())
        m_menu->addAction(tr("No job of this kind has been started yet"))->setEnabled(false);
}

void FormTools::tell(MessageLabel::Level level, const QString &text) { m_message->setMessage(level, text); }

void FormTools::tellFilled(const QString &what, const QJsonObject &arguments)
{
    const QStringList gone = goneArguments(m_specs, storedValues(m_specs, arguments));
    if (gone.isEmpty())
        return tell(MessageLabel::Level::Note, what);
    tell(MessageLabel::Level::Warning,
         what + u' '
             + tr("This kind does not take these fields any more, so they were left out: %1.").arg(gone.join(u", "_s)));
}

} // namespace jobdeck
