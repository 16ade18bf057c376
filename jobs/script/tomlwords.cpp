#include "jobs/script/tomlwords.h"

#include <QCoreApplication>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TomlWords)
};

// Where on this line a quote is opened and not closed, from 1; 0: nowhere.
int openQuoteIn(const QString &line)
{
    QChar quote;
    qsizetype opened = -1;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar letter = line.at(i);
        if (opened < 0 && letter == u'#')
            return 0;
        if (opened < 0 && (letter == u'"' || letter == u'\'')) {
            quote = letter;
            opened = i;
        } else if (opened >= 0 && letter == u'\\' && quote == u'"') {
            ++i;
        } else if (opened >= 0 && letter == quote) {
            opened = -1;
        }
    }
    return static_cast<int>(opened) + 1;
}

// Three quotes open a text of many lines: the last of an odd number of them.
bool isOpenBlock(const QByteArray &toml, QByteArrayView marks, TomlTrouble &trouble)
{
    const qsizetype at = toml.lastIndexOf(marks);
    if (at < 0 || toml.count(marks) % 2 == 0)
        return false;
    trouble.line = static_cast<int>(toml.first(at).count('\n')) + 1;
    trouble.column =
        static_cast<int>(
            QString::fromUtf8(toml.sliced(toml.lastIndexOf('\n', at) + 1).first(at - toml.lastIndexOf('\n', at) - 1))
                .size())
        + 1;
    return true;
}

bool isUnclosedQuote(const QByteArray &toml, TomlTrouble &trouble)
{
    if (isOpenBlock(toml, R"(""")", trouble) || isOpenBlock(toml, "'''", trouble))
        return true;
    const QString line = QString::fromUtf8(toml.split('\n').value(trouble.line - 1));
    const int column = openQuoteIn(line);
    if (column == 0)
        return false;
    trouble.column = column;
    return true;
}

void setString(const QByteArray &toml, const QString &description, TomlTrouble &trouble)
{
    const QString mark = description.section(u'\'', 1, 1);
    if (description.contains("escape sequence"_L1)) {
        trouble.reason = Texts::tr("“%1” means nothing in a text in double quotes.").arg(mark);
        trouble.remedy = Texts::tr("Write \\\\ for a backslash, or put the text into single quotes.");
    } else if (isUnclosedQuote(toml, trouble)) {
        trouble.reason = Texts::tr("The quote that opens here is not closed.");
        trouble.remedy = Texts::tr("Close it with the same quote, on the same line.");
    } else {
        trouble.reason = Texts::tr("A text holds a control character.");
        trouble.remedy = Texts::tr("Remove it.");
    }
}

struct Wording {
    QLatin1StringView sign; // in what toml++ says
    const char *reason;
    const char *remedy;
};

// The first that fits.
constexpr Wording wordings[]{
    {QLatin1StringView("cannot redefine"), QT_TRANSLATE_NOOP("TomlWords", "This key has a value already."),
     QT_TRANSLATE_NOOP("TomlWords", "Keep one of the two.")},
    {QLatin1StringView("utf-8"), QT_TRANSLATE_NOOP("TomlWords", "Here is a byte that is not UTF-8."),
     QT_TRANSLATE_NOOP("TomlWords", "Save the file as UTF-8.")},
    {QLatin1StringView("parsing array"), QT_TRANSLATE_NOOP("TomlWords", "Here this list should go on or end."),
     QT_TRANSLATE_NOOP("TomlWords", "Put a comma between its entries and ] behind the last.")},
    {QLatin1StringView("parsing inline table"),
     QT_TRANSLATE_NOOP("TomlWords", "Here this table in braces should go on or end."),
     QT_TRANSLATE_NOOP("TomlWords", "Put a comma between its entries and } behind the last, all on one line.")},
    {QLatin1StringView("parsing table header"),
     QT_TRANSLATE_NOOP("TomlWords", "This line in brackets is no name of a table."),
     QT_TRANSLATE_NOOP("TomlWords", "Write [name], or [[arguments]].")},
    {QLatin1StringView("expected '='"), QT_TRANSLATE_NOOP("TomlWords", "There is no = behind this key."),
     QT_TRANSLATE_NOOP("TomlWords", "Write key = value.")},
    {QLatin1StringView("expected value"), QT_TRANSLATE_NOOP("TomlWords", "There is no value behind the =."),
     QT_TRANSLATE_NOOP("TomlWords", "Write key = value, a text in quotes.")},
    {QLatin1StringView("comment or whitespace"),
     QT_TRANSLATE_NOOP("TomlWords", "Here the line should end, for its value is over."),
     QT_TRANSLATE_NOOP("TomlWords", "Write one key = value a line, a text in quotes.")},
    {QLatin1StringView("could not determine"), QT_TRANSLATE_NOOP("TomlWords", "This is no value."),
     QT_TRANSLATE_NOOP("TomlWords", "Write a text in quotes, a number, true or false, or a list in brackets.")},
    {QLatin1StringView("nesting"), QT_TRANSLATE_NOOP("TomlWords", "This is nested too deep."),
     QT_TRANSLATE_NOOP("TomlWords", "Write it with fewer brackets.")},
};

} // namespace

TomlTrouble tomlTrouble(const QByteArray &toml, int line, int column, const QString &description)
{
    TomlTrouble trouble{.line = line, .column = column, .reason = {}, .remedy = {}};
    if (description.contains("parsing string"_L1) || description.contains("parsing literal string"_L1)) {
        setString(toml, description, trouble);
        return trouble;
    }
    for (const Wording &wording : wordings) {
        if (!description.contains(wording.sign, Qt::CaseInsensitive))
            continue;
        trouble.reason = Texts::tr(wording.reason);
        trouble.remedy = Texts::tr(wording.remedy);
        return trouble;
    }
    trouble.reason = Texts::tr("This is not TOML.");
    trouble.remedy = Texts::tr("Write key = value, a text in quotes.");
    return trouble;
}

} // namespace jobdeck
