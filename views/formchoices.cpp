#include "views/formchoices.h"

#include "views/argumentform.h"
#include "views/choicesrow.h"
#include "views/formfield.h"
#include "views/formservices.h"

#include <utility>

namespace jobdeck {

using namespace Qt::StringLiterals;

FormChoices::FormChoices(QString kind, ArgumentForm &form, FormServices &services, QObject *parent)
    : QObject(parent)
    , m_kind(std::move(kind))
    , m_form(form)
    , m_services(services)
{
    for (FormField *field : form.fields())
        if (field->choicesRow())
            m_fields.push_back({.field = field});
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const ChoicesRow *row = m_fields[i].field->choicesRow();
        connect(row, &ChoicesRow::refreshRequested, this, [this, i] { load(m_fields[i], true); });
        connect(row, &ChoicesRow::allowRequested, this, &FormChoices::askForLeave);
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(settleMs);
    connect(&m_soon, &QTimer::timeout, this, &FormChoices::look);
    if (m_fields.empty())
        return;
    connect(&form, &ArgumentForm::edited, this, &FormChoices::follow);
    connect(&form, &ArgumentForm::filled, this, &FormChoices::follow);
    look();
}

FormChoices::~FormChoices()
{
    for (Field &field : m_fields)
        field.stop.request_stop();
}

void FormChoices::follow()
{
    if (!m_fields.empty())
        m_soon.start();
}

void FormChoices::look()
{
    for (Field &field : m_fields)
        if (field.field->isShown() && field.given != valuesFor(field))
            load(field, false);
}

QJsonObject FormChoices::valuesFor(const Field &field) const
{
    const QJsonObject values = m_form.values();
    QJsonObject given;
    for (const QString &name : choicesDependencies(field.field->spec()))
        if (const auto value = values.find(name); value != values.end())
            given.insert(name, *value);
    return given;
}

void FormChoices::load(Field &field, bool isFresh)
{
    field.stop.request_stop();
    field.stop = {};
    field.given = valuesFor(field);
    const int number = ++field.number;
    ChoicesRow *row = field.field->choicesRow();
    if (const ArgumentSpec *missing = missingForChoices(m_form.specs(), field.field->spec(), *field.given)) {
        if (std::exchange(field.isLoaded, false))
            m_form.setChoices(field.field->name(), {});
        return row->showWaiting(tr("Fill in “%1” first.").arg(missing->shownLabel()));
    }
    row->showLoading();
    const ChoicesQuestion question{.kind = m_kind,
                                   .argument = field.field->name(),
                                   .values = withoutSecrets(m_form.specs(), m_form.values()),
                                   .isFresh = isFresh,
                                   .stop = field.stop.get_token()};
    m_services.loadChoices(question, this, [this, &field, number](const Result<QList<Choice>> &choices) {
        if (number == field.number)
            take(field, choices);
    });
}

void FormChoices::take(Field &field, const Result<QList<Choice>> &choices)
{
    ChoicesRow *row = field.field->choicesRow();
    if (!choices && choices.error().field == u"trust")
        return row->showUntrusted(choices.error().message);
    if (!choices)
        return row->showFailure(choices.error().message);
    field.isLoaded = true;
    const QStringList gone = m_form.setChoices(field.field->name(), *choices);
    if (!gone.isEmpty())
        row->showReady(tr("“%1” is not among the choices any more.").arg(gone.join(u", "_s)));
    else
        row->showReady(choices->isEmpty() ? tr("There are no choices.") : QString());
    if (!gone.isEmpty())
        follow(); // others may depend on it
}

void FormChoices::askForLeave()
{
    m_services.allow(m_kind, withoutSecrets(m_form.specs(), m_form.values()), &m_form, [this] {
        for (Field &field : m_fields)
            field.given.reset();
        look();
    });
}

} // namespace jobdeck
