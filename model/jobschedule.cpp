#include "model/jobschedule.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace jobdeck {
namespace {

template <typename Policy>
struct Named {
    Policy policy;
    QLatin1StringView name;
};

constexpr std::array<Named<MissedPolicy>, 5> missedPolicies{
    Named<MissedPolicy>{MissedPolicy::Usual, "usual"_L1}, Named<MissedPolicy>{MissedPolicy::Once, "once"_L1},
    Named<MissedPolicy>{MissedPolicy::Each, "each"_L1}, Named<MissedPolicy>{MissedPolicy::Skip, "skip"_L1},
    Named<MissedPolicy>{MissedPolicy::Ask, "ask"_L1}};
constexpr std::array<Named<OverlapPolicy>, 3> overlapPolicies{Named<OverlapPolicy>{OverlapPolicy::Skip, "skip"_L1},
                                                              Named<OverlapPolicy>{OverlapPolicy::Queue, "queue"_L1},
                                                              Named<OverlapPolicy>{OverlapPolicy::Allow, "allow"_L1}};

template <typename List, typename Policy>
QString nameIn(const List &list, Policy policy)
{
    return list.at(static_cast<std::size_t>(policy)).name;
}

template <typename List>
auto namedIn(const List &list, QStringView name) -> std::optional<decltype(list.front().policy)>
{
    const auto *found = std::ranges::find_if(list, [name](const auto &named) { return named.name == name; });
    if (found == list.end())
        return std::nullopt;
    return found->policy;
}

} // namespace

QString missedPolicyName(MissedPolicy policy) { return nameIn(missedPolicies, policy); }

std::optional<MissedPolicy> missedPolicyFromName(QStringView name) { return namedIn(missedPolicies, name); }

QString overlapPolicyName(OverlapPolicy policy) { return nameIn(overlapPolicies, policy); }

std::optional<OverlapPolicy> overlapPolicyFromName(QStringView name) { return namedIn(overlapPolicies, name); }

} // namespace jobdeck
