#include "app/argumentwords.h"

#include "app/secretprompt.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <unistd.h>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Error badInput(const QString &message, const QString &field = {}) { return {ErrorCode::BadInput, message, field}; }

QString shownName(const QString &file) { return file == u"-" ? Texts::tr("standard input") : file; }

Result<QByteArray> readArgsFile(const QString &name)
{
    QFile file(name);
    const bool isOpen = name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    const QByteArray bytes = isOpen ? file.readAll() : QByteArray();
    if (file.error() != QFileDevice::NoError)
        return badInput(
            Texts::tr("The arguments cannot be read from %1: %2. Name a file with a JSON object, or give them with -a.")
                .arg(shownName(name), file.errorString()));
    if (bytes.trimmed().isEmpty())
        return badInput(Texts::tr("There are no arguments in %1. Write {\"name\": value, …}.").arg(shownName(name)));
    return bytes;
}

Result<QJsonObject> readArgs(const Invocation &invocation)
{
    QJsonObject values = invocation.preset;
    for (const QString &name : invocation.values(u"args"_s)) {
        const auto bytes = readArgsFile(name);
        if (!bytes)
            return bytes.error();
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(*bytes, &problem);
        if (problem.error != QJsonParseError::NoError)
            return badInput(Texts::tr("The arguments in %1 are not JSON: %2, at byte %3.")
                                .arg(shownName(name), problem.errorString())
                                .arg(problem.offset));
        if (!document.isObject())
            return badInput(Texts::tr("The arguments in %1 are not a JSON object. Write {\"name\": value, …}.")
                                .arg(shownName(name)));
        const QJsonObject object = document.object();
        for (auto value = object.begin(); value != object.end(); ++value)
            values.insert(value.key(), value.value());
    }
    return values;
}

// One row, ["a", "b"], or several, [["a", "b"], …].
void addRows(QJsonArray &table, const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (!array.isEmpty() && !array.first().isArray())
        table.append(array);
    else
        for (const auto &row : array)
            table.append(row);
}

Result<void> addWord(const JobKind &kind, const QString &word, QHash<QString, QJsonArray> &lists, QJsonObject &values)
{
    const qsizetype equals = word.indexOf(u'=');
    if (equals <= 0)
        return badInput(Texts::tr("“-a %1” is not an argument. Write -a name=value.").arg(word));
    const QString name = word.left(equals);
    if (word.contains(QChar::ReplacementCharacter)) // what is not UTF-8 has become this, and is lost
        return badInput(Texts::tr("“%1” holds bytes that are not UTF-8. Give a value that is.").arg(word), name);
    const ArgumentSpec *spec = kind.arguments.find(name);
    if (spec == nullptr) {
        values.insert(name, word.mid(equals + 1)); // validation names it, and what there is
        return {};
    }
    if (spec->isSecret())
        return Error{
            ErrorCode::Refused,
            Texts::tr("“%1” is a secret and is not taken from the command line, where others can read it. Give "
                      "it in --args FILE or --args -.")
                .arg(name),
            name};
    const QString text = word.mid(equals + 1);
    if (spec->type == ArgumentType::List || spec->type == ArgumentType::Choices) {
        lists[name].append(text);
        values.insert(name, lists.value(name));
        return {};
    }
    const auto value = valueFromText(*spec, text);
    if (!value)
        return value.error();
    if (spec->type == ArgumentType::Table)
        addRows(lists[name], *value);
    values.insert(name, spec->type == ArgumentType::Table ? QJsonValue(lists.value(name)) : *value);
    return {};
}

} // namespace

Result<QJsonObject> readArguments(const Invocation &invocation, const JobKind &kind)
{
    auto values = readArgs(invocation);
    if (!values)
        return values.error();
    QJsonObject merged = std::move(values).value();
    QHash<QString, QJsonArray> lists;
    for (const QString &word : invocation.values(u"argument"_s)) {
        if (const auto added = addWord(kind, word, lists, merged); !added)
            return added.error();
    }
    return merged;
}

void askForSecrets(const JobKind &kind, const QStringList &names, QJsonObject &values)
{
    if (::isatty(STDIN_FILENO) == 0)
        return;
    for (const QString &name : names) {
        const ArgumentSpec *spec = kind.arguments.find(name);
        if (spec == nullptr || values.contains(name))
            continue;
        const QString answer = askSecret(spec->shownLabel());
        if (!answer.isEmpty())
            values.insert(name, answer);
    }
}

} // namespace jobdeck
