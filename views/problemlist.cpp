#include "views/problemlist.h"

#include "model/format.h"
#include "model/logproblems.h"
#include "views/jobtext.h"
#include "views/linkbutton.h"
#include "views/loglines.h"
#include "views/messagelabel.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

ProblemList::ProblemList(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Last warnings and errors"), this))
    , m_all(new LinkButton(u"problemsAll"_s, this))
{
    setObjectName(u"problemList"_s);
    setAccessibleName(m_title->text());
    QFont font = m_title->font();
    font.setBold(true);
    m_title->setFont(font);
    m_title->setTextFormat(Qt::PlainText);
    alignToStart(*m_title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addSpacing(2);
    for (int row = 0; row < LogProblems::maxLines; ++row)
        addLink(row);
    layout->addWidget(m_all, 0, Qt::AlignLeft);
    setTabOrder(m_links.last(), m_all);
    connect(m_all, &LinkButton::clicked, this, &ProblemList::allRequested);
    hide();
}

// New lines may come between a press and its release: what was seen counts.
void ProblemList::addLink(int row)
{
    auto *link = new LinkButton(u"problem%1"_s.arg(row), this);
    m_links << link;
    layout()->addWidget(link);
    layout()->setAlignment(link, Qt::AlignLeft);
    connect(link, &LinkButton::pressed, this, [this, row] { m_pressed = m_lines.at(row).sequence; });
    connect(link, &LinkButton::clicked, this, [this] { emit lineRequested(m_pressed); });
}

void ProblemList::setLines(const QList<LogLine> &lines, qint64 total)
{
    const bool isSame = lines == m_lines;
    m_lines = lines;
    setVisible(!lines.isEmpty());
    m_all->setLink(total > lines.size() ? tr("Show all %1 in the log").arg(QLocale().toString(total)) : QString());
    for (int row = 0; !isSame && row < m_links.size(); ++row) {
        if (row < lines.size())
            show(*m_links.at(row), lines.at(row));
        else
            m_links.at(row)->setLink({});
    }
}

void ProblemList::show(LinkButton &link, const LogLine &line)
{
    const bool isError = line.level == LogLevel::Error;
    const auto look = isError ? ShownStatus::Failed : ShownStatus::DoneWarnings;
    const QString text = shownText(line);
    link.setDrawing(isError ? u"dialog-error"_s : u"dialog-warning"_s, statusColour(look, false),
                    statusColour(look, true));
    link.setPrefix(clockTime(line.time));
    link.setLink(isolate(singleLine(text)));
    link.setToolTip(toolTipText(text));
    link.setAccessibleDescription(tr("Opens the log at this line"));
    link.setAccessibleName(tr("%1 at %2: %3").arg(levelWord(line.level), clockTime(line.time), singleLine(text)));
}

} // namespace jobdeck
