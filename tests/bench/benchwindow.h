// The main window over a database, as the program wires it, with the engine's changes fed into it. Main thread.
#pragma once

#include "model/jobreader.h"
#include "model/jobtablemodel.h"
#include "model/kindmodel.h"
#include "views/mainwindow.h"

#include <QSettings>

namespace jobdeck::bench {

class BenchEngine;

class BenchWindow final {
public:
    BenchWindow(const QString &folder, const QString &file, BenchEngine &engine);
    ~BenchWindow();
    Q_DISABLE_COPY_MOVE(BenchWindow)

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] JobTableModel &jobs() { return *m_jobs; }

private:
    QSqlDatabase m_db;
    QSettings m_settings;
    KindModel m_kinds;
    std::unique_ptr<JobReader> m_reader;
    std::unique_ptr<JobTableModel> m_jobs;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace jobdeck::bench
