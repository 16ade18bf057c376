#include "views/detailsheader.h"

#include "views/icons.h"
#include "views/jobdetails.h"
#include "views/messagelabel.h"
#include "views/tooltip.h"

#include <QAction>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

DetailsHeader::DetailsHeader(QAction *fold, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_line(new QLabel(this))
    , m_fold(new QToolButton(this))
    , m_progress(new QProgressBar(this))
{
    m_progress->setObjectName(u"detailsProgress"_s);
    m_progress->setAccessibleName(JobDetails::tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    m_progress->hide();
    auto *row = new QHBoxLayout;
    addLabels(*row);
    addFoldButton(*row, fold);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addLayout(row);
    layout->addWidget(m_progress);
}

void DetailsHeader::addLabels(QHBoxLayout &layout)
{
    m_title->setObjectName(u"detailsTitle"_s);
    m_line->setObjectName(u"detailsLine"_s);
    QFont font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    for (QLabel *label : {m_title, m_line}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMinimumWidth(1); // a long line never widens the window
        alignToStart(*label);
    }
    layout.addWidget(m_title);
    layout.addSpacing(6);
    layout.addWidget(m_line, 1);
}

void DetailsHeader::addFoldButton(QHBoxLayout &layout, QAction *fold)
{
    m_fold->setObjectName(u"detailsClose"_s);
    m_fold->setIcon(icon(u"go-down"_s));
    m_fold->setToolTip(
        JobDetails::tr("Hide the details (%1)").arg(fold->shortcut().toString(QKeySequence::NativeText)));
    m_fold->setAutoRaise(true);
    m_fold->setFocusPolicy(Qt::TabFocus);
    m_fold->setAccessibleName(JobDetails::tr("Hide the details"));
    connect(m_fold, &QToolButton::clicked, fold, [fold] { fold->setChecked(false); });
    layout.addWidget(m_fold);
}

void DetailsHeader::setText(const QString &title, const QString &line)
{
    m_title->setText(title);
    setToolTipText(*m_title, title);
    m_line->setText(line);
    setToolTipText(*m_line, line);
    m_line->setVisible(!line.isEmpty()); // nothing without a name for those who cannot see that it is empty
}

void DetailsHeader::showProgress(std::optional<int> percent)
{
    m_progress->setRange(0, percent ? 100 : 0); // 0 to 0: it is not known how far
    m_progress->setValue(percent.value_or(0));
    m_progress->show();
}

void DetailsHeader::hideProgress() { m_progress->hide(); }

QString DetailsHeader::title() const { return m_title->text(); }

QWidget *DetailsHeader::foldButton() const { return m_fold; }

} // namespace jobdeck
