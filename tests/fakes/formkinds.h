// Kinds that cover every type of argument, for tests of the form.
#pragma once

#include "model/jobkind.h"

namespace jobdeck::fakes {

inline JobKind everyField()
{
    using namespace Qt::StringLiterals;
    using Type = ArgumentType;
    const QList<Choice> colours{{u"red"_s, u"Red"_s}, {u"green"_s, u"Green"_s}, {u"blue"_s, u"Blue"_s}};
    const QList<Choice> sizes{{u"s"_s, u"Small"_s}, {u"m"_s, u"Medium"_s}, {u"l"_s, u"Large"_s}, {u"xl"_s, u"Huge"_s}};
    JobKind kind{.name = u"Every Field"_s, .group = u"Tests"_s};
    kind.description = u"Has a field of each type, with <b>no</b> markup."_s;
    kind.isSchedulable = true;
    kind.timeoutMs = 300'000;
    kind.arguments = ArgumentSpecs{
        {.name = u"title"_s, .label = u"Title"_s, .help = u"What the report is called."_s, .isRequired = true},
        {.name = u"notes"_s, .type = Type::Multiline, .label = u"Notes"_s},
        {.name = u"copies"_s,
         .type = Type::Integer,
         .label = u"Copies"_s,
         .minimum = 1,
         .maximum = 99,
         .unit = u"pages"_s},
        {.name = u"ratio"_s, .type = Type::Number, .label = u"Ratio"_s, .defaultValue = 0.5, .decimals = 3},
        {.name = u"verify"_s, .type = Type::Boolean, .label = u"Verify the copy when done"_s, .defaultValue = true},
        {.name = u"colour"_s,
         .type = Type::Choice,
         .label = u"Colour"_s,
         .defaultValue = u"green"_s,
         .choices = colours},
        {.name = u"size"_s, .type = Type::Choice, .label = u"Size"_s, .choices = sizes},
        {.name = u"parts"_s, .type = Type::Choices, .label = u"Parts"_s, .choices = colours},
        {.name = u"city"_s, .type = Type::EditableChoice, .label = u"City"_s, .choices = sizes},
        {.name = u"day"_s, .type = Type::Date, .label = u"Day"_s, .section = u"Time"_s},
        {.name = u"hour"_s, .type = Type::Time, .label = u"Hour"_s, .section = u"Time"_s},
        {.name = u"moment"_s, .type = Type::DateTime, .label = u"Moment"_s, .section = u"Time"_s},
        {.name = u"wait"_s, .type = Type::Duration, .label = u"Wait"_s, .section = u"Time"_s},
        {.name = u"input"_s, .type = Type::File, .label = u"Input"_s, .isRequired = true, .section = u"Files"_s},
        {.name = u"output"_s, .type = Type::SaveFile, .label = u"Output"_s, .section = u"Files"_s},
        {.name = u"folder"_s, .type = Type::Folder, .label = u"Folder"_s, .section = u"Files"_s},
        {.name = u"server"_s,
         .type = Type::Url,
         .label = u"Server"_s,
         .showIf = {{u"colour"_s, u"red"_s}},
         .section = u"Network"_s},
        {.name = u"mail"_s, .type = Type::Email, .label = u"E-mail"_s, .section = u"Network"_s},
        {.name = u"password"_s, .type = Type::Secret, .label = u"Password"_s, .section = u"Network"_s},
        {.name = u"words"_s, .type = Type::List, .label = u"Words"_s, .section = u"Rows"_s},
        {.name = u"mapping"_s,
         .type = Type::Table,
         .label = u"Mapping"_s,
         .columns = {u"In the file"_s, u"In the table"_s},
         .section = u"Rows"_s},
        {.name = u"extra"_s, .type = Type::Json, .label = u"Extra"_s, .section = u"Rows"_s},
    };
    return kind;
}

inline JobKind greet()
{
    using namespace Qt::StringLiterals;
    JobKind kind{.name = u"Greet"_s, .group = u"Examples"_s};
    kind.description = u"Says hello."_s;
    kind.arguments = ArgumentSpecs{{.name = u"who"_s, .label = u"Who"_s, .isRequired = true}};
    return kind;
}

} // namespace jobdeck::fakes
