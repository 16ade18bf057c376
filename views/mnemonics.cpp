#include "views/mnemonics.h"

namespace jobdeck {

using namespace Qt::StringLiterals;

QString withoutMnemonic(const QString &text)
{
    QString plain = text;
    return plain.replace(u'&', u"&&"_s);
}

QString Mnemonics::assign(const QString &text)
{
    const qsizetype position = freePosition(text);
    if (position < 0)
        return withoutMnemonic(text);
    m_taken.insert(text.at(position).toLower());
    return withoutMnemonic(text.left(position)) + u'&' + withoutMnemonic(text.mid(position));
}

qsizetype Mnemonics::freePosition(const QString &text) const
{
    const auto isFree = [&](qsizetype i) {
        const QChar letter = text.at(i);
        return letter.isLetterOrNumber() && !letter.isSurrogate() && !m_taken.contains(letter.toLower());
    };
    for (qsizetype i = 0; i < text.size(); ++i)
        if (isFree(i) && (i == 0 || text.at(i - 1).isSpace()))
            return i;
    for (qsizetype i = 0; i < text.size(); ++i)
        if (isFree(i))
            return i;
    return -1;
}

} // namespace jobdeck
