// The rows of a list of jobs as segments: runs of rows between two sort keys, each with its exact count, and with its
// jobs where they are loaded. Turns a change of a job into a change of counts and rows. A value; no signals, no
// reading.
#pragma once

#include "model/changebatch.h"
#include "model/joborder.h"

namespace jobdeck {

struct Segment {
    std::optional<SortKey> from = {}; // first key that belongs here; none: everything before the next segment
    int count = 0;
    bool isLoaded = false;
    QList<Job> jobs = {}; // `count` jobs if loaded, in order
    quint64 lastUse = 0;
};

// From a key (none: the start) up to but without another (none: the end).
struct KeyRange {
    std::optional<SortKey> from = {};
    std::optional<SortKey> to = {};

    bool operator==(const KeyRange &) const = default;
};

class SegmentIndex final {
public:
    SegmentIndex() = default;
    SegmentIndex(JobList list, QList<Segment> segments, KeyRange range = {});

    [[nodiscard]] const JobList &list() const { return m_list; }
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] qsizetype segmentCount() const { return m_segments.size(); }
    [[nodiscard]] const Segment &segment(qsizetype i) const { return m_segments.at(i); }
    [[nodiscard]] QList<Segment> takeSegments() { return std::exchange(m_segments, {}); }
    [[nodiscard]] int firstRow(qsizetype segment) const;
    [[nodiscard]] KeyRange range(qsizetype segment) const;
    [[nodiscard]] qsizetype segmentOfRow(int row) const;
    [[nodiscard]] qsizetype segmentOfKey(const SortKey &key) const;
    [[nodiscard]] std::optional<qsizetype> segmentOfRange(const KeyRange &range) const;

    [[nodiscard]] const Job *jobAt(int row) const; // none while not loaded
    // Where the job stands or would be inserted; in an unloaded segment its end.
    [[nodiscard]] int rowFor(const SortKey &key) const;
    [[nodiscard]] std::optional<int> loadedRow(const SortKey &key) const;

    // Changes. `update` answers whether the job is loaded here under the same key.
    bool update(const Job &job);
    void insert(const Job &job);
    void remove(const SortKey &key);
    // One job's change as a whole: update, insertion, removal, or both of these.
    void apply(const JobChange &change);

    void load(qsizetype segment, QList<Job> jobs); // sets its count, too
    void unload(qsizetype segment);
    void touch(qsizetype segment, quint64 use) { m_segments[segment].lastUse = use; }
    void replace(qsizetype segment, QList<Segment> parts);
    // Splits loaded segments that grew beyond twice their size and drops empty ones. Rows stay as they are.
    void tidy();

    static constexpr int pageSize = 256;

private:
    [[nodiscard]] bool isInRange(const SortKey &key) const;
    [[nodiscard]] qsizetype positionIn(const Segment &segment, const SortKey &key) const;
    void splitAt(qsizetype segment);
    const QList<int> &starts() const;

    JobList m_list;
    QList<Segment> m_segments{Segment{.isLoaded = true}};
    KeyRange m_range;
    mutable QList<int> m_starts; // first rows and, at the end, the row count; empty: to be made
};

} // namespace jobdeck
