#include "views/loglines.h"

#include "views/jobtext.h"
#include "views/theme.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPlainTextEdit>
#include <QTextBlock>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

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

// Control characters would break the line or hide text; a tab stays.
QString printable(QString text)
{
    for (QChar &c : text) {
        if ((c.category() == QChar::Other_Control && c != u'\t') || c == QChar::ParagraphSeparator
            || c == QChar::LineSeparator)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

} // namespace

QString shownLine(const LogLine &line, qsizetype shownBytes)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(line.time).toString(u"HH:mm:ss"_s);
    QString text = printable(QString::fromUtf8(line.text.left(shownBytes)));
    const qsizetype more = line.text.size() - shownBytes;
    if (more > 0)
        text += u' ' + QCoreApplication::translate("LogView", "… (%n bytes more)", nullptr, int(more));
    return u"%1  %2  %3"_s.arg(time, levelWord(line.level).leftJustified(7), text);
}

void showLogLines(QPlainTextEdit &editor, const QList<LogLine> &lines, qsizetype shownBytes)
{
    QStringList texts;
    texts.reserve(lines.size());
    for (const LogLine &line : lines)
        texts << shownLine(line, shownBytes);
    editor.setPlainText(texts.join(u'\n'));
    QTextCursor cursor(editor.document());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).level == LogLevel::Info)
            continue;
        QTextCharFormat format;
        format.setForeground(levelColour(lines.at(i).level, editor.palette()));
        cursor.setPosition(editor.document()->findBlockByNumber(int(i)).position());
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}

void markMatches(QPlainTextEdit &editor, const QString &text, int current)
{
    QList<QTextEdit::ExtraSelection> marks;
    QColor colour = editor.palette().color(QPalette::Highlight);
    for (QTextCursor at(editor.document()); !text.isEmpty();) {
        at = editor.document()->find(text, at);
        if (at.isNull())
            break;
        const bool isCurrent = at.blockNumber() == current;
        colour.setAlphaF(isCurrent ? 1.0F : 0.25F);
        QTextEdit::ExtraSelection mark;
        mark.cursor = at;
        mark.format.setBackground(colour);
        if (isCurrent)
            mark.format.setForeground(editor.palette().color(QPalette::HighlightedText));
        marks << mark;
    }
    editor.setExtraSelections(marks);
}

} // namespace jobdeck
