// In which order the rows of a results table are shown, and which of them: by the values of a column, numbers as
// numbers, and all or only those with an error. Found step by step on the reader thread; whoever asks for the steps
// owns this.
#pragma once

#include "model/job.h"
#include "model/jobreader.h"
#include "model/result.h"

#include <QCollator>

#include <optional>
#include <vector>

namespace jobdeck {

struct ResultsWish {
    int column = -1; // as they came
    Qt::SortOrder order = Qt::AscendingOrder;
    bool isOnlyErrors = false;

    [[nodiscard]] bool isAllAsTheyCame() const { return column < 0 && !isOnlyErrors; }
    bool operator==(const ResultsWish &) const = default;
};

class ResultsOrder final {
public:
    ResultsOrder(JobId job, const ResultsWish &wish);

    // Returns what went wrong, as a sentence; empty if nothing did.
    [[nodiscard]] QString readNext(const QSqlDatabase &db);
    [[nodiscard]] bool isDone() const { return m_isDone; }
    [[nodiscard]] const ResultsWish &wish() const { return m_wish; }
    // When it is done: the numbers of the rows, in order. Empty cells are last either way, equal ones as they came.
    [[nodiscard]] const QList<int> &rows() const { return m_rows; }

private:
    // Numbers come before text; a text that is a number is one.
    struct Key {
        int row = 0;
        bool isEmpty = false;
        std::optional<double> number = {};
        std::optional<QCollatorSortKey> text = {};
    };

    [[nodiscard]] Key keyOf(int row, const QString &cells) const;
    [[nodiscard]] static int compare(const Key &a, const Key &b);
    void finish();

    const JobId m_job;
    const ResultsWish m_wish;
    QCollator m_collator;
    std::vector<Key> m_keys;
    QList<int> m_rows;
    qint64 m_next = 0;
    bool m_isDone = false;
};

// These rows, by number, with the headers of all.
[[nodiscard]] Result<Results> readResultRows(const QSqlDatabase &db, JobId job, const QList<int> &numbers);

} // namespace jobdeck
