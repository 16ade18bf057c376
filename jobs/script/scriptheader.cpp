#include "jobs/script/scriptheader.h"

#include <QCoreApplication>

#include <array>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScriptHeader)
};

constexpr std::array<QByteArrayView, 5> commentSigns{"#", "//", "--", ";", "rem"};
constexpr auto byteOrderMark = "\xef\xbb\xbf";

// A line of comment: what stands behind its sign, and how much was taken away.
struct CommentLine {
    QByteArrayView sign;
    QByteArrayView text;
    int indent = 0;
};

bool startsWithSign(QByteArrayView text, QByteArrayView sign)
{
    const QByteArrayView start = text.first(std::min(text.size(), sign.size()));
    if (start.compare(sign, Qt::CaseInsensitive) != 0)
        return false;
    // A word must end where it ends: "remember" is no comment.
    return sign != "rem" || text.size() == sign.size() || text[sign.size()] == ' ' || text[sign.size()] == '\t';
}

std::optional<CommentLine> commentOf(QByteArrayView line, QByteArrayView sign)
{
    qsizetype from = 0;
    while (from < line.size() && (line[from] == ' ' || line[from] == '\t'))
        ++from;
    const QByteArrayView text = line.sliced(from);
    if (!startsWithSign(text, sign))
        return std::nullopt;
    qsizetype taken = sign.size();
    if (taken < text.size() && text[taken] == ' ')
        ++taken;
    return CommentLine{sign, text.sliced(taken), static_cast<int>(from + taken)};
}

bool isStart(QByteArrayView text)
{
    const QByteArray words = text.toByteArray().simplified();
    return words == "/// job";
}

bool isEnd(QByteArrayView text) { return text.trimmed() == "///"; }

// Goes through the lines of a file, from 1.
class Lines final {
public:
    explicit Lines(QByteArrayView content)
        : m_content(content)
    {
        if (m_content.startsWith(byteOrderMark))
            m_next = 3;
    }
    bool next()
    {
        if (m_next >= m_content.size())
            return false;
        qsizetype end = m_content.indexOf('\n', m_next);
        end = end < 0 ? m_content.size() : end;
        line = m_content.sliced(m_next, end - m_next);
        if (line.endsWith('\r'))
            line.chop(1);
        m_next = end + 1;
        ++number;
        return true;
    }

    QByteArrayView line;
    int number = 0;

private:
    QByteArrayView m_content;
    qsizetype m_next = 0;
};

std::optional<CommentLine> findStart(Lines &lines)
{
    while (lines.number < headerWindowLines && lines.next()) {
        for (const QByteArrayView sign : commentSigns) {
            if (const auto comment = commentOf(lines.line, sign); comment && isStart(comment->text))
                return comment;
        }
    }
    return std::nullopt;
}

DefinitionProblem noEnd(int startLine, const QString &sign)
{
    return {.file = {},
            .line = startLine,
            .column = 1,
            .reason = Texts::tr("The header that begins here has no end."),
            .remedy = Texts::tr("Close it with a line “%1 ///”.").arg(sign)};
}

DefinitionProblem noComment(int line, const QString &sign)
{
    return {.file = {},
            .line = line,
            .column = 1,
            .reason = Texts::tr("This line stands in the header but is no comment."),
            .remedy = Texts::tr("Begin it with “%1”, or close the header above it with a line “%1 ///”.").arg(sign)};
}

} // namespace

HeaderSearch findHeader(const QByteArray &content)
{
    Lines lines(content);
    const auto start = findStart(lines);
    if (!start)
        return {};
    const int startLine = lines.number;
    const QString sign = QString::fromLatin1(start->sign);
    ScriptHeader header{.toml = {}, .firstLine = startLine + 1, .indents = {}};
    while (lines.next()) {
        const auto comment = commentOf(lines.line, start->sign);
        if (!comment)
            return {{}, noComment(lines.number, sign)};
        if (isEnd(comment->text))
            return {header, {}};
        header.toml += comment->text.toByteArray() + '\n';
        header.indents << comment->indent;
    }
    return {{}, noEnd(startLine, sign)};
}

} // namespace jobdeck
