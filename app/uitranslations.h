// The language of what people read: by LC_ALL, LC_MESSAGES, LANG. Loads Jobdeck's own texts and Qt's. Main thread.
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace jobdeck {

class UiTranslations final {
public:
    explicit UiTranslations(QCoreApplication &application);
    ~UiTranslations();
    Q_DISABLE_COPY_MOVE(UiTranslations)

private:
    void keepEnglishDigits();

    const QLocale m_formerDefault;
    QTranslator m_own;
    QTranslator m_qt;
};

// Of the first of LC_ALL, LC_MESSAGES and LANG that is set, as POSIX has it: "de_AT".
[[nodiscard]] QLocale messageLocale();

} // namespace jobdeck
