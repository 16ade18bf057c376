#include "tests/bench/benchwindow.h"

#include "model/jobqueries.h"
#include "tests/bench/benchengine.h"

using namespace Qt::StringLiterals;

namespace jobdeck::bench {

BenchWindow::BenchWindow(const QString &folder, const QString &file, BenchEngine &engine)
    : m_settings(folder + u"/bench.ini"_s, QSettings::IniFormat)
{
    const auto db = openReadOnly(file, u"window"_s, 0);
    if (!db)
        qFatal("%s", qUtf8Printable(db.error().message));
    m_db = *db;
    m_reader = std::make_unique<JobReader>(file);
    m_jobs = std::make_unique<JobTableModel>(m_db, *m_reader, engine.clock());
    m_kinds.setKinds(engine.kinds(), {});
    m_window = std::make_unique<MainWindow>(
        MainWindowModels{m_jobs.get(), &m_kinds, m_reader.get(), engine.clock(), &m_settings});
    QObject::connect(&engine.store(), &JobStore::committed, m_window.get(), [this](const ChangeBatch &batch) {
        m_jobs->applyChanges(batch);
        m_window->applyChanges(batch);
    });
    m_window->resize(1200, 800);
}

BenchWindow::~BenchWindow()
{
    m_window.reset();
    m_jobs.reset();
    m_reader.reset();
    m_db = {};
    QSqlDatabase::removeDatabase(u"window"_s);
}

} // namespace jobdeck::bench
