#include "tests/bench/measure.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTextStream>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace jobdeck::bench {
namespace {

void print(const QString &line) { QTextStream(stdout) << line << Qt::endl; }

QString shown(const QString &name, double value, const QString &unit)
{
    const int decimals = value < 10 ? 3 : value < 1000 ? 1 : 0;
    return u"  %1 %2 %3"_s.arg(name, -46).arg(value, 12, 'f', decimals).arg(unit, -7);
}

void printTarget(const QString &line, const QString &sign, double target, bool isReached)
{
    print(u"%1 target %2 %3   %4"_s.arg(line, sign).arg(target).arg(isReached ? u"reached"_s : u"MISSED"_s));
}

// A scratch table with the settings of the store; gone with its file's folder.
class RawDatabase final {
public:
    explicit RawDatabase(const QString &file)
        : m_db(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s))
    {
        m_db.setDatabaseName(file);
        if (!m_db.open())
            qFatal("The scratch database cannot be opened.");
        run(u"PRAGMA journal_mode = WAL"_s);
        run(u"PRAGMA synchronous = FULL"_s);
        run(u"CREATE TABLE IF NOT EXISTS raw (id INTEGER PRIMARY KEY, kind TEXT, arguments TEXT, time INTEGER)"_s);
        m_insert = QSqlQuery(m_db);
        m_insert.prepare(u"INSERT INTO raw (kind, arguments, time) VALUES ('Nothing', '{}', 1)"_s);
    }
    ~RawDatabase()
    {
        m_insert = QSqlQuery();
        m_db.close();
        m_db = QSqlDatabase();
        QSqlDatabase::removeDatabase(u"raw"_s);
    }
    Q_DISABLE_COPY_MOVE(RawDatabase)

    void run(const QString &sql)
    {
        if (!QSqlQuery(m_db).exec(sql))
            qFatal("The scratch database refuses: %s", qUtf8Printable(sql));
    }
    void insert(int rowCount)
    {
        run(u"BEGIN IMMEDIATE"_s);
        for (int i = 0; i < rowCount; ++i)
            m_insert.exec();
        run(u"COMMIT"_s);
    }

private:
    QSqlDatabase m_db;
    QSqlQuery m_insert;
};

} // namespace

double Samples::percentile(double percent) const
{
    if (m_values.empty())
        return NAN;
    std::vector<double> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    const double rank = std::ceil(percent / 100 * static_cast<double>(sorted.size()));
    return sorted.at(static_cast<std::size_t>(std::max(rank, 1.0)) - 1);
}

void printTitle(const QString &text) { print(u"\n"_s + text); }

void printFigure(const QString &name, double value, const QString &unit) { print(shown(name, value, unit)); }

void printAtMost(const QString &name, double value, double target, const QString &unit)
{
    printTarget(shown(name, value, unit), u"≤"_s, target, value <= target);
}

void printAtLeast(const QString &name, double value, double target, const QString &unit)
{
    printTarget(shown(name, value, unit), u"≥"_s, target, value >= target);
}

Samples rawCommits(const QString &folder, int count)
{
    RawDatabase raw(folder + u"/raw.db"_s);
    Samples samples;
    for (int i = 0; i < count; ++i) {
        const auto start = Steady::now();
        raw.insert(1);
        samples.add(millisecondsBetween(start, Steady::now()));
    }
    return samples;
}

double rawRowsPerSecond(const QString &folder, int rowCount, int rowsPerCommit)
{
    RawDatabase raw(folder + u"/raw.db"_s);
    const auto start = Steady::now();
    for (int done = 0; done < rowCount; done += rowsPerCommit)
        raw.insert(rowsPerCommit);
    return rowCount / (millisecondsBetween(start, Steady::now()) / 1000);
}

} // namespace jobdeck::bench
