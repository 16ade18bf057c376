// For tests of the window: over a file that the test writes, with settings of its own, opened and closed at will.
#pragma once

#include "model/kindmodel.h"
#include "tests/fakes/formkinds.h"
#include "tests/fakes/listfixture.h"
#include "views/mainwindow.h"

#include <QSettings>

namespace jobdeck::test {

class WindowFixture {
public:
    WindowFixture() { kinds.setKinds({fakes::greet(), fakes::everyField()}, {}); }
    ~WindowFixture() { window.reset(); }
    Q_DISABLE_COPY_MOVE(WindowFixture)

    void open()
    {
        window = std::make_unique<MainWindow>(MainWindowModels{.jobs = list.model.get(),
                                                               .kinds = &kinds,
                                                               .reader = list.reader.get(),
                                                               .clock = list.clock,
                                                               .settings = &settings});
        QObject::connect(window.get(), &MainWindow::commandRequested, window.get(),
                         [this](int number, const Command &command) { sent << std::pair(number, command); });
        if (!settings.contains(QStringLiteral("window/geometry"))) // the offscreen screen is smaller than the window
            window->resize(1180, 740);
        window->applyChanges(list.start());
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window does not open");
    }
    // Closes it as a person does, and opens it again as a new start of the program would.
    void restart()
    {
        window->close();
        window.reset();
        list.close();
        list.open();
        open();
    }
    void commit() { tell(list.writer.commit()); }
    void tell(const ChangeBatch &batch)
    {
        list.model->applyChanges(batch);
        window->applyChanges(batch);
    }
    void put(JobStatus status, JobId id, qint64 momentMs = startMs)
    {
        list.writer.put(jobIn(status, id, momentMs));
        commit();
    }

    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        auto *found = window->findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    ListFixture list;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("jobdeck.conf")), QSettings::IniFormat};
    KindModel kinds;
    QList<std::pair<int, Command>> sent;
    std::unique_ptr<MainWindow> window;
};

} // namespace jobdeck::test
