#include "views/closingchoice.h"

#include <QSettings>

#include <array>

namespace jobdeck {
namespace {

using namespace Qt::StringLiterals;

const QString closingKey = u"window/closing"_s;
constexpr std::array choiceNames{u"ask", u"background", u"stop"}; // by number

} // namespace

ClosingChoice closingChoice(const QSettings &settings)
{
    const QString kept = settings.value(closingKey).toString();
    for (std::size_t i = 0; i < choiceNames.size(); ++i) {
        if (kept == QStringView(choiceNames.at(i)))
            return static_cast<ClosingChoice>(i);
    }
    return ClosingChoice::Ask;
}

void keepClosingChoice(QSettings &settings, ClosingChoice choice)
{
    settings.setValue(closingKey, QString::fromUtf16(choiceNames.at(static_cast<std::size_t>(choice))));
}

} // namespace jobdeck
