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

    // Makes the file if there is none; refuses Jobdeck's own.
    Result<void> open();
    void close();
    Result<void> begin();
    Result<void> commit();

    // Empty: there is no such table.
    [[nodiscard]] Result<QStringList> columnsOf(const QString &table);
    Result<void> makeTable(const QString &table, const QStringList &columns); // of texts
    Result<void> prepareInsert(const QString &table, const QStringList &columns);
    // Why the database refused this row, as a phrase; empty if it is in. An error is for the whole import. INSERT OR
    // ABORT takes back only the refused row, whatever conflict rule the table has, so that no row is dropped or
    // replaced in silence (https://sqlite.org/lang_conflict.html). Values are text, to which SQLite applies the
    // column's affinity.
    [[nodiscard]] Result<QString> insert(const QStringList &values);

private:
    Result<void> checkOwner(); // read-only: Jobdeck's own file stays as it is
    Result<void> connect(const QString &options);
    // Repeats `exec` while another program has the lock.
    Result<void> whenFree(QSqlQuery &query, const std::function<bool()> &exec, const std::stop_token &stop) const;
    Result<void> execute(const QString &statement, const std::stop_token &stop = {});
    // A trigger can end it by RAISE(ROLLBACK).
    [[nodiscard]] bool isInTransaction();
    [[nodiscard]] Error errorOf(const QSqlError &error) const;
    [[nodiscard]] QSqlDatabase connection() const { return QSqlDatabase::database(m_connection, false); }

    const QString m_file;
    const QString m_connection;
    const std::stop_token m_stop;
    const qint64 m_patienceMs;
    std::optional<QSqlQuery> m_insert;
};

} // namespace jobdeck
