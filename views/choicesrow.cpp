#include "views/choicesrow.h"

#include "model/argumentspec.h"
#include "views/messagelabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace jobdeck {

using namespace Qt::StringLiterals;

ChoicesRow::ChoicesRow(const ArgumentSpec &spec, QWidget *parent)
    : QWidget(parent)
    , m_label(spec.shownLabel())
    , m_text(new MessageLabel(this))
    , m_button(new QPushButton(this))
{
    m_text->setObjectName(u"choices_"_s + spec.name);
    m_button->setObjectName(u"refresh_"_s + spec.name);
    m_button->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addStretch();
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_asksForLeave)
            emit allowRequested();
        else
            emit refreshRequested();
    });
    hide();
}

void ChoicesRow::show(bool isFailure, const QString &text, const QString &button)
{
    m_isUsed = true;
    m_text->setMessage(isFailure ? MessageLabel::Level::Error : MessageLabel::Level::Note, text);
    m_text->setVisible(!text.isEmpty());
    m_button->setText(button.isEmpty() ? m_button->text() : button);
    m_button->setEnabled(!button.isEmpty());
    m_button->setAccessibleName(tr("%1: choices of %2", "a button of a field").arg(m_button->text(), m_label));
    m_button->setVisible(!m_button->text().isEmpty());
    setShown(m_isShown);
    emit changed();
}

void ChoicesRow::showLoading()
{
    m_asksForLeave = false;
    show(false, tr("Loading…"), {});
}

void ChoicesRow::showReady(const QString &note)
{
    m_asksForLeave = false;
    show(false, note, tr("Refresh"));
}

void ChoicesRow::showWaiting(const QString &text)
{
    m_asksForLeave = false;
    show(false, text, {});
}

void ChoicesRow::showFailure(const QString &text)
{
    m_asksForLeave = false;
    show(true, text, tr("Try Again"));
}

void ChoicesRow::showUntrusted(const QString &text)
{
    m_asksForLeave = true;
    show(false, text, tr("Allow…"));
}

QString ChoicesRow::text() const { return m_text->text(); }

void ChoicesRow::setShown(bool isShown)
{
    m_isShown = isShown;
    setVisible(m_isShown && m_isUsed);
}

} // namespace jobdeck
