// The last warnings and errors of a job's log, one line each, that lead to their lines in the log. Hidden while there
// are none. Plain text. GUI thread.
#pragma once

#include "model/job.h"

#include <QWidget>

class QLabel;

namespace jobdeck {

class LinkButton;

class ProblemList final : public QWidget {
    Q_OBJECT
public:
    explicit ProblemList(QWidget *parent = nullptr);

    // `lines` oldest first, as many as LogProblems gives at most; `total` of the whole log.
    void setLines(const QList<LogLine> &lines, qint64 total);

signals:
    void lineRequested(qint64 sequence);
    void allRequested();

private:
    void addLink(int row);
    static void show(LinkButton &link, const LogLine &line);

    QLabel *m_title;
    LinkButton *m_all;
    QList<LinkButton *> m_links;
    QList<LogLine> m_lines;
    qint64 m_pressed = 0; // the line that stood there when the button went down
};

} // namespace jobdeck
