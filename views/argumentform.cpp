#include "views/argumentform.h"

#include "model/argumentvalidation.h"
#include "views/argumenteditortext.h"
#include "views/formfield.h"
#include "views/mnemonics.h"

#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

ArgumentForm::ArgumentForm(const ArgumentSpecs &specs, Mnemonics &mnemonics, QWidget *parent)
    : QWidget(parent)
    , m_asGiven(specs)
    , m_specs(specs)
{
    addFields(mnemonics);
}

void ArgumentForm::addFields(Mnemonics &mnemonics)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setVerticalSpacing(6);
    grid->setHorizontalSpacing(10);
    grid->setColumnStretch(1, 1);
    QString section;
    for (const ArgumentSpec &spec : m_asGiven) {
        if (spec.section != section && !spec.section.isEmpty())
            addSection(*grid, spec.section);
        section = spec.section;
        auto *field = new FormField(spec, *grid, this, mnemonics);
        m_fields.append(field);
        connect(&field->editor(), &ArgumentEditor::edited, this, [this, field] { onEdited(field); });
        if (auto *secret = qobject_cast<SecretEditor *>(&field->editor()))
            connect(secret, &SecretEditor::forgetRequested, this,
                    [this, field] { emit forgetRequested(field->name()); });
        connect(&field->editor(), &ArgumentEditor::left, this, [this, field] { onLeft(field); });
    }
}

void ArgumentForm::addSection(QGridLayout &grid, const QString &title)
{
    auto *heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setContentsMargins(0, 8, 0, 0);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    grid.addWidget(heading, grid.rowCount(), 0, 1, 2);
    m_sections.insert(title, heading);
}

QJsonObject ArgumentForm::values() const
{
    QJsonObject values;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const FormField *field = m_fields.at(i);
        if (!field->isShown())
            continue;
        if (const QJsonValue value = field->editor().value(); !value.isUndefined())
            values.insert(field->name(), value);
        else if (wasEmptied(m_specs.at(i)))
            values.insert(field->name(), QJsonValue::Null);
    }
    return values;
}

// A default that cannot be found here and now may be found where the job runs.
bool ArgumentForm::wasEmptied(const ArgumentSpec &spec) const
{
    const bool isMeant = m_emptied.contains(spec.name) || m_touched.contains(spec.name);
    return !spec.defaultValue.isUndefined() || (spec.defaultRule.source != DefaultRule::Source::None && isMeant);
}

void ArgumentForm::setValues(const QJsonObject &values) { fill(values, {}); }

void ArgumentForm::fill(const QJsonObject &values, const QSet<QString> &defaulted)
{
    m_emptied.clear();
    for (const FormField *field : m_fields) {
        field->editor().setValue(values.value(field->name()));
        if (values.value(field->name()).isNull())
            m_emptied.insert(field->name());
    }
    m_defaulted = defaulted;
    m_touched.clear();
    m_complaining.clear();
    m_outsideErrors.clear();
    updateShown();
    updateErrors();
    emit filled();
}

void ArgumentForm::setDefaults(const QDateTime &now, const QJsonObject &lastUsed, QJsonObject values)
{
    m_specs = withDefaults(m_specs, now, lastUsed);
    QSet<QString> defaulted;
    for (const ArgumentSpec &spec : std::as_const(m_specs)) {
        if (values.contains(spec.name) || spec.defaultValue.isUndefined())
            continue;
        values.insert(spec.name, spec.defaultValue);
        defaulted.insert(spec.name);
    }
    fill(values, defaulted);
}

QList<ArgumentSpec> ArgumentForm::defaulted() const
{
    QList<ArgumentSpec> specs;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const ArgumentSpec &spec = m_specs.at(i);
        if (m_defaulted.contains(spec.name) && !m_touched.contains(spec.name) && m_fields.at(i)->isShown())
            specs << spec;
    }
    return specs;
}

void ArgumentForm::addLastUsed(const QDateTime &now, const QJsonObject &lastUsed)
{
    m_specs = withDefaults(m_specs, now, lastUsed);
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const ArgumentSpec &spec = m_specs.at(i);
        ArgumentEditor &editor = m_fields.at(i)->editor();
        if (spec.defaultRule.source == DefaultRule::Source::LastUse && !spec.defaultValue.isUndefined()
            && !m_touched.contains(spec.name))
            editor.setValue(spec.defaultValue);
    }
    updateShown();
    updateErrors();
    emit filled();
}

QStringList ArgumentForm::setChoices(const QString &name, const QList<Choice> &choices)
{
    const FormField *field = find(name);
    if (!field)
        return {};
    m_specs(name).choices = choices;
    const QStringList gone = field->editor().setChoices(choices);
    updateShown();
    updateErrors();
    return gone;
}

QList<SecretEditor *> ArgumentForm::secretEditors() const
{
    QList<SecretEditor *> editors;
    for (const FormField *field : m_fields)
        if (auto *secret = qobject_cast<SecretEditor *>(&field->editor()); secret && field->isShown())
            editors << secret;
    return editors;
}

QString ArgumentForm::unkeptSecret() const
{
    const QList<SecretEditor *> editors = secretEditors();
    for (const SecretEditor *editor : editors)
        if (!editor->value().isUndefined() && !editor->isToBeKept())
            return editor->spec().name;
    return {};
}

QStringList ArgumentForm::secretsToKeep() const
{
    QStringList names;
    const QList<SecretEditor *> editors = secretEditors();
    for (const SecretEditor *editor : editors)
        if (editor->isToBeKept())
            names << editor->spec().name;
    return names;
}

void ArgumentForm::offerKeeping()
{
    for (const FormField *field : m_fields)
        if (auto *secret = qobject_cast<SecretEditor *>(&field->editor()))
            secret->offerKeeping();
}

void ArgumentForm::setKeptSecrets(const QStringList &names)
{
    for (qsizetype i = 0; i < m_specs.size(); ++i)
        m_specs[i].isRequired = m_asGiven.at(i).isRequired && !names.contains(m_specs.at(i).name);
    for (const FormField *field : m_fields)
        if (auto *secret = qobject_cast<SecretEditor *>(&field->editor()))
            secret->setKept(names.contains(field->name()));
    updateErrors();
}

bool ArgumentForm::validateAll()
{
    for (const FormField *field : m_fields)
        m_complaining.insert(field->name());
    m_outsideErrors.clear();
    updateErrors();
    return errorCount() == 0;
}

bool ArgumentForm::showError(const Error &error)
{
    const FormField *field = find(error.field);
    if (!field || !field->isShown())
        return false;
    m_outsideErrors.insert(error.field, error.message);
    updateErrors();
    return true;
}

void ArgumentForm::showWarning(const QString &field, const QString &text)
{
    if (field == m_warnedField && text == m_warning)
        return;
    m_warnedField = field;
    m_warning = text;
    updateErrors();
}

int ArgumentForm::errorCount() const
{
    return int(std::ranges::count_if(
        m_fields, [](const FormField *field) { return field->isShown() && !field->errorText().isEmpty(); }));
}

bool ArgumentForm::hasInputErrors() const
{
    return std::ranges::any_of(
        m_fields, [](const FormField *field) { return field->isShown() && !field->editor().inputError().isEmpty(); });
}

void ArgumentForm::focusFirstError() const
{
    for (const FormField *field : m_fields)
        if (field->isShown() && !field->errorText().isEmpty())
            return field->focus();
}

void ArgumentForm::focusFirst() const
{
    if (!m_fields.isEmpty())
        m_fields.first()->focus();
}

void ArgumentForm::onLeft(FormField *field)
{
    if (m_touched.contains(field->name())) {
        m_complaining.insert(field->name());
        updateErrors();
    }
    if (!field->editor().value().isUndefined()) // else there is no file to look for
        emit fieldLeft(field->name());
}

void ArgumentForm::onEdited(FormField *field)
{
    m_touched.insert(field->name());
    m_outsideErrors.remove(field->name());
    updateShown();
    updateErrors();
    emit edited();
}

// A hidden field has no value, which may hide others in turn: repeated until nothing changes.
void ArgumentForm::updateShown()
{
    bool hasChanged = true;
    for (qsizetype round = 0; hasChanged && round <= m_fields.size(); ++round) {
        hasChanged = false;
        const QJsonObject entered = values();
        for (FormField *field : m_fields) {
            const QJsonObject &conditions = field->spec().showIf;
            bool isShown = true;
            for (auto condition = conditions.begin(); condition != conditions.end(); ++condition)
                isShown = isShown
                    && meetsCondition(m_specs.find(condition.key()), entered.value(condition.key()), condition.value());
            if (isShown != field->isShown()) {
                field->setShown(isShown);
                hasChanged = true;
            }
        }
    }
    for (auto section = m_sections.cbegin(); section != m_sections.cend(); ++section)
        section.value()->setVisible(std::ranges::any_of(m_fields, [&](const FormField *field) {
            return field->isShown() && field->spec().section == section.key();
        }));
}

void ArgumentForm::updateErrors()
{
    QHash<QString, QString> errors;
    if (!m_complaining.isEmpty())
        for (const Error &error : validateArguments(m_specs, values(), CheckFiles::No).errors)
            if (m_complaining.contains(error.field) && !errors.contains(error.field))
                errors.insert(error.field, error.message);
    for (const FormField *field : m_fields)
        if (const QString error = field->editor().inputError();
            !error.isEmpty() && m_complaining.contains(field->name()))
            errors.insert(field->name(), error);
    for (FormField *field : m_fields) {
        const QString error = errors.value(field->name(), m_outsideErrors.value(field->name()));
        const bool isWarned = error.isEmpty() && field->name() == m_warnedField;
        field->setMessage(isWarned ? MessageLabel::Level::Warning : MessageLabel::Level::Error,
                          isWarned ? m_warning : error);
    }
}

FormField *ArgumentForm::find(const QString &name) const
{
    const auto found = std::ranges::find_if(m_fields, [&](const FormField *field) { return field->name() == name; });
    return found == m_fields.end() ? nullptr : *found;
}

} // namespace jobdeck
