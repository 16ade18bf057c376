#include "views/artifactlist.h"

#include "model/filetasks.h"
#include "model/format.h"
#include "model/jobartifacts.h"
#include "views/icons.h"
#include "views/messagelabel.h"

#include <QDesktopServices>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownRows = 6; // then it scrolls
constexpr int columnGap = 24;

enum Column { NameColumn, SizeColumn };

QString nameOf(const KeptFile &file) { return singleLine(QFileInfo(file.path).fileName()); }

} // namespace

ArtifactList::ArtifactList(JobReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_artifacts(new JobArtifacts(reader, this))
    , m_tasks(new FileTasks(this))
    , m_title(new QLabel(tr("Files"), this))
    , m_list(new QTreeWidget(this))
    , m_more(new QLabel(this))
{
    setObjectName(u"artifactList"_s);
    setAccessibleName(tr("Files that are kept with the job"));
    QFont font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    for (QLabel *label : {m_title, m_more}) {
        label->setTextFormat(Qt::PlainText);
        alignToStart(*label);
    }
    m_more->setObjectName(u"artifactsMore"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_title);
    addList(*layout);
    layout->addWidget(m_more);
    addButtons(*layout);
    connectFiles();
    hide();
}

void ArtifactList::addList(QVBoxLayout &layout)
{
    m_list->setObjectName(u"artifacts"_s);
    m_list->setAccessibleName(accessibleName());
    m_list->setHeaderLabels({tr("Name"), tr("Size")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    layout.addWidget(m_list);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &ArtifactList::updateButtons);
    connect(m_list, &QTreeWidget::itemActivated, this, &ArtifactList::open);
}

void ArtifactList::addButtons(QVBoxLayout &layout)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins({});
    m_open = new QPushButton(icon(u"folder-open"_s), tr("Open"), this);
    m_open->setObjectName(u"artifactOpen"_s);
    m_open->setAccessibleDescription(tr("Opens the file with the program that the desktop has for it"));
    m_save = new QPushButton(icon(u"document-save"_s), tr("Save a Copy…"), this);
    m_save->setObjectName(u"artifactSave"_s);
    for (QPushButton *button : {m_open, m_save})
        row->addWidget(button);
    row->addStretch(1);
    layout.addLayout(row);
    connect(m_open, &QPushButton::clicked, this, &ArtifactList::open);
    connect(m_save, &QPushButton::clicked, this, &ArtifactList::save);
}

void ArtifactList::connectFiles()
{
    connect(m_artifacts, &JobArtifacts::changed, this, &ArtifactList::showFiles);
    connect(m_artifacts, &JobArtifacts::readFailed, this, &ArtifactList::failed);
    connect(m_tasks, &FileTasks::openable, this, &ArtifactList::openFile);
    connect(m_tasks, &FileTasks::copied, this,
            [this](const QString &to) { emit told(tr("The copy is %1.").arg(isolate(singleLine(to)))); });
    connect(m_tasks, &FileTasks::failed, this, &ArtifactList::fail);
}

void ArtifactList::setJob(const Job &job)
{
    const bool isOtherCount = std::exchange(m_count, job.artifacts) != job.artifacts;
    m_artifacts->setJob(job);
    if (isOtherCount)
        showFiles();
}

// Rows stay while there are as many, so that the current one does.
void ArtifactList::showFiles()
{
    const QList<KeptFile> &files = m_artifacts->files();
    setVisible(!files.isEmpty());
    while (m_list->topLevelItemCount() > files.size())
        delete m_list->takeTopLevelItem(m_list->topLevelItemCount() - 1);
    while (m_list->topLevelItemCount() < files.size())
        m_list->addTopLevelItem(new QTreeWidgetItem);
    for (int row = 0; row < files.size(); ++row)
        show(*m_list->topLevelItem(row), files.at(row));
    if (!m_list->currentItem() && !files.isEmpty())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    m_more->setVisible(m_count > files.size() && !files.isEmpty());
    m_more->setText(tr("The first %1 of %2 files. They are all in the folder of the job.")
                        .arg(QLocale().toString(files.size()), QLocale().toString(m_count)));
    makeRoom();
    updateButtons();
}

void ArtifactList::show(QTreeWidgetItem &item, const KeptFile &file) const
{
    const QString size = bytesText(file.size);
    item.setText(NameColumn, isolate(nameOf(file)));
    item.setToolTip(NameColumn, toolTipText(file.path));
    item.setText(SizeColumn, file.isThere ? isolate(size) : tr("gone"));
    const QBrush brush = file.isThere ? QBrush() : palette().brush(QPalette::PlaceholderText);
    for (const int column : {NameColumn, SizeColumn})
        item.setForeground(column, brush);
    item.setData(NameColumn, Qt::AccessibleTextRole,
                 file.isThere ? tr("%1, %2").arg(nameOf(file), size) : tr("%1, gone").arg(nameOf(file)));
}

// As high as its rows, up to a few.
void ArtifactList::makeRoom()
{
    const QAbstractItemView &view = *m_list;
    const int rows = std::clamp(m_list->topLevelItemCount(), 1, shownRows);
    const int rowHeight = std::max(view.sizeHintForRow(0), m_list->fontMetrics().height());
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + rows * rowHeight + 2 * m_list->frameWidth() + 2);
    const int wanted = view.sizeHintForColumn(NameColumn) + columnGap;
    m_list->setColumnWidth(NameColumn, std::clamp(wanted, 180, 520));
}

void ArtifactList::updateButtons()
{
    const KeptFile *file = current();
    m_open->setEnabled(file && file->isThere);
    m_save->setEnabled(file && file->isThere);
    for (QPushButton *button : {m_open, m_save})
        button->setAccessibleName(file ? tr("%1: %2").arg(button->text(), nameOf(*file)) : button->text());
}

const KeptFile *ArtifactList::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_artifacts->files().size() ? &m_artifacts->files().at(row) : nullptr;
}

void ArtifactList::open()
{
    if (const KeptFile *file = current())
        m_tasks->check(file->path);
}

void ArtifactList::openFile(const QString &file)
{
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file)))
        emit failed(tr("The desktop has no program that opens %1. Save a copy, or open it from there.").arg(file));
}

void ArtifactList::save()
{
    const KeptFile *kept = current();
    if (!kept)
        return;
    auto *dialog = new QFileDialog(window(), tr("Save a copy"), QFileInfo(kept->path).fileName());
    dialog->setObjectName(u"artifactSaveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, file = kept->path](const QString &to) { m_tasks->copy(file, to); });
    dialog->open();
}

// It may be gone.
void ArtifactList::fail(const QString &message)
{
    emit failed(message);
    m_artifacts->refresh();
}

void ArtifactList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_save)
        showFiles();
}

} // namespace jobdeck
