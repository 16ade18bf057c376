#include "views/quitquestion.h"

#include "model/format.h"
#include "model/kindmodel.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int namedJobs = 3; // of each sort

} // namespace

QuitQuestion::QuitQuestion(QWidget *window, JobReader &reader, const KindModel &kinds)
    : QObject(window)
    , m_window(window)
    , m_reader(reader)
    , m_kinds(kinds)
{
}

void QuitQuestion::ask(const Facts &facts)
{
    if (m_box)
        return;
    m_box = new QMessageBox(m_window);
    m_box->setObjectName(u"quitQuestion"_s);
    m_box->setAttribute(Qt::WA_DeleteOnClose);
    m_box->setWindowTitle(tr("Jobdeck"));
    m_box->setTextFormat(Qt::PlainText);
    if (facts.offersBackground) {
        m_box->setIcon(QMessageBox::Question);
        m_box->setText(tr("Keep Jobdeck running in the background?"));
    } else {
        m_box->setIcon(QMessageBox::Warning);
        m_box->setText(tr("Abort %n running job(s) and quit?", nullptr, int(facts.running)));
    }
    m_box->setInformativeText(informativeText(facts, {}));
    addButtons(*m_box, facts);
    readNames(facts);
    m_box->open();
}

void QuitQuestion::addButtons(QMessageBox &box, const Facts &facts)
{
    QCheckBox *remember = nullptr;
    auto *quit = box.addButton(facts.running > 0 ? tr("&Abort and Quit") : tr("&Quit"), QMessageBox::DestructiveRole);
    quit->setObjectName(u"quitYes"_s);
    auto *stay = box.addButton(tr("&Cancel"), QMessageBox::RejectRole);
    stay->setObjectName(u"quitNo"_s);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    if (facts.offersBackground) {
        auto *background = box.addButton(tr("Keep in &Background"), QMessageBox::AcceptRole);
        background->setObjectName(u"quitBackground"_s);
        box.setDefaultButton(background);
        remember = new QCheckBox(tr("&Remember the answer (it can be changed in the settings)"), &box);
        remember->setObjectName(u"quitRemember"_s);
        box.setCheckBox(remember);
        connect(background, &QPushButton::clicked, this,
                [this, remember] { emit backgroundChosen(remember->isChecked()); });
    }
    connect(quit, &QPushButton::clicked, this,
            [this, remember] { emit stopChosen(remember != nullptr && remember->isChecked()); });
}

void QuitQuestion::readNames(const Facts &facts)
{
    m_reader.read(
        m_slot, m_box,
        [hidden = facts.hiddenKinds](const QSqlDatabase &db, const std::stop_token &) {
            return readOpenWork(db, namedJobs, hidden);
        },
        [this, facts](const Result<OpenWork> &work) {
            if (work && m_box)
                m_box->setInformativeText(informativeText(facts, *work));
        });
}

QString QuitQuestion::informativeText(const Facts &facts, const OpenWork &work) const
{
    QStringList lines;
    if (facts.running > 0)
        lines << tr("%n running", nullptr, int(facts.running)) + namesOf(work.running, facts.running);
    if (facts.nextDue && facts.offersBackground) {
        lines << tr("%n scheduled", nullptr, int(facts.scheduled)) + namesOf(work.due, facts.scheduled)
              << tr("Next due: %1").arg(isolate(momentText(*facts.nextDue, facts.nowMs)));
    }
    lines << QString();
    if (!facts.offersBackground)
        lines << tr("Jobs run inside this window and end with it. Their logs and results stay.");
    else if (facts.isWoken)
        lines << tr("When Jobdeck quits, jobs that run are aborted. The crontab starts what is due later.");
    else
        lines << tr("When Jobdeck quits, jobs that run are aborted. What is due waits until Jobdeck is opened again.");
    return lines.join(u'\n').trimmed();
}

// ": Backup, Import and 3 more"; empty while they are not known.
QString QuitQuestion::namesOf(const QList<Job> &jobs, qint64 count) const
{
    QStringList names;
    for (const Job &job : jobs) {
        const JobKind *kind = m_kinds.kind(job.kind);
        names << isolate(singleLine(kind ? kind->shownTitle() : job.kind));
    }
    if (names.isEmpty())
        return {};
    const QString list = names.join(tr(", ", "between names"));
    const qint64 more = count - names.size();
    return more > 0 ? tr(": %1 and %n more", nullptr, int(more)).arg(list) : tr(": %1", "names").arg(list);
}

} // namespace jobdeck
