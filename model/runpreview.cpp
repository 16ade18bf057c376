#include "model/runpreview.h"

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

bool isPlain(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z') || (code >= u'0' && code <= u'9')
        || u"_@%+=:,./-"_s.contains(letter);
}

} // namespace

QString shellQuoted(const QString &word)
{
    if (!word.isEmpty() && std::ranges::all_of(word, isPlain))
        return word;
    return u'\'' + QString(word).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString shellLine(const RunPreview &preview)
{
    if (preview.command.isEmpty())
        return {};
    QString line;
    const QString folder = shellQuoted(preview.folder);
    if (preview.makesFolder)
        line += u"mkdir -p -- %1 && "_s.arg(folder);
    line += u"cd -- "_s + folder + u" && "_s;
    if (preview.input)
        line += u"printf %s "_s + shellQuoted(*preview.input) + u" | "_s;
    QStringList words{u"env"_s};
    for (const auto &[name, value] : preview.environment)
        words << shellQuoted(name + u'=' + value);
    if (preview.command.first().contains(u'=')) // env would take it for a variable
        words << u"sh -c 'exec \"$@\"' sh"_s;
    for (const QString &word : preview.command)
        words << shellQuoted(word);
    return line + words.join(u' ') + (preview.input ? QString() : u" </dev/null"_s);
}

} // namespace jobdeck
