// The button of a form that opens the preview, and what keeps that up to date while the form is filled in. GUI thread.
#pragma once

#include <QPointer>
#include <QPushButton>
#include <QTimer>

namespace jobdeck {

class FormPage;
class FormServices;
class PreviewDialog;

class FormPreview final : public QPushButton {
    Q_OBJECT
public:
    FormPreview(FormPage &page, FormServices &services, QWidget *parent);

    // What is filled in has changed.
    void follow();

    static constexpr int settleMs = 150;

private:
    void open();
    void look();

    FormPage &m_page;
    FormServices &m_services;
    QPointer<PreviewDialog> m_dialog;
    QTimer m_soon;
    int m_number = 0; // of the newest question
};

} // namespace jobdeck
