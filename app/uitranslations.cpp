#include "app/uitranslations.h"

#include <QLibraryInfo>
#include <QLocale>

namespace jobdeck {

using namespace Qt::StringLiterals;

QLocale messageLocale()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString value = qEnvironmentVariable(name);
        if (!value.isEmpty())
            return QLocale(value.section(u'.', 0, 0).section(u'@', 0, 0));
    }
    return QLocale::c();
}

UiTranslations::UiTranslations(QCoreApplication &application)
{
    Q_UNUSED(application)
    const QLocale locale = messageLocale();
    // English, for its plural forms, in every other language.
    if (m_own.load(locale, u"jobdeck"_s, u"_"_s, u":/i18n"_s) || m_own.load(u":/i18n/jobdeck_en.qm"_s))
        QCoreApplication::installTranslator(&m_own);
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

UiTranslations::~UiTranslations()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace jobdeck
