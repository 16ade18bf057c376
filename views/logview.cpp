#include "views/logview.h"

#include "model/logmodel.h"
#include "views/emptystate.h"
#include "views/icons.h"
#include "views/loglines.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int allLevels = 0x1f;

// From the level up: a bit mask of LogLevel numbers.
int levelsFrom(LogLevel level) { return allLevels & ~((1 << static_cast<int>(level)) - 1); }

} // namespace

LogView::LogView(JobReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_model(new LogModel(reader, this))
    , m_empty(new EmptyState(u"logEmpty"_s, this))
{
    setObjectName(u"logView"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    addControls();
    layout->addWidget(makeText(), 1);
    layout->addWidget(m_empty, 1);
    m_empty->setState(u"job-list"_s, tr("No output yet"), tr("What the job writes appears here while it runs."));
    connectModel();
    clear();
}

void LogView::addControls()
{
    m_level = new QComboBox(this);
    m_level->setObjectName(u"logLevel"_s);
    m_level->addItem(tr("All levels"), levelsFrom(LogLevel::Debug));
    m_level->addItem(tr("Notices and above"), levelsFrom(LogLevel::Notice));
    m_level->addItem(tr("Warnings and errors"), levelsFrom(LogLevel::Warning));
    m_level->addItem(tr("Errors"), levelsFrom(LogLevel::Error));
    m_level->setToolTip(tr("Which lines are shown"));
    m_level->setAccessibleDescription(tr("Which lines are shown"));
    m_find = new QLineEdit(this);
    m_find->setObjectName(u"logFind"_s);
    m_find->setPlaceholderText(tr("Find in log"));
    m_find->setAccessibleName(tr("Find in log"));
    m_find->setMinimumWidth(80);
    m_found = new QLabel(this);
    m_found->setObjectName(u"logFound"_s);
    m_found->setTextFormat(Qt::PlainText);
    m_follow = new QCheckBox(tr("F&ollow"), this);
    m_follow->setObjectName(u"logFollow"_s);
    m_follow->setToolTip(tr("Stay at the end of the log while it grows"));
    m_wrap = new QCheckBox(tr("Wra&p"), this);
    m_wrap->setObjectName(u"logWrap"_s);
    m_wrap->setToolTip(tr("Break long lines at the edge"));
    auto *copyButton = new QPushButton(icon(u"edit-copy"_s), tr("Copy"), this);
    copyButton->setObjectName(u"logCopy"_s);
    copyButton->setToolTip(tr("Copy the selected text, or all lines that are loaded here"));
    auto *saveButton = new QPushButton(icon(u"document-save"_s), tr("Save…"), this);
    saveButton->setObjectName(u"logSave"_s);
    saveButton->setToolTip(tr("Save the whole log to a file"));
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_level);
    bar->addWidget(m_find, 1);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_found), static_cast<QWidget *>(m_follow), static_cast<QWidget *>(m_wrap),
          static_cast<QWidget *>(copyButton), static_cast<QWidget *>(saveButton)})
        bar->addWidget(widget);
    static_cast<QVBoxLayout *>(layout())->addLayout(bar);
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogView::setLevel);
    connect(m_find, &QLineEdit::textChanged, this, &LogView::startFind);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { findNext(1); });
    connect(m_follow, &QCheckBox::clicked, this, &LogView::setFollow);
    connect(m_wrap, &QCheckBox::toggled, this, [this](bool isOn) {
        m_text->setLineWrapMode(isOn ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    });
    connect(copyButton, &QPushButton::clicked, this, &LogView::copy);
    connect(saveButton, &QPushButton::clicked, this, &LogView::save);
}

QWidget *LogView::makeText()
{
    m_textArea = new QWidget(this);
    m_textArea->setLayoutDirection(Qt::LeftToRight);
    m_text = new QPlainTextEdit(m_textArea);
    m_text->setObjectName(u"logText"_s);
    m_text->setAccessibleName(tr("Log"));
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QTextOption option = m_text->document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    m_text->document()->setDefaultTextOption(option);
    m_text->installEventFilter(this);
    m_text->viewport()->installEventFilter(this);
    m_bar = new QScrollBar(Qt::Vertical, m_textArea);
    m_bar->setObjectName(u"logScrollBar"_s);
    m_bar->setAccessibleName(tr("Position in the log"));
    auto *layout = new QHBoxLayout(m_textArea);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_bar);
    connect(m_bar, &QScrollBar::valueChanged, this, &LogView::placeText);
    connect(m_bar, &QScrollBar::actionTriggered, this,
            [this] { m_follow->setChecked(m_bar->sliderPosition() >= m_bar->maximum()); });
    return m_textArea;
}

void LogView::connectModel()
{
    connect(m_model, &LogModel::lineCountChanged, this, &LogView::onCountChanged);
    connect(m_model, &LogModel::linesReady, this, &LogView::showLines);
    connect(m_model, &LogModel::findFinished, this, &LogView::showMatches);
    connect(m_model, &LogModel::findProgressed, this, [this](qint64 found, int percent) {
        m_found->setText(tr("%1 found, %2 % searched").arg(QString::number(found), QString::number(percent)));
    });
    connect(m_model, &LogModel::textReady, this,
            [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
    connect(m_model, &LogModel::readFailed, this, &LogView::failed);
    connect(m_model, &LogModel::saveFailed, this, &LogView::failed);
}

void LogView::setJob(const Job &job)
{
    m_isRunning = job.status == JobStatus::Running;
    if (job.id == m_job) {
        m_model->setLineCount(job.logLines);
        return;
    }
    m_job = job.id;
    m_text->clear();
    m_first = 0;
    m_find->clear();
    m_follow->setChecked(true); // the end is what matters, of a failed job too
    m_model->setJob(job.id, job.logLines);
    onCountChanged(job.logLines);
}

void LogView::clear()
{
    m_job = 0;
    m_text->clear();
    m_textArea->hide();
    m_empty->show();
}

void LogView::onCountChanged(qint64 count)
{
    m_textArea->setVisible(count > 0);
    m_empty->setVisible(count <= 0);
    const qint64 former = m_bar->value();
    m_bar->setPageStep(std::max(1, visibleLines()));
    m_bar->setMaximum(int(std::max<qint64>(0, count - visibleLines())));
    if (m_follow->isChecked())
        m_bar->setValue(m_bar->maximum());
    if (m_bar->value() == former || m_text->document()->isEmpty())
        placeText();
    const qint64 held = m_first + m_text->blockCount();
    if (held < count && m_bar->value() + visibleLines() >= held)
        requestWindow(); // new lines belong into what is seen
}

int LogView::visibleLines() const
{
    const int height = std::max(1, m_text->fontMetrics().lineSpacing());
    return std::max(1, (m_text->viewport()->height() - 8) / height);
}

void LogView::requestWindow()
{
    const qint64 margin = (windowLines - visibleLines()) / 2;
    m_model->request(std::max<qint64>(0, m_bar->value() - std::max<qint64>(0, margin)), windowLines);
}

// Moves the editor to what the bar says, if those lines are in it; else asks for them.
void LogView::placeText()
{
    const qint64 top = m_bar->value();
    const qint64 end = std::min<qint64>(top + visibleLines(), m_model->lineCount());
    if (top < m_first || end > m_first + m_text->blockCount() || m_text->document()->isEmpty()) {
        requestWindow();
        return;
    }
    const QTextBlock block = m_text->document()->findBlockByNumber(int(top - m_first));
    m_text->verticalScrollBar()->setValue(block.firstLineNumber());
}

void LogView::showLines(qint64 first, const QList<LogLine> &lines)
{
    const int column = m_text->horizontalScrollBar()->value();
    const QTextCursor former = m_text->textCursor();
    const qint64 line = m_first + former.blockNumber();
    const int anchor = former.anchor() - former.position();
    const int inBlock = former.positionInBlock();
    m_first = first;
    showLogLines(*m_text, lines, shownBytes);
    if (line >= first && line < first + lines.size()) { // caret and selection stay on their text
        QTextCursor cursor(m_text->document());
        const int position = m_text->document()->findBlockByNumber(int(line - first)).position() + inBlock;
        cursor.setPosition(std::clamp(position + anchor, 0, m_text->document()->characterCount() - 1));
        cursor.setPosition(std::min(position, m_text->document()->characterCount() - 1), QTextCursor::KeepAnchor);
        m_text->setTextCursor(cursor);
    }
    m_text->horizontalScrollBar()->setValue(column);
    if (!lines.isEmpty())
        placeText();
    showMatch();
}

void LogView::setLevel(int index)
{
    m_matches.clear();
    m_text->clear();
    m_first = 0;
    m_model->setLevels(m_level->itemData(index).toInt());
    startFind();
}

void LogView::setFollow(bool isOn)
{
    if (isOn)
        m_bar->setValue(m_bar->maximum());
}

void LogView::startFind()
{
    m_matches.clear();
    m_match = -1;
    m_found->clear();
    m_text->setExtraSelections({});
    if (m_find->text().isEmpty())
        m_model->cancelFind();
    else
        m_model->find(m_find->text());
}

void LogView::showMatches(const QList<qint64> &lines)
{
    m_matches = lines;
    m_match = -1;
    m_found->setText(lines.isEmpty() ? tr("Not found") : tr("%n line(s)", nullptr, int(lines.size())));
    if (!lines.isEmpty())
        findNext(1);
}

void LogView::findNext(int step)
{
    if (m_matches.isEmpty())
        return;
    if (m_match < 0) // the first one from what is seen on
        m_match = std::lower_bound(m_matches.cbegin(), m_matches.cend(), m_bar->value()) - m_matches.cbegin() - 1;
    m_match = (m_match + step + m_matches.size()) % m_matches.size();
    m_found->setText(tr("%1 of %2").arg(QString::number(m_match + 1), QString::number(m_matches.size())));
    m_follow->setChecked(false);
    const qint64 line = m_matches.at(m_match);
    if (line < m_bar->value() || line >= m_bar->value() + visibleLines())
        m_bar->setValue(int(std::max<qint64>(0, line - visibleLines() / 2)));
    showMatch();
}

void LogView::showMatch()
{
    const qint64 line = m_match >= 0 && m_match < m_matches.size() ? m_matches.at(m_match) - m_first : -1;
    markMatches(*m_text, m_find->text(), int(line));
}

void LogView::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

// The editor holds a part of the log only: keys and wheel move the bar over the whole.
bool LogView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && watched == m_text->viewport()) {
        auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->angleDelta().y() != 0 && wheel->modifiers() == Qt::NoModifier) {
            m_bar->triggerAction(QAbstractSlider::SliderNoAction);
            m_bar->setValue(m_bar->value() - wheel->angleDelta().y() / 40);
            m_follow->setChecked(m_bar->value() >= m_bar->maximum());
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress && watched == m_text) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const QHash<int, QAbstractSlider::SliderAction> actions{{Qt::Key_PageUp, QAbstractSlider::SliderPageStepSub},
                                                                {Qt::Key_PageDown, QAbstractSlider::SliderPageStepAdd},
                                                                {Qt::Key_Up, QAbstractSlider::SliderSingleStepSub},
                                                                {Qt::Key_Down, QAbstractSlider::SliderSingleStepAdd},
                                                                {Qt::Key_Home, QAbstractSlider::SliderToMinimum},
                                                                {Qt::Key_End, QAbstractSlider::SliderToMaximum}};
        const auto action = actions.constFind(pressed->key());
        if (action != actions.cend() && !pressed->modifiers().testFlag(Qt::ShiftModifier)) {
            m_bar->triggerAction(*action);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LogView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_job)
        onCountChanged(m_model->lineCount());
}

void LogView::copy()
{
    if (m_text->textCursor().hasSelection())
        m_text->copy();
    else
        m_model->requestText(m_first, m_first + m_text->blockCount() - 1);
}

void LogView::save()
{
    auto *dialog = new QFileDialog(window(), tr("Save the log"), u"job-%1.log"_s.arg(m_job));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, m_model, &LogModel::save);
    dialog->open();
}

} // namespace jobdeck
