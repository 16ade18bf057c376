// The folded part of the form: time-out and retries of this one job, instead of what the kind has, and its priority.
// GUI thread.
#pragma once

#include "model/jobkind.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QFormLayout;
class QToolButton;

namespace jobdeck {

class DurationBox;
class Mnemonics;
class NumberBox;

class MoreOptions final : public QWidget {
    Q_OBJECT
public:
    enum class Fields { All, Priority }; // what a job that is stored can still be given
    MoreOptions(const JobKind &kind, Fields fields, Mnemonics &mnemonics, QWidget *parent = nullptr);

    // None: as the kind has it, which is also what an empty field means.
    [[nodiscard]] std::optional<qint64> timeoutMs() const;
    [[nodiscard]] std::optional<int> retryMax() const;
    [[nodiscard]] int priority() const; // Job::priority
    // Of a former job; what equals the kind's stays empty.
    void setValues(qint64 timeoutMs, int retryMax, int priority);
    void setGiven(std::optional<qint64> timeoutMs, std::optional<int> retryMax, int priority);
    void reset();

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addLimits(QFormLayout &form, Mnemonics &mnemonics);
    void addPriority(QFormLayout &form, Mnemonics &mnemonics);
    void addField(QFormLayout &form, const QString &label, QWidget *field, QWidget *control, const QString &help);
    void setOpen(bool isOpen);
    void updateArrow();

    const qint64 m_kindTimeoutMs;
    const int m_kindRetryMax;
    const Fields m_shown;
    QToolButton *m_toggle;
    QWidget *m_body;
    DurationBox *m_timeout;
    NumberBox *m_retries;
    QComboBox *m_priority;
};

} // namespace jobdeck
