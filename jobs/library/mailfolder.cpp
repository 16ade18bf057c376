#include "jobs/library/mailfolder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace jobdeck {
namespace {

constexpr qsizetype longestName = 120;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MailFolder)
};

// An address may hold "/" or begin with "."; a file name must not.
QString safeName(const QString &address)
{
    QString name = address.left(longestName);
    std::ranges::replace_if(
        name,
        [](QChar c) {
            const bool isWord = c < QChar(128) && c.isLetterOrNumber();
            return !isWord && !QStringView(u"@.+-_").contains(c);
        },
        u'_');
    if (name.startsWith(u'.') || name.startsWith(u'-'))
        name[0] = u'_';
    return name;
}

} // namespace

MailFolder::MailFolder(QString folder)
    : m_folder(std::move(folder))
{
}

Delivery MailFolder::deliver(const QString &to, const QByteArray &message)
{
    const QString base = m_folder + u'/' + safeName(to);
    for (int number = 1;; ++number) {
        QFile file(number == 1 ? base + QStringLiteral(".eml") : QStringLiteral("%1-%2.eml").arg(base).arg(number));
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            if (QFileInfo::exists(file.fileName()))
                continue;
            return {.kind = Delivery::Kind::Broken,
                    .text = Text::tr("No message can be written into the folder %1: %2. Choose a folder that you may "
                                     "write to.")
                                .arg(m_folder, file.errorString())};
        }
        if (file.write(message) == message.size() && file.flush())
            return {.text = QFileInfo(file).fileName()};
        const QString error = file.errorString();
        file.remove();
        return {.kind = Delivery::Kind::Broken,
                .text = Text::tr("The message %1 cannot be written: %2. Make room on the disk and run the job again.")
                            .arg(file.fileName(), error)};
    }
}

} // namespace jobdeck
