#include "jobs/script/masker.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace jobdeck {
namespace {

constexpr qsizetype shortest = 3;
constexpr auto stars = "***";

QByteArray jsonEscaped(const QByteArray &secret)
{
    const QByteArray array = QJsonDocument(QJsonArray{QString::fromUtf8(secret)}).toJson(QJsonDocument::Compact);
    return array.sliced(2, array.size() - 4); // without [" and "]
}

} // namespace

void Masker::hide(const QByteArray &secret)
{
    for (const QByteArray &line : secret.split('\n')) {
        add(line);
        add(line.toPercentEncoding());
        add(jsonEscaped(line));
    }
    add(secret.toBase64());
    add(secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    std::ranges::stable_sort(m_hidden, std::greater(), &QByteArray::size);
}

void Masker::add(const QByteArray &text)
{
    if (text.size() >= shortest && !m_hidden.contains(text))
        m_hidden << text;
}

QByteArray Masker::masked(QByteArray line) const
{
    for (const QByteArray &hidden : m_hidden)
        line.replace(hidden, stars);
    return line;
}

} // namespace jobdeck
