#include "app/trustdesk.h"

#include "jobs/script/scriptjobs.h"
#include "views/trustdialog.h"

#include <QApplication>

namespace jobdeck {

bool TrustDesk::isAsked(const Error &error) { return error.code == ErrorCode::Refused && error.field == u"trust"; }

void TrustDesk::ask(const QString &kind, const QJsonObject &arguments, QWidget *window, std::function<void()> allowed,
                    std::function<void()> refused, Purpose purpose)
{
    const auto definition = m_scripts.definition(kind);
    if (!definition || m_dialog || std::exchange(m_isReading, true))
        return refused();
    m_scripts.review(*definition, arguments,
                     [this, kind, purpose, window = QPointer(window), allowed = std::move(allowed),
                      refused = std::move(refused)](TrustQuestion question) {
                         m_isReading = false;
                         question.runsThen = purpose == Purpose::Run;
                         if (window)
                             show(question, kind, window, allowed, refused);
                     });
}

void TrustDesk::show(const TrustQuestion &question, const QString &kind, QWidget *window,
                     const std::function<void()> &allowed, const std::function<void()> &refused)
{
    const auto shown = m_scripts.definition(kind);
    if (!shown)
        return refused();
    QWidget *form = QApplication::activeModalWidget(); // the question is about what was filled in there
    m_dialog = new TrustDialog(question, form ? form : window);
    connect(m_dialog, &QDialog::rejected, this, refused);
    connect(m_dialog, &TrustDialog::allowed, this, [this, shown, allowed, refused] {
        m_scripts.trust(*shown, [allowed, refused](const Result<void> &added) { added ? allowed() : refused(); });
    });
    m_dialog->open();
}

} // namespace jobdeck
