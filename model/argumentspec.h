// What a kind of job asks for: one ArgumentSpec per field of its form, and the one place where values are validated.
#pragma once

#include "model/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace jobdeck {

enum class ArgumentType {
    Text,
    Multiline,
    Integer,
    Number,
    Boolean,
    Choice,
    Choices,
    EditableChoice,
    Date,
    Time,
    DateTime,
    Duration,
    File,
    SaveFile,
    Folder,
    Url,
    Email,
    Secret,
    List,
    Json,
    Table
};

// "text", "save-file", "editable-choice", …
[[nodiscard]] QString argumentTypeName(ArgumentType type);
[[nodiscard]] std::optional<ArgumentType> argumentTypeFromName(QStringView name);

struct Choice {
    QString value;
    QString label; // shown; the value itself if empty

    bool operator==(const Choice &) const = default;
};

// Where a default comes from that is not fixed: see withDefaults().
struct DefaultRule {
    enum class Source { None, Environment, Date, LastUse };
    Source source = Source::None;
    QString text = {}; // the variable's name; "today-1d"

    bool operator==(const DefaultRule &) const = default;
};

// Values as JSON: text-like types, dates and durations are strings (dates ISO 8601, durations "90s" "5m" "2h" "1d"),
// integer and number are numbers, boolean a bool, list and choices an array of strings, table an array of two-string
// arrays, json anything. Absent: the key is missing.
struct ArgumentSpec {
    QString name; // identity: command line, JSON, database
    ArgumentType type = ArgumentType::Text;
    QString label = {}; // translated; the name if empty
    QString help = {}; // translated, plain text
    QString placeholder = {}; // translated
    QJsonValue defaultValue = QJsonValue(QJsonValue::Undefined);
    DefaultRule defaultRule = {};
    bool isRequired = false;
    std::optional<double> minimum = {};
    std::optional<double> maximum = {};
    std::optional<double> step = {};
    std::optional<int> decimals = {};
    QString unit = {};
    std::optional<int> minLength = {};
    std::optional<int> maxLength = {};
    QString pattern = {}; // a regular expression that must match the whole text
    QString message = {}; // translated: what to say when the pattern does not match
    QStringList filters = {}; // file dialogs: "CSV files (*.csv)"
    QList<Choice> choices = {};
    // What prints the choices, one `value<TAB>label` a line; {name} stands for the value of another field.
    QStringList choicesCommand = {};
    QStringList columns = {}; // table: the translated headers of its two columns
    QJsonObject showIf = {}; // shown while every named argument has that value; a hidden field has no value
    QString section = {}; // translated heading
    bool mustExist = true; // file, folder: checked when the form is confirmed

    [[nodiscard]] bool isSecret() const { return type == ArgumentType::Secret; }
    [[nodiscard]] QString shownLabel() const { return label.isEmpty() ? name : label; }
    bool operator==(const ArgumentSpec &) const = default;
};

// The ordered specs of a kind, with look-up by name.
class ArgumentSpecs final : public QList<ArgumentSpec> {
public:
    using QList<ArgumentSpec>::QList;
    [[nodiscard]] const ArgumentSpec *find(QStringView name) const;
    // For describe(): the spec of that name, which must exist.
    [[nodiscard]] ArgumentSpec &operator()(QStringView name);
    using QList<ArgumentSpec>::operator[];
};

// Every problem of one set of values, unknown names first, then in the order of the fields; empty means valid.
// Error::field is the name.
using FieldErrors = QList<Error>;

struct ValidatedArguments {
    // Normalised; defaults filled in; hidden and empty fields absent, but null where a default was emptied; secrets
    // included.
    QJsonObject values;
    FieldErrors errors;

    [[nodiscard]] bool isValid() const { return errors.isEmpty(); }
};

// The one validation, for form, command line, rerun and later the CSV grid. Checks names, types, constraints, show-if,
// and that files and folders exist; so it may touch the disk: not from the GUI thread with paths on slow disks — the
// form validates while typing with CheckFiles::No and confirms through the engine.
enum class CheckFiles { No, Yes };
[[nodiscard]] ValidatedArguments validateArguments(const ArgumentSpecs &specs, const QJsonObject &values,
                                                   CheckFiles checkFiles = CheckFiles::Yes);

// A command line word for an argument as a JSON value of its type; lists are made by the caller from several words.
[[nodiscard]] Result<QJsonValue> valueFromText(const ArgumentSpec &spec, const QString &text);

// The same specs with every rule's outcome as its defaultValue: the environment of this process, a date counted from
// `now`, the value in `lastUsed`. What cannot be had, or is no valid value, leaves the argument without a default.
[[nodiscard]] ArgumentSpecs withDefaults(ArgumentSpecs specs, const QDateTime &now, const QJsonObject &lastUsed = {});
// "today", "now", each with any number of +N or -N followed by min, h, d, w, m (months) or y: "today-1d", "now+2h".
// Months and years keep the day where there is one, else the month's last. Invalid: it is none.
[[nodiscard]] QDateTime dateFromRule(QStringView rule, const QDateTime &now);

// Relative paths in file, save-file and folder arguments as paths from `folder`; `~/` is the home folder. A plain name
// stays where the file need not exist: it is looked for elsewhere, as a program in PATH.
[[nodiscard]] QJsonObject withWholePaths(const ArgumentSpecs &specs, QJsonObject values, const QString &folder);

// "90s", "5m", "2h", "1d" or plain seconds, in milliseconds.
[[nodiscard]] std::optional<qint64> parseDurationMs(QStringView text);

// Without the values of secrets: what may be stored, shown, exported.
[[nodiscard]] QJsonObject withoutSecrets(const ArgumentSpecs &specs, const QJsonObject &values);
// Only the values of secrets.
[[nodiscard]] QJsonObject onlySecrets(const ArgumentSpecs &specs, const QJsonObject &values);

} // namespace jobdeck
