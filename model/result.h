// What can go wrong, as a value: every fallible call below the views returns a Result.
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace jobdeck {

// The class of a failure. Command line exit codes follow from it: BadInput, UnknownKind and UnknownJob 2,
// Refused and Late 3, Database 4.
enum class ErrorCode { BadInput, UnknownKind, UnknownJob, Refused, Late, Database, Disconnected };

struct Error {
    ErrorCode code = ErrorCode::BadInput;
    QString message; // a sentence for a person: what happened, to what, what to do
    QString field; // the argument or option it is about; empty if none

    bool operator==(const Error &) const = default;
};

// The wire and JSON name of a code: "bad-input", "unknown-kind", …
[[nodiscard]] QString errorCodeName(ErrorCode code);
[[nodiscard]] ErrorCode errorCodeFromName(QStringView name);

template <typename T = void>
class [[nodiscard]] Result final {
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool isOk() const { return m_state.index() == 0; }
    explicit operator bool() const { return isOk(); }

    // Calling value() on a failure or error() on a success is a programming error and throws bad_variant_access.
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }
    const T *operator->() const { return &value(); }
    const T &operator*() const & { return value(); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> final {
public:
    Result() = default;
    Result(Error error)
        : m_state(std::move(error))
    {
    }

    [[nodiscard]] bool isOk() const { return m_state.index() == 0; }
    explicit operator bool() const { return isOk(); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<std::monostate, Error> m_state;
};

} // namespace jobdeck
