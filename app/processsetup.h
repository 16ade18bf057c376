// What is set up in a process before its application object, and how that object is chosen. Main thread.
#pragma once

#include <QCoreApplication>

#include <memory>

namespace jobdeck {

// No core files with secrets in them; a closed pipe and a limit of file sizes are errors of a write, not the end;
// closed standard streams are reserved.
void setUpProcess();
// Whether a command, --help or --version is called: then no display is needed.
[[nodiscard]] bool isForTerminal(int argc, char **argv);
// A QApplication for a window, else a QCoreApplication.
[[nodiscard]] std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv, bool hasWindow);

} // namespace jobdeck
