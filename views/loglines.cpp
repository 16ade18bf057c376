#include "views/loglines.h"

#include "model/loggroups.h"
#include "views/jobtext.h"
#include "views/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

QString levelWord(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return QCoreApplication::translate("LogView", "debug");
    case LogLevel::Info:
        return QCoreApplication::translate("LogView", "info");
    case LogLevel::Notice:
        return QCoreApplication::translate("LogView", "notice");
    case LogLevel::Warning:
        return QCoreApplication::translate("LogView", "warning");
    case LogLevel::Error:
        return QCoreApplication::translate("LogView", "error");
    }
    return {};
}

namespace {

QColor levelColour(LogLevel level, const QPalette &palette)
{
    switch (level) {
    case LogLevel::Debug:
        return palette.color(QPalette::PlaceholderText);
    case LogLevel::Warning:
        return statusColour(ShownStatus::DoneWarnings, isDark(palette));
    case LogLevel::Error:
        return statusColour(ShownStatus::Failed, isDark(palette));
    default:
        return palette.color(QPalette::Text);
    }
}

// So that texts begin in one column, whatever the language.
qsizetype levelWidth()
{
    qsizetype width = 0;
    for (const LogLevel level : {LogLevel::Debug, LogLevel::Info, LogLevel::Notice, LogLevel::Warning, LogLevel::Error})
        width = std::max(width, levelWord(level).size());
    return width;
}

QTextEdit::ExtraSelection markOf(const QTextCursor &place, const QPalette &palette, bool isCurrent)
{
    QTextEdit::ExtraSelection mark;
    mark.cursor = place;
    QColor colour = palette.color(QPalette::Highlight);
    colour.setAlphaF(isCurrent ? 1.0F : 0.35F);
    mark.format.setBackground(colour);
    if (isCurrent)
        mark.format.setForeground(palette.color(QPalette::HighlightedText));
    return mark;
}

QTextEdit::ExtraSelection bandOf(const QTextBlock &line, const QPalette &palette)
{
    QTextEdit::ExtraSelection band;
    band.cursor = QTextCursor(line);
    QColor colour = palette.color(QPalette::Highlight);
    colour.setAlphaF(0.2F);
    band.format.setBackground(colour);
    band.format.setProperty(QTextFormat::FullWidthSelection, true);
    return band;
}

} // namespace

QString clockTime(qint64 utcMs) { return QDateTime::fromMSecsSinceEpoch(utcMs).toString(u"HH:mm:ss"_s); }

QString shownText(const LogLine &line)
{
    const QString text = visibleText(QString::fromUtf8(line.text));
    return line.cutBytes > 0
        ? text + u' ' + QCoreApplication::translate("LogView", "… (%1 more)").arg(bytesText(line.cutBytes))
        : text;
}

QString shownLine(const LogLine &line)
{
    return u"%1  %2  %3"_s.arg(clockTime(line.time), levelWord(line.level).leftJustified(levelWidth()),
                               shownText(line));
}

void showLogLines(QPlainTextEdit &editor, const QList<LogLine> &lines)
{
    QStringList texts;
    texts.reserve(lines.size());
    for (const LogLine &line : lines)
        texts << shownLine(line);
    editor.setCurrentCharFormat({}); // else what is set takes the colour of what stood there
    editor.setPlainText(texts.join(u'\n'));
    QTextCursor cursor(editor.document());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).level == LogLevel::Info)
            continue;
        QTextCharFormat format;
        format.setForeground(levelColour(lines.at(i).level, editor.palette()));
        QTextBlock block = editor.document()->findBlockByNumber(int(i));
        cursor.setPosition(block.position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        if (isShownTitle(lines.at(i))) {
            block.setUserState(groupState);
            format.setFontWeight(QFont::Bold);
        }
        cursor.setCharFormat(format);
    }
}

void markLines(QPlainTextEdit &editor, const QString &text, int current)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (current >= 0)
        marks << bandOf(editor.document()->findBlockByNumber(current), editor.palette());
    for (QTextCursor at(editor.document()); !text.isEmpty();) {
        at = editor.document()->find(text, at);
        if (at.isNull())
            break;
        marks << markOf(at, editor.palette(), at.blockNumber() == current);
    }
    editor.setExtraSelections(marks);
}

} // namespace jobdeck
