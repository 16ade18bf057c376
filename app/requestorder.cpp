#include "app/requestorder.h"

#include <QList>

namespace jobdeck {

struct RequestOrder::Queue : std::enable_shared_from_this<Queue> {
    struct Request {
        Command command;
        CommandReply reply;
    };

    Execute execute;
    QList<Request> waiting;
    bool isBusy = false;

    void next()
    {
        if (isBusy || waiting.isEmpty())
            return;
        isBusy = true;
        const Request request = waiting.takeFirst();
        execute(request.command, [queue = shared_from_this(), reply = request.reply](const Result<Job> &result) {
            queue->isBusy = false;
            if (reply)
                reply(result);
            queue->next();
        });
    }
};

RequestOrder::RequestOrder(Execute execute)
    : m_queue(std::make_shared<Queue>())
{
    m_queue->execute = std::move(execute);
}

void RequestOrder::execute(const Command &command, CommandReply reply)
{
    if (command.verb != Verb::Run && command.verb != Verb::Rerun)
        return m_queue->execute(command, std::move(reply));
    m_queue->waiting << Queue::Request{command, std::move(reply)};
    m_queue->next();
}

} // namespace jobdeck
