// Jobdeck's window as a part of another program: a widget for a tab, a dock or a window of its own, with an engine in
// this process. The host has the QApplication, the event loop and the theme. Main thread.
//
//     jobdeck::JobWindow jobs({.name = u"acme-jobs"_s, .title = u"Acme Jobs"_s});
//     jobs.registerJob<Greet>({.name = u"Greet"_s, .group = u"Acme"_s}, greet);
//     connect(&jobs, &jobdeck::JobWindow::opened, &tabs, [&](QWidget *window) { tabs.addTab(window, tr("Jobs")); });
//     jobs.open();
#pragma once

#include "app/programoptions.h"
#include "jobs/registration.h"

#include <QObject>

#include <memory>

class QWidget;

namespace jobdeck {

class JobWindow final : public QObject {
    Q_OBJECT
public:
    // Loads Jobdeck's texts. Of the options, version, icon and desktop file are the host's own. A program ignores
    // SIGPIPE before it has one: the engine's clients may go at any time.
    explicit JobWindow(ProgramOptions options, QObject *parent = nullptr);
    // Without close() before, it waits until the handlers that run have stopped.
    ~JobWindow() override;

    // As Program::registerJob().
    template <typename Arguments, typename Function>
    void registerJob(JobKind kind, Function handler)
    {
        require(jobdeck::registerJob<Arguments>(registry(), std::move(kind), std::move(handler)));
    }
    [[nodiscard]] JobRegistry &registry();

    // Becomes the owner of the database, or the client of the owner there is; opened() or closed() follows. What fails
    // is shown, and can be tried again. Once only.
    void open();
    // Null until it is open. It belongs to this object: whoever gives it a parent may delete it with that one.
    [[nodiscard]] QWidget *widget() const;
    // Stops what runs, within its grace time; closed() follows. A handler that ignores the stop for ten seconds longer
    // ends the process, after everything is stored.
    void close();

Q_SIGNALS:
    void opened(QWidget *window); // not shown yet
    void closed(int exitCode); // by close(), by the operator, or because it could not open (exitCode > 0)

private:
    static void require(const Result<void> &registered);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace jobdeck
