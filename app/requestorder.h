// Lets what one client asks for become jobs in the order it was asked: a request whose arguments take long to check is
// not overtaken by the next. Each waits for the answer to the one before; commands about jobs that are there wait for
// nothing. Main thread.
#pragma once

#include "model/command.h"

#include <functional>
#include <memory>

namespace jobdeck {

class RequestOrder final {
public:
    using Execute = std::function<void(const Command &command, CommandReply reply)>;

    explicit RequestOrder(Execute execute);

    void execute(const Command &command, CommandReply reply);

private:
    struct Queue; // lives on in the answers that are to come

    const std::shared_ptr<Queue> m_queue;
};

} // namespace jobdeck
