#include "views/fileproblemsdialog.h"

#include "model/format.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

// The name of the file alone: its whole path is in the tooltip.
QString shortPlace(const FileProblem &problem)
{
    return QFileInfo(problem.file).fileName() + problem.place().mid(problem.file.size());
}

} // namespace

FileProblemsDialog::FileProblemsDialog(QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget(this))
{
    setObjectName(u"fileProblems"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Job files that cannot be used"));
    auto *hint =
        new QLabel(tr("Everything else works without them. Files of jobs are read again as soon as they are saved, and "
                      "the file with the roles when Jobdeck starts."),
                   this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    m_list->setObjectName(u"fileProblemList"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setHeaderLabels({tr("File"), tr("Problem")});
    m_list->setRootIsDecorated(false);
    m_list->setWordWrap(true);
    m_list->setAlternatingRowColors(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(this);
    auto *folder = buttons->addButton(tr("&Open Folder"), QDialogButtonBox::ActionRole);
    folder->setObjectName(u"fileProblemsFolder"_s);
    auto *close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"fileProblemsClose"_s);
    close->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    connect(folder, &QPushButton::clicked, this, &FileProblemsDialog::folderRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(720, 320);
}

void FileProblemsDialog::setProblems(const QList<FileProblem> &problems)
{
    m_list->clear();
    for (const FileProblem &problem : problems) {
        auto *item = new QTreeWidgetItem(m_list, {singleLine(shortPlace(problem)), visibleText(problem.explanation())});
        item->setToolTip(0, toolTipText(visibleText(problem.place())));
        item->setData(1, Qt::AccessibleTextRole, visibleText(problem.text()));
    }
    if (problems.isEmpty())
        close();
    else
        m_list->setCurrentItem(m_list->topLevelItem(0));
}

} // namespace jobdeck
