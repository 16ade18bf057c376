// The arguments a job was given, by label; secrets as dots. Read-only, can be copied. GUI thread.
#pragma once

#include "model/argumentspec.h"
#include "model/job.h"

#include <QWidget>

namespace jobdeck {

class EmptyState;
class TextForm;
struct JobKind;

class ArgumentsView final : public QWidget {
    Q_OBJECT
public:
    explicit ArgumentsView(QWidget *parent = nullptr);

    void setJob(const Job &job, const JobKind *kind); // without a kind: names instead of labels

private:
    TextForm *m_form;
    QWidget *m_content;
    EmptyState *m_empty;
};

} // namespace jobdeck
