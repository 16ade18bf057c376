#include "views/argumenteditor.h"

#include "views/argumenteditorchoice.h"
#include "views/argumenteditornumber.h"
#include "views/argumenteditorpath.h"
#include "views/argumenteditorrows.h"
#include "views/argumenteditortext.h"
#include "views/argumenteditortime.h"

#include <QFocusEvent>
#include <QJsonArray>
#include <QScopedValueRollback>
#include <QWidget>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

ArgumentEditor::ArgumentEditor(ArgumentSpec spec, QObject *parent)
    : QObject(parent)
    , m_spec(std::move(spec))
{
}

void ArgumentEditor::setReadOnly(bool isReadOnly) { widget()->setEnabled(!isReadOnly); }

// What is required needs no click to be what its widget shows.
QJsonValue ArgumentEditor::value() const
{
    const bool isOpen = m_given.isUndefined() && m_spec.isRequired;
    return m_isEdited || isOpen ? enteredValue() : m_given;
}

void ArgumentEditor::setValue(const QJsonValue &value)
{
    const QScopedValueRollback guard(m_isSetting, true);
    m_given = value.isNull() && m_spec.type != ArgumentType::Json ? QJsonValue(QJsonValue::Undefined) : value;
    m_isEdited = false;
    showValue(value);
}

QStringList ArgumentEditor::setChoices(const QList<Choice> &choices)
{
    const QScopedValueRollback guard(m_isSetting, true);
    const QJsonValue before = value();
    showChoices(choices);
    if (m_spec.type == ArgumentType::EditableChoice) {
        showValue(before);
        return {};
    }
    const bool isList = before.isArray();
    QStringList gone;
    QJsonArray kept;
    for (const QJsonValue &each : isList ? before.toArray() : QJsonArray{before}) {
        const bool isThere = std::ranges::find(choices, each.toString(), &Choice::value) != choices.end();
        if (isThere)
            kept << each;
        else if (each.isString())
            gone << each.toString();
    }
    QJsonValue left(QJsonValue::Undefined);
    if (!kept.isEmpty())
        left = isList ? QJsonValue(kept) : kept.first();
    showValue(left);
    if (!gone.isEmpty())
        m_given = left;
    return gone;
}

bool ArgumentEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            emit left();
    }
    return QObject::eventFilter(watched, event);
}

void ArgumentEditor::notifyEdited()
{
    if (m_isSetting)
        return;
    m_isEdited = true;
    emit edited();
}

void ArgumentEditor::setWidget(QWidget *widget, QWidget *control)
{
    m_widget = widget;
    m_control = control ? control : widget;
    m_control->setObjectName(u"field_"_s + m_spec.name);
    m_control->setAccessibleName(m_spec.shownLabel());
    m_control->setAccessibleDescription(m_spec.help);
    m_control->installEventFilter(this);
}

QJsonValue textOrAbsent(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

ArgumentEditor *makeArgumentEditor(const ArgumentSpec &spec, QWidget *parent)
{
    switch (spec.type) {
    case ArgumentType::Text:
    case ArgumentType::Url:
    case ArgumentType::Email:
        return new LineEditor(spec, parent);
    case ArgumentType::Secret:
        return new SecretEditor(spec, parent);
    case ArgumentType::Multiline:
        return new MultilineEditor(spec, parent);
    case ArgumentType::Json:
        return new JsonEditor(spec, parent);
    case ArgumentType::Integer:
    case ArgumentType::Number:
        return new NumberEditor(spec, parent);
    case ArgumentType::Duration:
        return new DurationEditor(spec, parent);
    case ArgumentType::Boolean:
        return new BooleanEditor(spec, parent);
    case ArgumentType::Choice:
        return makeChoiceEditor(spec, parent);
    case ArgumentType::Choices:
        return new CheckListEditor(spec, parent);
    case ArgumentType::EditableChoice:
        return new EditableChoiceEditor(spec, parent);
    case ArgumentType::Date:
    case ArgumentType::Time:
    case ArgumentType::DateTime:
        return new TimeEditor(spec, parent);
    case ArgumentType::File:
    case ArgumentType::SaveFile:
    case ArgumentType::Folder:
        return new PathEditor(spec, parent);
    case ArgumentType::List:
    case ArgumentType::Table:
        return new RowsEditor(spec, parent);
    }
    Q_UNREACHABLE();
}

} // namespace jobdeck
