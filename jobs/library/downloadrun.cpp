#include "jobs/library/downloadrun.h"

#include "jobs/library/httptransfer.h"
#include "jobs/library/userfiles.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DownloadFile)
};

Error failure(const QString &sentence, const QString &field)
{
    return {.code = ErrorCode::BadInput, .message = sentence, .field = field};
}

QString shownSize(qint64 bytes) { return QLocale().formattedDataSize(bytes); }

bool isSha256(const QString &text)
{
    return text.size() == 64
        && std::ranges::all_of(text, [](QChar c) { return QStringView(u"0123456789abcdefABCDEF").contains(c); });
}

} // namespace

QStringList downloadColumns() { return {Text::tr("File"), Text::tr("SHA-256"), Text::tr("Size")}; }

Result<void> checkDownload(const DownloadTask &task)
{
    const QString scheme = task.url.scheme();
    if ((scheme != u"http"_s && scheme != u"https"_s) || task.url.host().isEmpty())
        return failure(Text::tr("The address %1 cannot be downloaded. Give one that begins with http:// or https://.")
                           .arg(task.url.toDisplayString()),
                       u"url"_s);
    if (!task.url.password().isEmpty())
        return failure(Text::tr("The address holds a password, which would be kept with the job. Leave it out."),
                       u"url"_s);
    if (!task.sha256.isEmpty() && !isSha256(task.sha256))
        return failure(Text::tr("“%1” is not a SHA-256: that has 64 digits from 0 to 9 and a to f.").arg(task.sha256),
                       u"sha256"_s);
    return {};
}

DownloadRun::DownloadRun(JobContext &job, DownloadTask task)
    : m_job(job)
    , m_task(std::move(task))
{
}

Outcome DownloadRun::run()
{
    Result<void> result = prepare();
    if (result)
        result = transfer();
    if (result)
        result = keep();
    return end(result);
}

Result<void> DownloadRun::prepare()
{
    m_job.setResultsColumns(downloadColumns());
    if (Result<void> result = checkDownload(m_task); !result)
        return result;
    const Result<QString> target = targetOf(m_task.file, u"file"_s);
    if (!target)
        return target.error();
    m_part.emplace(*target, m_task.url);
    return m_part->open(m_task.isContinued);
}

Result<void> DownloadRun::transfer()
{
    m_job.setProgressText(Text::tr("Connecting to %1").arg(m_task.url.host()));
    HttpTransfer transfer(
        {.url = m_task.url, .patienceSeconds = m_task.patienceSeconds, .caFile = qEnvironmentVariable("SSL_CERT_FILE")},
        *m_part, m_job.stopToken(), [this](qint64 done, qint64 total) { noteProgress(done, total); });
    Result<void> result = transfer.run();
    if (!transfer.place().isEmpty())
        m_job.addLog(Text::tr("The address led to %1").arg(transfer.place()), LogLevel::Notice);
    if (transfer.continuedFrom() > 0)
        m_job.addLog(Text::tr("Went on after %1 that were there").arg(shownSize(transfer.continuedFrom())));
    return result;
}

Result<void> DownloadRun::keep()
{
    m_job.setProgressText(Text::tr("Computing the SHA-256"));
    const Result<FileHash> hashed = m_part->hash(m_job.stopToken(), [](qint64) {});
    if (!hashed || hashed->isStopped)
        return hashed ? Result<void>() : hashed.error();
    const QString hash = QString::fromLatin1(hashed->hash);
    if (!m_task.sha256.isEmpty() && m_task.sha256.toLower() != hash) {
        m_part->remove(); // going on with it would never end well
        return failure(Text::tr("What %1 sent has the SHA-256 %2 instead of %3. It was not kept. Check the address and "
                                "the SHA-256.")
                           .arg(m_task.url.toDisplayString(), hash, m_task.sha256.toLower()),
                       u"sha256"_s);
    }
    if (Result<void> result = m_part->moveToTarget(); !result)
        return result;
    m_isKept = true;
    m_job.addResultsRow({m_task.file, hash, QJsonValue(hashed->size)});
    m_job.addLog(
        Text::tr("Downloaded %1 into %2", "Downloaded 2 MiB into file").arg(shownSize(hashed->size), m_task.file));
    m_job.setProgress(100, shownSize(hashed->size));
    return {};
}

void DownloadRun::noteProgress(qint64 done, qint64 total)
{
    if (total > 0)
        m_job.setProgress(static_cast<int>(std::min<qint64>(100, done * 100 / total)),
                          Text::tr("%1 of %2", "2 MiB of 5 MiB").arg(shownSize(done), shownSize(total)));
    else
        m_job.setProgressText(shownSize(done));
}

QString DownloadRun::leave()
{
    if (!m_part || !m_part->isOpen())
        return {};
    const qint64 size = m_part->size();
    if (m_task.isContinued && size > 0 && !m_part->validator().isEmpty())
        return Text::tr("%1 are kept beside the file; the next run goes on there.").arg(shownSize(size));
    m_part->remove();
    return Text::tr("Nothing was kept.");
}

Outcome DownloadRun::end(const Result<void> &result)
{
    if (m_isKept)
        return Outcome::done();
    const QString left = leave();
    if (m_job.stopRequested())
        return Outcome::stopped(left);
    return Outcome::exception(left.isEmpty() ? result.error().message : result.error().message + u' ' + left);
}

} // namespace jobdeck
