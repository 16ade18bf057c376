// The log of one job: some 500 lines around what is seen, in a text editor with a scroll bar of its own over the whole
// log, so that a log of millions of lines costs no more than a short one. Always left to right. GUI thread.
#pragma once

#include "model/job.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QScrollBar;
class QToolButton;

namespace jobdeck {

class EmptyState;
class JobReader;
class LogModel;

class LogView final : public QWidget {
    Q_OBJECT
public:
    explicit LogView(JobReader &reader, QWidget *parent = nullptr);

    void setJob(const Job &job); // the same job again: its log may have grown
    void clear();
    void focusFind();
    void findNext(int step);

    static constexpr int windowLines = 500;
    static constexpr qsizetype shownBytes = 4096; // of one line

signals:
    void failed(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addControls();
    void connectModel();
    [[nodiscard]] QWidget *makeText();
    void setLevel(int index);
    void setFollow(bool isOn);
    void startFind();
    void showMatches(const QList<qint64> &lines);
    void showMatch();
    void onCountChanged(qint64 count);
    void goTo(qint64 line); // the first visible one
    void requestWindow();
    void showLines(qint64 first, const QList<LogLine> &lines);
    void placeText();
    [[nodiscard]] int visibleLines() const;
    void copy();
    void save();

    LogModel *m_model;
    QComboBox *m_level = nullptr;
    QLineEdit *m_find = nullptr;
    QLabel *m_found = nullptr;
    QCheckBox *m_follow = nullptr;
    QCheckBox *m_wrap = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QScrollBar *m_bar = nullptr;
    QWidget *m_textArea = nullptr;
    EmptyState *m_empty = nullptr;
    JobId m_job = 0;
    bool m_isRunning = false;
    qint64 m_first = 0; // number of the first line in the editor
    QList<qint64> m_matches;
    qsizetype m_match = -1;
};

} // namespace jobdeck
