// What the list of jobs says while it is empty, for each tab and for a search without matches: then also how many match
// in All, counted on the reader thread; a newer search drops the older count. GUI thread.
#pragma once

#include "model/jobfilter.h"
#include "model/jobreader.h"
#include "views/emptystate.h"

#include <QTimer>

#include <optional>

namespace jobdeck {

class EmptyJobs final : public QWidget {
    Q_OBJECT
public:
    // What an empty list offers; not owned.
    struct Offers {
        QAction *newJob = nullptr;
        QAction *showInAll = nullptr;
        QAction *clearSearch = nullptr;
    };

    EmptyJobs(JobReader &reader, const Offers &offers, QWidget *parent = nullptr);

    // `next`: when the next job is due, as a text; may be empty.
    void showTab(Tab tab, const QString &next);
    void showSearch(Tab tab, const QString &text);
    void setHiddenKinds(const QStringList &kinds) { m_hiddenKinds = kinds; } // that a search does not count
    // Jobs came, went or changed: what was counted may be wrong. Counts again within a second, while it is shown.
    void countAgain();
    // Another list is asked for, or this one is not empty: stops counting.
    void forget();

private:
    struct Search {
        Tab tab = Tab::All;
        QString text = {};
        bool operator==(const Search &) const = default;
    };

    void count();
    void showMatches();

    JobReader &m_reader;
    const Offers m_offers;
    EmptyState *m_state;
    std::optional<Search> m_search; // what is shown
    std::optional<qint64> m_matches; // in All; none: not counted yet
    QStringList m_hiddenKinds;
    QTimer m_recount;
    ReadSlot m_slot;
};

} // namespace jobdeck
