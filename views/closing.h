// Whether the window may close now, and what that means for the jobs that run or are due: decides by the operator's
// choice, or asks. GUI thread.
#pragma once

#include "views/quitquestion.h"

class QSettings;

namespace jobdeck {

class Closing final : public QObject {
    Q_OBJECT
public:
    enum class Outcome { Quit, Abort, Background, Asked };

    // All outlive it.
    Closing(QWidget *window, JobReader &reader, const KindModel &kinds, QSettings &settings);

    // Whether the program may go on without its window; false until it is said.
    void setCanBackground(bool canBackground) { m_canBackground = canBackground; }
    // Whether the crontab starts what is due after the end; false until it is known.
    void setWoken(bool isWoken) { m_isWoken = isWoken; }
    // `facts`: of jobs that end with this process. `isQuit`: the operator chose Quit, so that the window is not all
    // that shall go; then only running jobs are a reason to ask.
    [[nodiscard]] Outcome decide(QuitQuestion::Facts facts, bool isQuit);

signals:
    void agreed(); // to end: decide() says Abort from now on
    void backgroundChosen();

private:
    QSettings &m_settings;
    QuitQuestion m_question;
    bool m_canBackground = false;
    bool m_isWoken = false;
    bool m_isAgreed = false;
};

} // namespace jobdeck
