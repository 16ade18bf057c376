#include "views/discardbar.h"

#include "views/messagelabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace jobdeck {

using namespace Qt::StringLiterals;

DiscardBar::DiscardBar(QWidget *parent)
    : QFrame(parent)
    , m_keep(new QPushButton(tr("Keep editing"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(u"discardBar"_s);
    auto *question = new QLabel(tr("Discard what you entered?"), this);
    alignToStart(*question);
    auto *discard = new QPushButton(tr("Discard"), this);
    discard->setObjectName(u"discard"_s);
    discard->setAutoDefault(false);
    m_keep->setObjectName(u"keepEditing"_s);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(question, 1);
    layout->addWidget(discard);
    layout->addWidget(m_keep);
    connect(discard, &QPushButton::clicked, this, &DiscardBar::discarded);
    connect(m_keep, &QPushButton::clicked, this, &DiscardBar::dismiss);
    hide();
}

void DiscardBar::ask()
{
    m_former = window()->focusWidget();
    show();
    m_keep->setFocus(Qt::OtherFocusReason);
}

void DiscardBar::dismiss()
{
    hide();
    if (m_former)
        m_former->setFocus(Qt::OtherFocusReason);
}

} // namespace jobdeck
