// Asks whether a script may run that is new or was changed: shows what would be started, where, and the script itself.
// Opens without waiting and deletes itself; allowed() or rejected() follows. GUI thread.
#pragma once

#include "model/trustquestion.h"

#include <QDialog>

namespace jobdeck {

class TrustDialog final : public QDialog {
    Q_OBJECT
public:
    TrustDialog(const TrustQuestion &question, QWidget *parent);

signals:
    void allowed();

private:
    void addFacts(const TrustQuestion &question);
};

} // namespace jobdeck
