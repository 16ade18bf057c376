#include "views/discardbar.h"

#include "views/messagelabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace jobdeck {

using namespace Qt::StringLiterals;

DiscardBar::DiscardBar(QWidget *parent)
    : QFrame(parent)
    , m_discard(new QPushButton(tr("Discard"), this))
    , m_keep(new QPushButton(tr("Keep editing"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(u"discardBar"_s);
    auto *question = new QLabel(tr("Discard what you entered?"), this);
    alignToStart(*question);
    m_discard->setObjectName(u"discard"_s);
    m_keep->setObjectName(u"keepEditing"_s);
    for (QPushButton *button : {m_discard, m_keep})
        button->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(question, 1);
    layout->addWidget(m_discard);
    layout->addWidget(m_keep);
    connect(m_discard, &QPushButton::clicked, this, &DiscardBar::discarded);
    connect(m_keep, &QPushButton::clicked, this, &DiscardBar::dismiss);
    hide();
}

bool DiscardBar::mayLeave(bool isEdited)
{
    if (isVisible())
        dismiss();
    else if (isEdited && window()->isVisible())
        ask();
    else
        return true;
    return false;
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
