#include "views/unseenerrors.h"

#include "views/jobtabs.h"

#include <QCryptographicHash>
#include <QSettings>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

QString groupOf(const QString &database)
{
    const QByteArray hash = QCryptographicHash::hash(database.toUtf8(), QCryptographicHash::Sha256);
    return u"errors-"_s + QString::fromLatin1(hash.toHex().left(16));
}

} // namespace

UnseenErrors::UnseenErrors(JobReader &reader, QSettings &settings, const QString &database, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_settings(settings)
    , m_group(groupOf(database))
{
    restore();
    read();
}

UnseenErrors::~UnseenErrors() { store(); }

void UnseenErrors::restore()
{
    m_seenUntil = m_settings.value(m_group + u"/seenUntil"_s, 0).toLongLong();
    for (const QString &id : m_settings.value(m_group + u"/seen"_s).toStringList())
        m_ends.insert(id.toLongLong(), m_seenUntil); // the reader tells when they ended
}

void UnseenErrors::store()
{
    if (!m_isRead) // then what is kept is still all that is known
        return;
    forgetOld();
    QStringList seen;
    for (const auto &[id, endedAt] : std::as_const(m_ends).asKeyValueRange()) {
        if (!m_unseen.contains(id))
            seen << QString::number(id);
    }
    seen.sort();
    m_settings.setValue(m_group + u"/seenUntil"_s, m_seenUntil);
    m_settings.setValue(m_group + u"/seen"_s, seen);
}

// The moment moves up to the oldest that is unseen, or else to the newest.
void UnseenErrors::forgetOld()
{
    if (m_ends.isEmpty())
        return;
    if (m_unseen.isEmpty()) {
        m_seenUntil = *std::ranges::max_element(m_ends);
    } else {
        const auto endOf = [this](JobId id) { return m_ends.value(id); };
        m_seenUntil = endOf(*std::ranges::min_element(m_unseen, {}, endOf));
    }
    m_ends.removeIf([this](const QHash<JobId, qint64>::iterator &each) { return each.value() < m_seenUntil; });
}

void UnseenErrors::read()
{
    m_touched.clear();
    m_reader.read(
        m_slot, this,
        [since = m_seenUntil, hidden = m_hiddenKinds](const QSqlDatabase &db, const std::stop_token &) {
            return readErrorsSince(db, since, hidden);
        },
        [this](const Result<QList<EndedJob>> &errors) {
            if (errors) // else the list tells what is wrong with the database
                take(*errors);
        });
}

void UnseenErrors::setHiddenKinds(const QStringList &kinds)
{
    if (std::exchange(m_hiddenKinds, kinds) != kinds)
        read();
}

void UnseenErrors::take(const QList<EndedJob> &errors)
{
    m_isRead = true;
    QSet<JobId> known = m_touched;
    for (const EndedJob &job : errors) {
        known << job.id;
        if (!m_touched.contains(job.id))
            add(job, m_ends.contains(job.id) && !m_unseen.contains(job.id));
    }
    for (const JobId id : m_ends.keys()) {
        if (!known.contains(id)) // deleted meanwhile
            remove(id);
    }
    tell();
}

void UnseenErrors::applyChanges(const ChangeBatch &batch)
{
    const bool isNext = m_revision == 0 || batch.revision <= m_revision + 1;
    for (const JobChange &change : batch.changes)
        follow(change);
    m_revision = batch.revision;
    if (!isNext) // batches were missed
        read();
    tell();
}

void UnseenErrors::follow(const JobChange &change)
{
    const bool was = change.before && isIn(Tab::Errors, *change.before);
    const bool is = change.after && isIn(Tab::Errors, *change.after);
    const JobId id = change.after ? change.after->id : change.before->id;
    if (was != is)
        m_touched << id;
    if (is && !was)
        add({.id = id, .endedAt = change.after->finishedAt.value_or(change.after->createdAt)},
            change.after->status == JobStatus::Killed && m_expected.contains(id));
    else if (was && !is)
        remove(id);
    if (change.after && isFinal(change.after->status))
        m_expected.remove(id);
}

void UnseenErrors::add(const EndedJob &job, bool isSeen)
{
    m_ends.insert(job.id, job.endedAt);
    if (!isSeen && !m_isWatched)
        m_unseen.insert(job.id);
}

void UnseenErrors::remove(JobId id)
{
    m_ends.remove(id);
    m_unseen.remove(id);
}

void UnseenErrors::markSeen(JobId id)
{
    if (!m_unseen.remove(id))
        return;
    store();
    tell();
}

void UnseenErrors::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (!isWatched || m_unseen.isEmpty())
        return;
    m_unseen.clear();
    store();
    tell();
}

void UnseenErrors::tell()
{
    if (std::exchange(m_told, count()) != count())
        emit countChanged(count());
}

} // namespace jobdeck
