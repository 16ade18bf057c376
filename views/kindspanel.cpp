#include "views/kindspanel.h"

#include "views/kindtree.h"
#include "views/messagelabel.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

KindsPanel::KindsPanel(KindModel &kinds, QAction *newJob, QWidget *parent)
    : QWidget(parent)
    , m_tree(new KindTree(kinds, this))
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
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this] { emit newJobRequested(currentKind()); });
    connect(m_tree, &KindTree::kindActivated, this, &KindsPanel::newJobRequested);
}

QString KindsPanel::currentKind() const { return m_tree->currentKind(); }

QWidget *KindsPanel::focusTarget() const { return m_tree->focusTarget(); }

} // namespace jobdeck
