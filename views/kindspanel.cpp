#include "views/kindspanel.h"

#include "views/fileproblemsdialog.h"
#include "views/jobtext.h"
#include "views/kindtree.h"
#include "views/linkbutton.h"
#include "views/messagelabel.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTreeView>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

KindsPanel::KindsPanel(KindModel &kinds, QAction *newJob, QWidget *parent)
    : QWidget(parent)
    , m_tree(new KindTree(kinds, this))
    , m_problemLink(new LinkButton(u"fileProblemsLink"_s, this))
{
    setObjectName(u"kindsPanel"_s);
    setAccessibleName(tr("Start a job"));
    auto *title = new QLabel(tr("Start a job"), this);
    title->setObjectName(u"kindsTitle"_s);
    title->setTextFormat(Qt::PlainText);
    alignToStart(*title);
    QFont font = title->font();
    font.setBold(true);
    title->setFont(font);
    auto *button = new QPushButton(newJob->icon(), newJob->text(), this);
    button->setObjectName(u"kindsNewJob"_s);
    button->setToolTip(newJob->toolTip());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 1, 6); // QSplitter hides the last column of pixels right to left
    layout->addWidget(title);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_problemLink);
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this] { emit newJobRequested(currentKind()); });
    m_problemLink->setDrawing(u"dialog-warning"_s, statusColour(ShownStatus::DoneWarnings, false),
                              statusColour(ShownStatus::DoneWarnings, true));
    setFileProblems({});
    connect(m_problemLink, &QAbstractButton::clicked, this, &KindsPanel::showProblems);
    connect(m_tree, &KindTree::kindActivated, this, &KindsPanel::newJobRequested);
}

void KindsPanel::setFileProblems(const QList<FileProblem> &problems)
{
    m_problems = problems;
    QSet<QString> files;
    for (const FileProblem &problem : problems)
        files.insert(problem.file);
    m_problemLink->setLink(problems.isEmpty() ? QString()
                                              : tr("%n job file(s) cannot be used", nullptr, int(files.size())));
    if (m_dialog)
        m_dialog->setProblems(m_problems);
}

void KindsPanel::showProblems()
{
    if (!m_dialog) {
        m_dialog = new FileProblemsDialog(window());
        connect(m_dialog, &FileProblemsDialog::folderRequested, this, &KindsPanel::jobsFolderRequested);
    }
    m_dialog->setProblems(m_problems);
    m_dialog->open();
}

QString KindsPanel::currentKind() const { return m_tree->currentKind(); }

QWidget *KindsPanel::focusTarget() const { return m_tree->focusTarget(); }

} // namespace jobdeck
