#include "views/formpreview.h"

#include "views/formpage.h"
#include "views/formservices.h"
#include "views/previewdialog.h"

namespace jobdeck {

using namespace Qt::StringLiterals;

FormPreview::FormPreview(FormPage &page, FormServices &services, QWidget *parent)
    : QPushButton(tr("Preview…"), parent)
    , m_page(page)
    , m_services(services)
{
    setObjectName(u"preview"_s);
    setAccessibleDescription(tr("Shows what would be started, and copies it as a line for a shell."));
    setToolTip(accessibleDescription());
    setAutoDefault(false);
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(this, &QPushButton::clicked, this, &FormPreview::open);
    connect(&m_soon, &QTimer::timeout, this, &FormPreview::look);
}

void FormPreview::follow()
{
    if (m_dialog)
        m_soon.start();
}

void FormPreview::open()
{
    if (!m_dialog) {
        m_dialog = new PreviewDialog(m_page.title(), window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(this, &QObject::destroyed, m_dialog, &QWidget::close); // with its form
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    look();
}

void FormPreview::look()
{
    if (!m_dialog)
        return;
    const QJsonObject lastUsed = m_page.last() ? m_page.last()->arguments : QJsonObject();
    m_services.preview(m_page.request(), lastUsed, this, [this, number = ++m_number](const RunPreview &preview) {
        if (m_dialog && number == m_number)
            m_dialog->setPreview(preview);
    });
}

} // namespace jobdeck
