// What a program that is made of Jobdeck is called, and what it brings.
#pragma once

#include <QString>

namespace jobdeck {

struct ProgramOptions {
    // What is typed to start it, and the name of its folders: $XDG_DATA_HOME/NAME/NAME.db, $XDG_DATA_HOME/NAME/jobs,
    // $XDG_CONFIG_HOME/NAME/NAME.conf. A file name: lower case, without spaces.
    QString name = QStringLiteral("jobdeck");
    QString title =
        {}; // what people call it: "Acme Jobs"; the name if empty. Stands wherever Jobdeck's texts say Jobdeck
    QString version = {}; // as --version and About tell it; Jobdeck's own if empty
    QString iconFile = {}; // of the window: an image file or a resource; Jobdeck's icon if empty
    QString desktopFile =
        {}; // its .desktop file without the suffix, by which desktops group windows; the name if empty
    QString databaseFile = {}; // instead of the one in the data folder; --database wins
    bool hasLibrary = true; // the kinds of job that ship with Jobdeck
    bool hasScripts = true; // script jobs, and the commands and options for them
};

// Ends the process with a message if the name cannot be one of a folder: a mistake of the program's author.
[[nodiscard]] ProgramOptions checkedOptions(ProgramOptions options);

} // namespace jobdeck
