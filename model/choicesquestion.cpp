#include "model/choicesquestion.h"

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

// Whether the choices of `name` need those of the first of `path`, which then holds the way there. `seen` leads
// nowhere.
bool leadsBack(const ArgumentSpecs &specs, const QString &name, QStringList &path, QStringList &seen)
{
    const ArgumentSpec *spec = specs.find(name);
    if (!spec || seen.contains(name))
        return false;
    seen << name;
    path << name;
    const QStringList needed = choicesDependencies(*spec);
    if (path.size() > 1 && needed.contains(path.first()))
        return true;
    for (const QString &each : needed)
        if (leadsBack(specs, each, path, seen))
            return true;
    path.removeLast();
    return false;
}

} // namespace

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

QStringList choicesCircle(const ArgumentSpecs &specs, const ArgumentSpec &spec)
{
    QStringList path;
    QStringList seen;
    return leadsBack(specs, spec.name, path, seen) ? path : QStringList();
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
