// A program with other things to do, and Jobdeck's window in one of its tabs.
#include "report.h"

#include <jobdeck/jobwindow.h>

#include <QApplication>
#include <QTabWidget>

#include <csignal>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    QApplication application(argc, argv);
    QTabWidget tabs;
    jobdeck::JobWindow jobs({.name = u"acme-jobs"_s, .title = u"Acme Jobs"_s});
    addReport(jobs.registry());
    QObject::connect(&jobs, &jobdeck::JobWindow::opened, &tabs, [&](QWidget *window) {
        tabs.addTab(window, u"Jobs"_s);
        tabs.show();
    });
    QObject::connect(&jobs, &jobdeck::JobWindow::closed, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    jobs.open();
    // For the test: it closes as soon as it is seen.
    if (application.arguments().contains(u"--brief"_s))
        QObject::connect(&jobs, &jobdeck::JobWindow::opened, &jobs, &jobdeck::JobWindow::close, Qt::QueuedConnection);
    return QApplication::exec();
}
