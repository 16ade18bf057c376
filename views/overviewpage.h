// What one job is, did and needs, in words. Plain text. GUI thread.
#pragma once

#include "views/jobtext.h"

#include <QWidget>

class QLabel;

namespace jobdeck {

class MessageLabel;
class TextForm;

class OverviewPage final : public QWidget {
    Q_OBJECT
public:
    explicit OverviewPage(QWidget *parent = nullptr);

    void setJob(const Job &job, ShownStatus status, const QString &startedBy, qint64 nowMs);

private:
    QLabel *m_sentence;
    MessageLabel *m_cause;
    QLabel *m_advice;
    TextForm *m_facts;
};

} // namespace jobdeck
