// SIGINT, SIGTERM and SIGHUP as Qt signals: the handler writes a byte to a socket, the event loop reads it (the way of
// Qt's "Calling Qt functions from Unix signal handlers"). One object a process, on the main thread.
#pragma once

#include <QObject>

namespace jobdeck {

class UnixSignals final : public QObject {
    Q_OBJECT
public:
    explicit UnixSignals(QObject *parent = nullptr);
    ~UnixSignals() override;

signals:
    void interrupted(); // SIGINT: Ctrl-C
    void terminated(); // SIGTERM, SIGHUP

private:
    void read();
};

} // namespace jobdeck
