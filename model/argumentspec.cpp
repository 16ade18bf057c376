#include "model/argumentspec.h"

#include <algorithm>

namespace jobdeck {

const ArgumentSpec *ArgumentSpecs::find(QStringView name) const
{
    const auto found = std::ranges::find(*this, name, &ArgumentSpec::name);
    return found == end() ? nullptr : &*found;
}

} // namespace jobdeck
