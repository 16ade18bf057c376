#include "jobs/registration.h"

#include <QJsonArray>
#include <QMetaEnum>
#include <QMetaProperty>
#include <QUrl>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

std::optional<ArgumentType> argumentTypeOf(const QMetaProperty &property)
{
    if (property.isEnumType())
        return property.isFlagType() ? ArgumentType::Choices : ArgumentType::Choice;
    switch (property.metaType().id()) {
    case QMetaType::QString:
        return ArgumentType::Text;
    case QMetaType::Int:
    case QMetaType::LongLong:
        return ArgumentType::Integer;
    case QMetaType::Double:
        return ArgumentType::Number;
    case QMetaType::Bool:
        return ArgumentType::Boolean;
    case QMetaType::QDate:
        return ArgumentType::Date;
    case QMetaType::QTime:
        return ArgumentType::Time;
    case QMetaType::QDateTime:
        return ArgumentType::DateTime;
    case QMetaType::QUrl:
        return ArgumentType::Url;
    case QMetaType::QStringList:
        return ArgumentType::List;
    case QMetaType::QJsonValue:
    case QMetaType::QJsonObject:
    case QMetaType::QJsonArray:
        return ArgumentType::Json;
    default:
        return std::nullopt;
    }
}

QList<Choice> choicesOf(const QMetaEnum &names)
{
    QList<Choice> choices;
    for (int i = 0; i < names.keyCount(); ++i)
        choices.append(
            {.value = QString::fromLatin1(names.key(i)).toLower(), .label = QString::fromLatin1(names.key(i))});
    return choices;
}

int enumValue(const QMetaEnum &names, const QString &value)
{
    for (int i = 0; i < names.keyCount(); ++i)
        if (value.compare(QLatin1StringView(names.key(i)), Qt::CaseInsensitive) == 0)
            return names.value(i);
    return names.keyCount() > 0 ? names.value(0) : 0;
}

QVariant listVariant(const QJsonValue &value)
{
    QStringList items;
    for (const QJsonValue &item : value.toArray())
        items << item.toVariant().toString();
    return items;
}

QVariant flagsVariant(const QMetaEnum &names, const QJsonValue &value)
{
    int flags = 0;
    for (const QJsonValue &item : value.toArray())
        flags |= enumValue(names, item.toString());
    return flags;
}

QVariant propertyValue(const QMetaProperty &property, const QJsonValue &value)
{
    if (property.isFlagType())
        return flagsVariant(property.enumerator(), value);
    if (property.isEnumType())
        return enumValue(property.enumerator(), value.toString());
    switch (property.metaType().id()) {
    case QMetaType::LongLong:
        return value.toInteger();
    case QMetaType::QDate:
        return QDate::fromString(value.toString(), Qt::ISODate);
    case QMetaType::QTime:
        return QTime::fromString(value.toString(), Qt::ISODateWithMs);
    case QMetaType::QDateTime:
        return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    case QMetaType::QUrl:
        return QUrl(value.toString());
    case QMetaType::QStringList:
        return listVariant(value);
    case QMetaType::QJsonValue:
        return QVariant::fromValue(value);
    case QMetaType::QJsonObject:
        return QVariant::fromValue(value.toObject());
    case QMetaType::QJsonArray:
        return QVariant::fromValue(value.toArray());
    default:
        return value.toVariant();
    }
}

} // namespace

ArgumentSpecs specsOf(const QMetaObject &gadget)
{
    ArgumentSpecs specs;
    for (int i = gadget.propertyOffset(); i < gadget.propertyCount(); ++i) {
        const QMetaProperty property = gadget.property(i);
        const std::optional<ArgumentType> type = argumentTypeOf(property);
        if (!type)
            qFatal("Argument %s::%s has a type that no form field has: %s", gadget.className(), property.name(),
                   property.typeName());
        ArgumentSpec spec{.name = QString::fromLatin1(property.name()), .type = *type};
        if (property.isEnumType())
            spec.choices = choicesOf(property.enumerator());
        specs.append(std::move(spec));
    }
    return specs;
}

void writeProperties(const QMetaObject &gadget, void *object, const QJsonObject &values)
{
    for (int i = gadget.propertyOffset(); i < gadget.propertyCount(); ++i) {
        const QMetaProperty property = gadget.property(i);
        const auto value = values.find(QLatin1StringView(property.name()));
        if (value != values.end() && !value->isNull())
            property.writeOnGadget(object, propertyValue(property, *value));
    }
}

} // namespace jobdeck
