#include "views/questionbar.h"

#include "views/messagelabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace jobdeck {

using namespace Qt::StringLiterals;

QuestionBar::QuestionBar(const QString &objectName, QWidget *parent)
    : QFrame(parent)
    , m_question(new MessageLabel(this))
    , m_yes(makeButton(objectName + u"Yes"_s, true))
    , m_no(makeButton(objectName + u"No"_s, false))
{
    setObjectName(objectName);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_question, 1);
    layout->addWidget(m_yes);
    layout->addWidget(m_no);
    hide();
}

QPushButton *QuestionBar::makeButton(const QString &name, bool isYes)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, isYes] {
        hide();
        emit answered(isYes);
    });
    return button;
}

void QuestionBar::ask(const QString &question, const QString &yes, const QString &no)
{
    m_question->setMessage(MessageLabel::Level::Note, question);
    setAccessibleName(question);
    m_yes->setText(yes);
    m_no->setText(no);
    show();
}

} // namespace jobdeck
