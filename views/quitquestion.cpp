#include "views/quitquestion.h"

#include <QMessageBox>
#include <QPushButton>

namespace jobdeck {

using namespace Qt::StringLiterals;

QuitQuestion::QuitQuestion(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void QuitQuestion::ask(qint64 running)
{
    const QString name = u"quitQuestion"_s;
    if (m_window->findChild<QMessageBox *>(name))
        return;
    auto *box = new QMessageBox(m_window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Jobdeck"));
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Abort %n running job(s) and quit?", nullptr, int(running)));
    box->setInformativeText(tr("Jobs run inside this window and end with it. Their logs and results stay."));
    auto *quit = box->addButton(tr("&Abort and Quit"), QMessageBox::DestructiveRole);
    quit->setObjectName(u"quitYes"_s);
    auto *stay = box->addButton(tr("&Cancel"), QMessageBox::RejectRole);
    stay->setObjectName(u"quitNo"_s);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    connect(quit, &QPushButton::clicked, this, [this] {
        m_isAgreed = true;
        emit agreed();
    });
    box->open();
}

} // namespace jobdeck
