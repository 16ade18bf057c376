#include "views/kindspanel.h"

#include "model/kindmodel.h"
#include "views/icons.h"
#include "views/kindtree.h"
#include "views/messagelabel.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

// A drawing beside each kind and each group; the model has no pictures.
class KindDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const bool isGroup = index.data(KindModel::KindNameRole).toString().isEmpty();
        option->icon = icon(isGroup ? u"group"_s : u"job-kind"_s);
        option->decorationSize = QSize(16, 16);
        option->features |= QStyleOptionViewItem::HasDecoration;
    }
};

} // namespace

KindsPanel::KindsPanel(KindModel &kinds, QAction *newJob, QWidget *parent)
    : QWidget(parent)
    , m_tree(new KindTree(kinds, this))
{
    setObjectName(u"kindsPanel"_s);
    setAccessibleName(tr("Start a job"));
    m_tree->tree()->setItemDelegate(new KindDelegate(this));
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

QWidget *KindsPanel::focusTarget() const { return m_tree->tree(); }

} // namespace jobdeck
