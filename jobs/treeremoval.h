// Removes a folder whose contents nobody vouches for. Any thread; touches the disk, for as long as it takes.
#pragma once

#include <QByteArray>
#include <QString>

namespace jobdeck {

// What `name` in the folder `place` is, with everything below it: every step goes by openat(2) and follows no symbolic
// link, a folder without rights is given some, and one that is on another file system stays. No limit of depth or
// number. 0, also if it is not there; else the errno of what stopped it first.
int removeTree(const QString &place, const QByteArray &name);

} // namespace jobdeck
