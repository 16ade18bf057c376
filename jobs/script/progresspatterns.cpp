#include "jobs/script/progresspatterns.h"

#include "jobs/script/terminaltext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ProgressPatterns)
};

constexpr qsizetype longestLine = 4'096;
// An expression that needs more steps than this for one line finds nothing there (PCRE2; its own limit takes seconds).
constexpr auto stepLimit = "(*LIMIT_MATCH=100000)"_L1;

bool isDigit(char byte) { return byte >= '0' && byte <= '9'; }

bool holds(QByteArrayView line, char byte) { return memchr(line.data(), byte, static_cast<size_t>(line.size())); }

// What a percentage or count cannot do without; for nearly every line this is all that is looked at.
bool mayHoldNumber(QByteArrayView line)
{
    if (line.isEmpty())
        return false;
    if (holds(line, '%'))
        return true;
    const char *const end = line.data() + line.size();
    for (const char *slash = line.data(); slash && slash < end; ++slash) {
        slash = static_cast<const char *>(memchr(slash, '/', static_cast<size_t>(end - slash)));
        if (!slash)
            break;
        if (slash > line.data() && (isDigit(slash[-1]) || slash[-1] == ' ') && slash + 1 < end
            && (isDigit(slash[1]) || slash[1] == ' '))
            return true;
    }
    return memmem(line.data(), static_cast<size_t>(line.size()), " of ", 4) != nullptr;
}

std::optional<double> numberIn(const QRegularExpressionMatch &match, QStringView group)
{
    bool isNumber = false;
    const double number = match.captured(group).trimmed().replace(u',', u'.').toDouble(&isNumber);
    return isNumber && std::isfinite(number) && number >= 0 ? std::optional(number) : std::nullopt;
}

std::optional<double> percentIn(const QRegularExpressionMatch &match)
{
    if (const auto percent = numberIn(match, u"percent"))
        return *percent <= 100 ? percent : std::nullopt;
    const auto done = numberIn(match, u"done");
    const auto total = numberIn(match, u"total");
    return done && total && *total > 0 && *done <= *total ? std::optional(*done / *total * 100) : std::nullopt;
}

QRegularExpression expressionOf(const QString &word) { return QRegularExpression(stepLimit + word); }

bool isIn(const std::optional<QStringList> &wanted, const QString &name) { return !wanted || wanted->contains(name); }

} // namespace

QStringList ProgressPatterns::builtInNames()
{
    return QStringList{u"percent"_s, u"count"_s} + ProgramMeters::names() + QStringList{u"osc"_s};
}

Result<void> ProgressPatterns::check(const QString &word)
{
    if (builtInNames().contains(word))
        return {};
    const QRegularExpression expression(word);
    if (!expression.isValid())
        return Error{.code = ErrorCode::BadInput,
                     .message = Texts::tr("“%1” is neither a built-in pattern nor a regular expression: %2.")
                                    .arg(word, expression.errorString()),
                     .field = {}};
    const QStringList groups = expression.namedCaptureGroups();
    const bool hasNumber = groups.contains(u"percent"_s) || (groups.contains(u"done"_s) && groups.contains(u"total"_s));
    if (hasNumber || groups.contains(u"text"_s))
        return {};
    return Error{.code = ErrorCode::BadInput,
                 .message = Texts::tr("“%1” is no built-in pattern (%2), and an expression of one's own needs a group "
                                      "(?<percent>…), or (?<done>…) and (?<total>…).")
                                .arg(word, builtInNames().join(u", "_s)),
                 .field = {}};
}

ProgressPatterns::ProgressPatterns(const std::optional<QStringList> &wanted)
    : m_takesTerminal(isIn(wanted, u"osc"_s))
    , m_takesMeters(
          std::ranges::any_of(ProgramMeters::names(), [&](const QString &name) { return isIn(wanted, name); }))
    , m_takesPlain(isIn(wanted, u"percent"_s) || isIn(wanted, u"count"_s))
    , m_meters(wanted.value_or(ProgramMeters::names()))
    , m_plain(isIn(wanted, u"percent"_s), isIn(wanted, u"count"_s))
{
    for (const QString &word : wanted.value_or(QStringList())) {
        if (!builtInNames().contains(word) && check(word))
            m_own << expressionOf(word);
    }
}

ProgressPatterns::Seen ProgressPatterns::see(QByteArrayView raw, QByteArrayView plain, bool isRewritten)
{
    const QByteArrayView line = plain.first(std::min(plain.size(), longestLine));
    if (const auto own = m_own.isEmpty() ? std::nullopt : seeOwn(line))
        return *own;
    return seeBuiltIn(raw, line, isRewritten);
}

std::optional<ProgressPatterns::Seen> ProgressPatterns::seeOwn(QByteArrayView plain) const
{
    const QString line = QString::fromUtf8(plain);
    for (const QRegularExpression &expression : m_own) {
        const auto match = expression.match(line);
        if (!match.hasMatch())
            continue;
        Seen seen{.percent = percentIn(match)};
        if (expression.namedCaptureGroups().contains(u"text"_s))
            seen.text = match.captured(u"text").trimmed();
        return seen;
    }
    return std::nullopt;
}

ProgressPatterns::Seen ProgressPatterns::seeBuiltIn(QByteArrayView raw, QByteArrayView plain, bool isRewritten)
{
    if (m_takesTerminal && raw.size() != plain.size()) {
        if (const auto terminal = terminalProgressIn(raw))
            return {.percent = terminal->percent};
    }
    if (m_takesMeters) {
        if (const auto reading = m_meters.read(plain, isRewritten))
            return {.percent = reading->percent};
    }
    if (m_takesPlain && mayHoldNumber(plain))
        return {.percent = m_plain.see(plain, isRewritten)};
    return {};
}

} // namespace jobdeck
