#include "app/wakeenvironment.h"

#include "app/wakesettings.h"

#include <QFile>

#include <algorithm>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

bool isKept(const QByteArray &name)
{
    static const QList<QByteArray> names{"PATH",           "TZ",
                                         "LANG",           "LANGUAGE",
                                         "XDG_DATA_HOME",  "XDG_CONFIG_HOME",
                                         "XDG_CACHE_HOME", "XDG_STATE_HOME",
                                         "XDG_DATA_DIRS",  "XDG_CONFIG_DIRS"};
    return names.contains(name) || name.startsWith("LC_");
}

} // namespace

QStringList wakeEnvironment()
{
    QStringList kept;
    for (char **variable = environ; *variable != nullptr; ++variable) {
        const QByteArray whole(*variable);
        const bool isWanted = isKept(whole.left(whole.indexOf('=')));
        if (const QString text = QString::fromUtf8(whole); isWanted && text.toUtf8() == whole)
            kept << text;
    }
    return kept;
}

void takeWakeEnvironment(int argc, char **argv)
{
    const std::vector<std::string_view> words(argv, argv + argc);
    if (std::ranges::find(words, "--woken-for") == words.end())
        return;
    const auto database = std::ranges::find(words, "--database");
    if (database == words.end() || database + 1 == words.end())
        return;
    const QString file = QFile::decodeName(QByteArray::fromStdString(std::string(*(database + 1))));
    const QStringList kept = WakeSettings(file).environment();
    for (const QString &variable : kept) {
        const qsizetype end = variable.indexOf(u'=');
        const QByteArray name = variable.left(end).toUtf8();
        if (isKept(name))
            qputenv(name, variable.mid(end + 1).toUtf8());
    }
}

} // namespace jobdeck
