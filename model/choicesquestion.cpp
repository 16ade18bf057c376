#include "model/choicesquestion.h"

namespace jobdeck {

using namespace Qt::StringLiterals;

QStringList choicesDependencies(const ArgumentSpec &spec)
{
    QStringList names;
    for (QString entry : spec.choicesCommand) {
        entry.remove(u"{{"_s).remove(u"}}"_s);
        for (qsizetype open = entry.indexOf(u'{'); open >= 0; open = entry.indexOf(u'{', open + 1)) {
            const qsizetype close = entry.indexOf(u'}', open);
            const QString name = close < 0 ? QString() : entry.sliced(open + 1, close - open - 1);
            if (!name.isEmpty() && name != "script"_L1 && !names.contains(name))
                names << name;
        }
    }
    return names;
}

const ArgumentSpec *missingForChoices(const ArgumentSpecs &specs, const ArgumentSpec &spec, const QJsonObject &values)
{
    for (const QString &name : choicesDependencies(spec)) {
        const ArgumentSpec *other = specs.find(name);
        const QJsonValue value = values.value(name);
        if (other && other->isRequired && (value.isUndefined() || value.isNull()))
            return other;
    }
    return nullptr;
}

} // namespace jobdeck
