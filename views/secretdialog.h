// Asks for the secrets that a job waits for: a field for each, whether the keyring shall keep it, Run or Later. Stays
// open, busy, until its opener calls accept() or showError(). Deletes itself. GUI thread; the secrets live in its
// fields only.
#pragma once

#include "model/job.h"
#include "model/jobkind.h"

#include <QDialog>

class QPushButton;

namespace jobdeck {

class ArgumentForm;
class MessageLabel;

class SecretDialog final : public QDialog {
    Q_OBJECT
public:
    // `lacking`: the names of the secrets to ask for.
    SecretDialog(const Job &job, const JobKind &kind, const QStringList &lacking, QWidget *parent);

    [[nodiscard]] JobId job() const { return m_job; }
    void showError(const Error &error);

signals:
    void given(const QJsonObject &secrets, const QStringList &keep);

private:
    void addWidgets(const Job &job, const JobKind &kind);
    void submit();
    void setBusy(bool isBusy);

    const JobId m_job;
    ArgumentForm *m_fields = nullptr;
    MessageLabel *m_message = nullptr;
    QPushButton *m_run = nullptr;
};

} // namespace jobdeck
