// Where a desktop shows an icon of a program without a window. An interface, so that tests need no desktop. Main
// thread.
#pragma once

#include <QObject>

class QMenu;

namespace jobdeck {

class Tray : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // Whether an icon would be seen now; desktops begin and end to show one while programs run.
    [[nodiscard]] virtual bool isAvailable() const = 0;
    // Shows the icon with this menu, which stays the caller's and outlives it; without a tray as soon as one comes.
    // Again when a tray came back.
    virtual void show(QMenu &menu) = 0;
    virtual void hide() = 0;
    virtual void setToolTip(const QString &text) = 0;

signals:
    void activated(); // by a click
    void availabilityChanged(); // perhaps: ask again
};

} // namespace jobdeck
