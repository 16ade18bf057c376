#include "jobs/script/resultsreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

// Parsed before it is masked, because JSON can write a letter in several ways.
std::optional<QJsonArray> arrayIn(const QByteArray &json, const Masker &masker)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return std::nullopt;
    return masker.maskedValue(QJsonValue(document.array())).toArray();
}

QString textOf(const QJsonValue &value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

Cell cellOf(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    if (!object.contains("value"_L1) && !object.contains("error"_L1))
        return value;
    const QJsonValue shown = object.value("value"_L1);
    return {shown.isUndefined() ? QJsonValue() : shown, textOf(object.value("error"_L1))};
}

} // namespace

std::optional<ResultsRow> readResultsRow(const QByteArray &json, const Masker &masker)
{
    const auto array = arrayIn(json, masker);
    if (!array)
        return std::nullopt;
    ResultsRow row;
    for (const auto &each : *array)
        row << cellOf(each);
    return row;
}

std::optional<QStringList> readResultsColumns(const QByteArray &json, const Masker &masker)
{
    const auto array = arrayIn(json, masker);
    if (!array)
        return std::nullopt;
    QStringList columns;
    for (const auto &each : *array)
        columns << textOf(each);
    return columns;
}

} // namespace jobdeck
