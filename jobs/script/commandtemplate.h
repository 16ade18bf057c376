// The `command` of a script job: a list of arguments with placeholders, and what it comes to for a set of values. No
// shell, no splitting: one entry is one argument whatever is in it. Pure; any thread.
//
// `{name}` is the value of an argument, `{script}` the file, `{folder}` the job's own folder, `{{` and `}}` are braces.
// An inner list is optional: left out whole when a value it names is absent or "no", and in it an entry that is only a
// "yes" is left out. Elsewhere an entry that names an absent value is left out. An entry that is only a list argument
// becomes one argument per item.
#pragma once

#include "model/argumentspec.h"

namespace jobdeck {

class CommandTemplate final {
public:
    struct Piece {
        QString text; // literal, or the name of a value
        bool isValue = false;

        bool operator==(const Piece &) const = default;
    };
    using Entry = QList<Piece>;
    struct Part {
        QList<Entry> entries;
        bool isOptional = false; // an inner list

        bool operator==(const Part &) const = default;
    };

    // One entry as text. Errors: a brace without its partner, an empty or misspelled name.
    [[nodiscard]] static Result<Entry> parseEntry(const QString &text);
    // What the names in an entry must be: arguments (no secret, and a list only alone), `script` or `folder`.
    [[nodiscard]] static Result<void> checkEntry(const Entry &entry, const ArgumentSpecs &specs);

    void append(Part part) { m_parts << std::move(part); }
    [[nodiscard]] bool isEmpty() const { return m_parts.isEmpty(); }
    [[nodiscard]] const QList<Part> &parts() const { return m_parts; }

    struct Places {
        QString script;
        QString folder;
    };
    // argv; `values` are validated and without secrets. May be empty if all entries are left out.
    [[nodiscard]] QStringList expand(const QJsonObject &values, const Places &places) const;

    bool operator==(const CommandTemplate &) const = default;

private:
    QList<Part> m_parts;
};

// An entry alone, as for the working folder: empty if a value it names is absent.
[[nodiscard]] QString expandText(const CommandTemplate::Entry &entry, const QJsonObject &values,
                                 const CommandTemplate::Places &places);

} // namespace jobdeck
