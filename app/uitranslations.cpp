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
    const bool isTranslated = m_own.load(locale, u"jobdeck"_s, u"_"_s, u":/i18n"_s);
    if (isTranslated || m_own.load(u":/i18n/jobdeck_en.qm"_s))
        QCoreApplication::installTranslator(&m_own);
    if (!isTranslated)
        keepEnglishDigits();
    if (m_qt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

// Other digits than 0 to 9 only in texts of a language that writes them: "\u0661\u0667 h" would be neither.
void UiTranslations::keepEnglishDigits()
{
    const QLocale english(QLocale::English, m_formerDefault.territory());
    if (m_formerDefault.zeroDigit() != english.zeroDigit())
        QLocale::setDefault(english);
}

UiTranslations::~UiTranslations()
{
    QLocale::setDefault(m_formerDefault);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace jobdeck
