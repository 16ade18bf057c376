#include "model/segmentindex.h"

#include <algorithm>

namespace jobdeck {

SegmentIndex::SegmentIndex(JobList list, QList<Segment> segments, KeyRange range)
    : m_list(std::move(list))
    , m_segments(std::move(segments))
    , m_range(std::move(range))
{
}

const QList<int> &SegmentIndex::starts() const
{
    if (m_starts.isEmpty()) {
        int row = 0;
        m_starts.reserve(m_segments.size() + 1);
        for (const Segment &segment : m_segments) {
            m_starts << row;
            row += segment.count;
        }
        m_starts << row;
    }
    return m_starts;
}

int SegmentIndex::rowCount() const { return starts().last(); }

int SegmentIndex::firstRow(qsizetype segment) const { return starts().at(segment); }

KeyRange SegmentIndex::range(qsizetype segment) const
{
    const bool isLast = segment + 1 == m_segments.size();
    return {.from = m_segments.at(segment).from, .to = isLast ? m_range.to : m_segments.at(segment + 1).from};
}

qsizetype SegmentIndex::segmentOfRow(int row) const
{
    return std::ranges::upper_bound(starts(), row) - starts().begin() - 1;
}

qsizetype SegmentIndex::segmentOfKey(const SortKey &key) const
{
    const auto isAfter = [this](const SortKey &wanted, const Segment &segment) {
        return segment.from && m_list.isBefore(wanted, *segment.from);
    };
    const auto next = std::upper_bound(m_segments.begin(), m_segments.end(), key, isAfter);
    return std::max<qsizetype>(next - m_segments.begin() - 1, 0);
}

std::optional<qsizetype> SegmentIndex::segmentOfRange(const KeyRange &wanted) const
{
    const qsizetype found = wanted.from ? segmentOfKey(*wanted.from) : 0;
    return range(found) == wanted ? std::optional(found) : std::nullopt;
}

qsizetype SegmentIndex::positionIn(const Segment &segment, const SortKey &key) const
{
    const auto isLess = [this](const Job &job, const SortKey &wanted) {
        return m_list.isBefore(m_list.keyOf(job), wanted);
    };
    return std::lower_bound(segment.jobs.begin(), segment.jobs.end(), key, isLess) - segment.jobs.begin();
}

const Job *SegmentIndex::jobAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const qsizetype at = segmentOfRow(row);
    const Segment &segment = m_segments.at(at);
    return segment.isLoaded ? &segment.jobs.at(row - firstRow(at)) : nullptr;
}

int SegmentIndex::rowFor(const SortKey &key) const
{
    const qsizetype at = segmentOfKey(key);
    const Segment &segment = m_segments.at(at);
    return firstRow(at) + (segment.isLoaded ? static_cast<int>(positionIn(segment, key)) : segment.count);
}

std::optional<int> SegmentIndex::loadedRow(const SortKey &key) const
{
    const int row = rowFor(key);
    const Segment &segment = m_segments.at(segmentOfKey(key));
    const Job *job = segment.isLoaded ? jobAt(row) : nullptr;
    return job && job->id == key.id ? std::optional(row) : std::nullopt;
}

bool SegmentIndex::update(const Job &job)
{
    const SortKey key = m_list.keyOf(job);
    Segment &segment = m_segments[segmentOfKey(key)];
    const qsizetype position = positionIn(segment, key);
    if (position >= segment.jobs.size() || segment.jobs.at(position).id != job.id
        || m_list.keyOf(segment.jobs.at(position)) != key)
        return false;
    segment.jobs[position] = job;
    return true;
}

void SegmentIndex::insert(const Job &job)
{
    const SortKey key = m_list.keyOf(job);
    if (!isInRange(key))
        return;
    Segment &segment = m_segments[segmentOfKey(key)];
    if (segment.isLoaded)
        segment.jobs.insert(positionIn(segment, key), job);
    ++segment.count;
    m_starts.clear();
}

void SegmentIndex::remove(const SortKey &key)
{
    if (!isInRange(key))
        return;
    Segment &segment = m_segments[segmentOfKey(key)];
    if (segment.isLoaded) {
        const qsizetype position = positionIn(segment, key);
        if (position >= segment.jobs.size() || segment.jobs.at(position).id != key.id)
            return;
        segment.jobs.removeAt(position);
    }
    segment.count = std::max(segment.count - 1, 0);
    m_starts.clear();
}

void SegmentIndex::apply(const JobChange &change)
{
    const bool was = change.before && m_list.contains(*change.before);
    const bool is = change.after && m_list.contains(*change.after);
    if (was && is && m_list.keyOf(*change.before) == m_list.keyOf(*change.after)) {
        update(*change.after);
        return;
    }
    if (was)
        remove(m_list.keyOf(*change.before));
    if (is)
        insert(*change.after);
}

void SegmentIndex::load(qsizetype segment, QList<Job> jobs)
{
    Segment &loaded = m_segments[segment];
    loaded.count = static_cast<int>(jobs.size());
    loaded.jobs = std::move(jobs);
    loaded.isLoaded = true;
    m_starts.clear();
}

void SegmentIndex::unload(qsizetype segment)
{
    m_segments[segment].jobs.clear();
    m_segments[segment].isLoaded = false;
}

void SegmentIndex::replace(qsizetype segment, QList<Segment> parts)
{
    QList<Segment> all = m_segments.mid(0, segment);
    all << std::move(parts) << m_segments.mid(segment + 1);
    m_segments = std::move(all);
    m_starts.clear();
}

void SegmentIndex::tidy()
{
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        if (m_segments.at(i).isLoaded && m_segments.at(i).count > 2 * pageSize)
            splitAt(i--);
    }
    if (m_segments.first().count == 0 && m_segments.size() > 1) {
        const std::optional<SortKey> from = m_segments.first().from;
        m_segments.removeFirst();
        m_segments.first().from = from;
    }
    const auto isEmpty = [this](const Segment &each) { return each.count == 0 && &each != &m_segments.first(); };
    if (std::ranges::any_of(m_segments, isEmpty)) {
        QList<Segment> kept;
        for (const Segment &each : std::as_const(m_segments)) {
            if (kept.isEmpty() || each.count > 0)
                kept << each;
        }
        m_segments = std::move(kept);
    }
    m_starts.clear();
}

bool SegmentIndex::isInRange(const SortKey &key) const
{
    return (!m_range.from || !m_list.isBefore(key, *m_range.from))
        && (!m_range.to || m_list.isBefore(key, *m_range.to));
}

void SegmentIndex::splitAt(qsizetype at)
{
    Segment &left = m_segments[at];
    Segment right{.from = m_list.keyOf(left.jobs.at(pageSize)),
                  .count = left.count - pageSize,
                  .isLoaded = true,
                  .jobs = left.jobs.mid(pageSize),
                  .lastUse = left.lastUse};
    left.jobs.resize(pageSize);
    left.count = pageSize;
    m_segments.insert(at + 1, std::move(right));
}

} // namespace jobdeck
