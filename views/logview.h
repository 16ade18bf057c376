// The log of one job with its controls: level, find, follow, wrap, copy, save. GUI thread.
#pragma once

#include "model/job.h"

#include <QWidget>

namespace jobdeck {

class EmptyState;
class JobReader;
class LogBar;
class LogModel;
class LogText;

class LogView final : public QWidget {
    Q_OBJECT
public:
    explicit LogView(JobReader &reader, QWidget *parent = nullptr);

    void setJob(const Job &job); // the same job again: its log may have grown
    void focusFind();
    void findNext(int step);
    // Shows the line with this sequence, whatever was filtered out, and puts the caret there.
    void goToLine(qint64 sequence);
    void goToEnd();
    void showWarnings(); // and errors alone

signals:
    void failed(const QString &message);
    void told(const QString &message);

private:
    void connectBar();
    void connectModel();
    void onCountChanged(qint64 count);
    void updateEmptyState();
    void setLevels(int levels);
    void startFind();
    void setFound(const QString &text);
    void showMatches(const QList<qint64> &lines);
    void showCurrent();
    void copy();
    void save();

    LogModel *m_model;
    LogBar *m_bar;
    LogText *m_text;
    EmptyState *m_empty;
    JobId m_job = 0;
    bool m_hasEnded = false;
    qint64 m_stored = 0; // lines of all levels
    QList<qint64> m_matches;
    qsizetype m_match = -1;
};

} // namespace jobdeck
