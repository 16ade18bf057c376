#include "views/logview.h"

#include "model/logmodel.h"
#include "views/emptystate.h"
#include "views/logbar.h"
#include "views/logtext.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLocale>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

LogView::LogView(JobReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_model(new LogModel(reader, this))
    , m_bar(new LogBar(this))
    , m_text(new LogText(this))
    , m_empty(new EmptyState(u"logEmpty"_s, this))
{
    setObjectName(u"logView"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_bar);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_empty, 1);
    connectBar();
    connectModel();
    onCountChanged(0);
}

void LogView::connectBar()
{
    connect(m_bar, &LogBar::levelsChosen, this, &LogView::setLevels);
    connect(m_bar, &LogBar::findEdited, this, &LogView::startFind);
    connect(m_bar, &LogBar::stepRequested, this, &LogView::findNext);
    connect(m_bar, &LogBar::followChosen, m_text, &LogText::setFollowing);
    connect(m_bar, &LogBar::wrapChosen, m_text, &LogText::setWrap);
    connect(m_bar, &LogBar::copyRequested, this, &LogView::copy);
    connect(m_bar, &LogBar::saveRequested, this, &LogView::save);
    connect(m_text, &LogText::followingChanged, m_bar, &LogBar::setFollowing);
    connect(m_text, &LogText::copyRequested, this, &LogView::copy);
}

void LogView::connectModel()
{
    connect(m_text, &LogText::linesWanted, m_model, &LogModel::request);
    connect(m_model, &LogModel::linesReady, m_text, &LogText::showLines);
    connect(m_model, &LogModel::lineCountChanged, this, &LogView::onCountChanged);
    connect(m_model, &LogModel::linesMoved, m_text, &LogText::reload);
    connect(m_text, &LogText::groupClicked, m_model, &LogModel::toggleGroup);
    connect(m_text, &LogText::foldAllRequested, m_model, &LogModel::foldAll);
    connect(m_text, &LogText::unfoldAllRequested, m_model, &LogModel::unfoldAll);
    connect(m_model, &LogModel::findFinished, this, &LogView::showMatches);
    connect(m_model, &LogModel::findProgressed, this, [this](qint64 found, int percent) {
        setFound(tr("%1 found, %2 % searched").arg(QLocale().toString(found), QLocale().toString(percent)));
    });
    connect(m_model, &LogModel::textReady, this,
            [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
    connect(m_model, &LogModel::saved, this,
            [this](const QString &file) { emit told(tr("The log is in %1.").arg(file)); });
    connect(m_model, &LogModel::readFailed, this, &LogView::failed);
    connect(m_model, &LogModel::saveFailed, this, &LogView::failed);
}

void LogView::setJob(const Job &job)
{
    m_hasEnded = isFinal(job.status);
    m_stored = job.logLines;
    if (job.id == m_job) {
        m_model->setLineCount(job.logLines);
        updateEmptyState();
        return;
    }
    m_job = job.id;
    m_text->clear();
    m_bar->clearFind();
    m_bar->setFollowing(true); // the end is what matters, of a failed job too
    m_text->setFollowing(true);
    m_model->setJob(job.id, job.logLines);
    updateEmptyState();
}

void LogView::onCountChanged(qint64 count)
{
    m_text->setVisible(count > 0);
    m_empty->setVisible(count <= 0);
    m_text->setCount(count);
    updateEmptyState();
}

void LogView::updateEmptyState()
{
    if (m_empty->isHidden())
        return;
    if (m_stored > 0)
        m_empty->setState(u"job-list"_s, tr("No lines of this level"),
                          tr("Choose “All levels” to see all that the job wrote."));
    else if (m_hasEnded)
        m_empty->setState(u"job-list"_s, tr("No output"), tr("This job wrote nothing to its log."));
    else
        m_empty->setState(u"job-list"_s, tr("No output yet"), tr("What the job writes appears here while it runs."));
}

void LogView::setLevels(int levels)
{
    m_text->clear();
    m_text->setFoldable(levels == LogModel::allLevels);
    m_model->setLevels(levels);
    startFind();
}

void LogView::showWarnings()
{
    m_bar->clearFind();
    m_bar->setLevels(LogBar::levelsFrom(LogLevel::Warning));
    m_text->focusText();
}

void LogView::startFind()
{
    m_matches.clear();
    m_match = -1;
    showCurrent();
    setFound({});
    if (m_bar->findText().isEmpty())
        m_model->cancelFind();
    else
        m_model->find(m_bar->findText());
}

void LogView::setFound(const QString &text) { m_bar->setFound(text, !m_matches.isEmpty()); }

void LogView::showMatches(const QList<qint64> &lines)
{
    m_matches = lines;
    m_match = -1;
    if (!lines.isEmpty())
        findNext(1);
    else
        setFound(m_bar->findText().isEmpty() ? QString() : tr("Not found"));
}

void LogView::findNext(int step)
{
    if (m_matches.isEmpty())
        return;
    if (m_match < 0) // the first one from what is seen on
        m_match = std::lower_bound(m_matches.cbegin(), m_matches.cend(), m_text->topLine()) - m_matches.cbegin() - 1;
    m_match = (m_match + step + m_matches.size()) % m_matches.size();
    const QString total = QLocale().toString(m_matches.size());
    setFound(tr("%1 of %2")
                 .arg(QLocale().toString(m_match + 1), m_matches.size() < LogModel::maxMatches ? total : total + u'+'));
    m_bar->setFollowing(false);
    m_text->goTo(m_matches.at(m_match));
    showCurrent();
}

void LogView::showCurrent() { m_text->setMarks(m_bar->findText(), m_match < 0 ? -1 : m_matches.at(m_match)); }

void LogView::focusFind() { m_bar->focusFind(); }

void LogView::goToLine(qint64 sequence)
{
    m_bar->clearFind();
    m_bar->setLevels(LogModel::allLevels);
    m_model->unfoldAll();
    m_bar->setFollowing(false);
    m_text->goTo(sequence - 1);
    m_text->setMarks({}, sequence - 1);
    m_text->focusText();
}

void LogView::goToEnd()
{
    m_bar->setLevels(LogModel::allLevels);
    m_bar->setFollowing(true);
    m_text->setFollowing(true);
    m_text->focusText();
}

void LogView::copy()
{
    if (const QString selected = m_text->selectedText(); !selected.isEmpty())
        QGuiApplication::clipboard()->setText(selected);
    else
        m_model->requestText(0, m_model->lineCount() - 1);
}

void LogView::save()
{
    auto *dialog = new QFileDialog(window(), tr("Save the log"), u"job-%1.log"_s.arg(m_job));
    dialog->setObjectName(u"logSaveDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, m_model, &LogModel::save);
    dialog->open();
}

} // namespace jobdeck
