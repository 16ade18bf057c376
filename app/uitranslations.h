// The language of what people read: by LC_ALL, LC_MESSAGES, LANG. Loads Jobdeck's own texts and Qt's, and puts a
// program's own name into Jobdeck's. Main thread.
#pragma once

#include "app/programoptions.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace jobdeck {

// Texts that say Jobdeck where people know it by another name: "Acme Jobs" for Jobdeck, "acme-jobs" for the command.
class NamedTexts final : public QTranslator {
    Q_OBJECT
public:
    explicit NamedTexts(const ProgramOptions &options);

    [[nodiscard]] bool isEmpty() const override { return !m_isRenamed && QTranslator::isEmpty(); }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int number) const override;

private:
    const QString m_name;
    const QString m_title;
    const bool m_isRenamed;
};

class UiTranslations final {
public:
    explicit UiTranslations(QCoreApplication &application,
                            const ProgramOptions &options = {.title = QStringLiteral("Jobdeck")});
    ~UiTranslations();
    Q_DISABLE_COPY_MOVE(UiTranslations)

private:
    void keepEnglishDigits();

    const QLocale m_formerDefault;
    NamedTexts m_own;
    QTranslator m_qt;
};

// Of the first of LC_ALL, LC_MESSAGES and LANG that is set, as POSIX has it: "de_AT".
[[nodiscard]] QLocale messageLocale();

} // namespace jobdeck
