#include "model/result.h"

#include <array>

namespace jobdeck {
namespace {

constexpr std::array<QStringView, 7> codeNames{u"bad-input", u"unknown-kind", u"unknown-job", u"refused",
                                               u"late",      u"database",     u"disconnected"};

} // namespace

QString errorCodeName(ErrorCode code) { return codeNames.at(static_cast<std::size_t>(code)).toString(); }

ErrorCode errorCodeFromName(QStringView name)
{
    for (std::size_t i = 0; i < codeNames.size(); ++i) {
        if (name == codeNames.at(i))
            return static_cast<ErrorCode>(i);
    }
    return ErrorCode::BadInput;
}

} // namespace jobdeck
