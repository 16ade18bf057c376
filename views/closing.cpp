#include "views/closing.h"

#include "views/closingchoice.h"

#include <QWidget>

namespace jobdeck {

Closing::Closing(QWidget *window, JobReader &reader, const KindModel &kinds, QSettings &settings)
    : QObject(window)
    , m_settings(settings)
    , m_question(window, reader, kinds)
{
    connect(&m_question, &QuitQuestion::stopChosen, this, [this](bool mustRemember) {
        if (mustRemember)
            keepClosingChoice(m_settings, ClosingChoice::Stop);
        m_isAgreed = true;
        emit agreed();
    });
    connect(&m_question, &QuitQuestion::backgroundChosen, this, [this](bool mustRemember) {
        if (mustRemember)
            keepClosingChoice(m_settings, ClosingChoice::Background);
        emit backgroundChosen();
    });
}

Closing::Outcome Closing::decide(QuitQuestion::Facts facts, bool isQuit)
{
    const Outcome end = facts.running > 0 ? Outcome::Abort : Outcome::Quit;
    const bool isOpen = facts.running > 0 || (facts.nextDue && m_canBackground && !isQuit);
    if (!isOpen || m_isAgreed)
        return end;
    const ClosingChoice choice = m_canBackground ? closingChoice(m_settings) : ClosingChoice::Ask;
    if (choice == ClosingChoice::Stop)
        return end;
    if (choice == ClosingChoice::Background && !isQuit)
        return Outcome::Background;
    facts.offersBackground = m_canBackground && choice == ClosingChoice::Ask;
    facts.isWoken = m_isWoken;
    m_question.ask(facts);
    return Outcome::Asked;
}

} // namespace jobdeck
