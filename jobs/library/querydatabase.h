// A SQLite database that is only read, for one query whose rows are taken one by one. It is opened by SQLite itself:
// only so can a query that runs be interrupted (Qt gives away no more than the handle of its connection), and can be
// told whether a text is one statement, and one that only reads. Any one thread.
#pragma once

#include "model/result.h"

#include <QStringList>

#include <memory>
#include <stop_token>

struct sqlite3;
struct sqlite3_stmt;

namespace jobdeck {

// Whether it begins as one that only reads; the rest is known only with its database.
[[nodiscard]] Result<void> checkQuery(const QString &query);

class QueryDatabase final {
public:
    // A stop interrupts whatever runs; another program's lock is waited for so long.
    QueryDatabase(QString file, std::stop_token stop, qint64 patienceMs = 5'000);
    ~QueryDatabase();
    Q_DISABLE_COPY_MOVE(QueryDatabase)

    Result<void> open();
    // Exactly one SELECT, WITH or VALUES that changes nothing.
    Result<void> prepare(const QString &query);
    [[nodiscard]] QStringList columns() const;
    // Whether there is one more row. After a stop it is an error like any other.
    [[nodiscard]] Result<bool> next();

    struct Value {
        QString text; // NULL is empty, a BLOB is hexadecimal
        bool isNumber = false;
        bool isWhole = true; // false: a text that is not UTF-8, with U+FFFD where it is not
    };
    [[nodiscard]] Value value(int column) const;

private:
    struct Closing {
        void operator()(sqlite3 *connection) const;
        void operator()(sqlite3_stmt *statement) const;
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Closing>;

    [[nodiscard]] Result<Statement> compile(const char *text, const char *&rest);
    [[nodiscard]] Error errorOfDatabase() const;
    [[nodiscard]] Error errorOfQuery() const;
    static int waitWhenBusy(void *self, int tries);
    static int isStopped(void *self);

    const QString m_file;
    const std::stop_token m_stop;
    const qint64 m_patienceMs;
    std::unique_ptr<sqlite3, Closing> m_connection;
    Statement m_statement; // of m_connection
};

} // namespace jobdeck
