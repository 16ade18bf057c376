// An owned file descriptor of this process; always O_CLOEXEC where it was made.
#pragma once

#include <unistd.h>

#include <utility>

namespace jobdeck {

class Descriptor final {
public:
    Descriptor() = default;
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    Descriptor(const Descriptor &) = delete;
    ~Descriptor() { reset(); }

    void reset()
    {
        if (m_number >= 0)
            close(std::exchange(m_number, -1));
    }
    [[nodiscard]] int get() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

private:
    int m_number = -1;
};

} // namespace jobdeck
