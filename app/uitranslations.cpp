#include "app/uitranslations.h"

#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>

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

NamedTexts::NamedTexts(const ProgramOptions &options)
    : m_name(options.name)
    , m_title(options.title)
    , m_isRenamed(m_name != u"jobdeck" || m_title != u"Jobdeck")
{
}

QString NamedTexts::translate(const char *context, const char *source, const char *disambiguation, int number) const
{
    QString text = QTranslator::translate(context, source, disambiguation, number);
    if (!m_isRenamed)
        return text;
    const QString said = text.isNull() ? QString::fromUtf8(source) : text;
    if (!said.contains(u"jobdeck", Qt::CaseInsensitive))
        return text;
    static const QRegularExpression command(u"\\bjobdeck\\b(?!-supervisor)"_s);
    static const QRegularExpression program(u"\\bJobdeck\\b"_s);
    return QString(said).replace(command, m_name).replace(program, m_title);
}

UiTranslations::UiTranslations(QCoreApplication &application, const ProgramOptions &options)
    : m_own(options)
{
    Q_UNUSED(application)
    const QLocale locale = messageLocale();
    // English, for its plural forms, in every other language.
    const bool isTranslated = m_own.load(locale, u"jobdeck"_s, u"_"_s, u":/i18n"_s);
    if (isTranslated || m_own.load(u":/i18n/jobdeck_en.qm"_s) || !m_own.isEmpty())
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
