// The SQLite database that Import CSV writes into: a connection of its own, one table, transactions. Lives on the
// handler's thread; the connection is removed with the object, which takes back an open transaction.
#pragma once

#include "model/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>

class QSqlError;

namespace jobdeck {

class ImportDatabase final {
public:
    // Another program's lock is waited for so long, or until the stop.
    ImportDatabase(QString file, std::stop_token stop, qint64 patienceMs = 5'000);
    ~ImportDatabase();
    Q_DISABLE_COPY_MOVE(ImportDatabase)

    // Makes the file if there is none; refuses Jobdeck's own and what is no regular file.
    Result<void> open();
    void close();
    Result<void> begin();
    // The lines of the file that it keeps, for the error: rules that wait for the commit can refuse them together.
    Result<void> commit(qint64 firstLine, qint64 lastLine);

    // Empty: there is no such table.
    [[nodiscard]] Result<QStringList> columnsOf(const QString &table);
    Result<void> makeTable(const QString &table, const QStringList &columns); // of texts
    Result<void> prepareInsert(const QString &table, const QStringList &columns);
    struct Inserted {
        QString refusal = {}; // why the database refused this row, as a phrase
        bool isIn = false; // without a refusal: a trigger of the table left it out (RAISE(IGNORE))
    };
    // An error is for the whole import. INSERT OR ABORT takes back only the refused row, whatever conflict rule the
    // table has, so that no row is dropped or replaced in silence (https://sqlite.org/lang_conflict.html). Values are
    // text, to which SQLite applies the column's affinity.
    [[nodiscard]] Result<Inserted> insert(const QStringList &values);

private:
    Result<void> checkOwner(); // read-only: Jobdeck's own file stays as it is
    Result<void> connect(const QString &options);
    // Repeats `exec` while another program has the lock.
    Result<void> whenFree(QSqlQuery &query, const std::function<bool()> &exec, const std::stop_token &stop) const;
    Result<void> execute(const QString &statement, const std::stop_token &stop = {});
    // A trigger can end it by RAISE(ROLLBACK).
    [[nodiscard]] bool isInTransaction();
    [[nodiscard]] bool isView(const QString &table);
    [[nodiscard]] Error errorOf(const QSqlError &error) const;
    [[nodiscard]] QSqlDatabase connection() const { return QSqlDatabase::database(m_connection, false); }

    const QString m_file;
    const QString m_connection;
    const std::stop_token m_stop;
    const qint64 m_patienceMs;
    std::optional<QSqlQuery> m_insert;
    bool m_isView = false; // SQLite counts no rows that go into one (https://sqlite.org/c3ref/changes.html)
};

} // namespace jobdeck
