#include "views/formfield.h"

#include "views/choicesrow.h"
#include "views/mnemonics.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QLabel>

namespace jobdeck {

using namespace Qt::StringLiterals;

FormField::FormField(const ArgumentSpec &spec, QGridLayout &grid, QWidget *form, Mnemonics &mnemonics)
    : QObject(form)
    , m_message(new MessageLabel(form))
{
    const int row = grid.rowCount();
    m_label = new QLabel(form); // before the editor, for those who read the window in order
    m_editor = makeArgumentEditor(spec, form);
    addLabel(grid, row, form, mnemonics);
    const bool isNarrow = m_editor->widget()->sizePolicy().horizontalPolicy() == QSizePolicy::Maximum;
    grid.addWidget(m_editor->widget(), row, 1, isNarrow ? Qt::AlignLeading | Qt::AlignVCenter : Qt::Alignment());
    if (!spec.help.isEmpty())
        addHelp(grid, row + 1, form);
    m_message->setObjectName(u"error_"_s + spec.name);
    grid.addWidget(m_message, row + 2, 1);
    if (!spec.choicesCommand.isEmpty()) {
        grid.addWidget(m_choices = new ChoicesRow(spec, form), row + 3, 1);
        connect(m_choices, &ChoicesRow::changed, this, &FormField::describe);
    }
    grid.setRowMinimumHeight(row + 3, 0);
    describe();
}

void FormField::addLabel(QGridLayout &grid, int row, QWidget *form, Mnemonics &mnemonics)
{
    const ArgumentSpec &argument = m_editor->spec();
    const QString marked = mnemonics.assign(argument.shownLabel());
    if (auto *button = qobject_cast<QAbstractButton *>(m_editor->control()); button && m_editor->showsLabel()) {
        button->setText(argument.isRequired ? marked + u" *"_s : marked);
        delete m_label;
        m_label = nullptr;
        return;
    }
    m_label->setParent(form);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setText(argument.isRequired ? tr("%1: *", "label of a required field").arg(marked)
                                         : tr("%1:", "label of a field").arg(marked));
    constexpr int widestLabel = 180; // longer ones wrap, so that the editors keep most of the width
    if (m_label->sizeHint().width() > widestLabel) {
        m_label->setWordWrap(true);
        m_label->setMinimumWidth(widestLabel);
    }
    m_label->setBuddy(m_editor->control());
    if (m_editor->isTall())
        m_label->setContentsMargins(0, 4, 0, 0);
    grid.addWidget(m_label, row, 0, m_editor->isTall() ? Qt::AlignTop : Qt::AlignVCenter);
}

void FormField::addHelp(QGridLayout &grid, int row, QWidget *form)
{
    m_help = new QLabel(spec().help, form);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    alignToStart(*m_help);
    m_help->setForegroundRole(QPalette::PlaceholderText);
    m_help->setObjectName(u"help_"_s + name());
    grid.addWidget(m_help, row, 1);
}

void FormField::setShown(bool isShown)
{
    m_isShown = isShown;
    m_editor->widget()->setVisible(isShown);
    if (m_label)
        m_label->setVisible(isShown);
    if (m_help)
        m_help->setVisible(isShown);
    if (m_choices)
        m_choices->setShown(isShown);
    m_message->setVisible(isShown && !m_message->text().isEmpty());
}

void FormField::setMessage(MessageLabel::Level level, const QString &text)
{
    m_level = level;
    m_message->setMessage(level, text);
    m_message->setVisible(m_isShown && !text.isEmpty());
    describe();
}

// What the star and the texts below the field say, for those who do not see where they stand.
void FormField::describe()
{
    QStringList parts{m_message->text(), m_choices ? m_choices->text() : QString(), spec().help};
    if (spec().isRequired && m_message->text().isEmpty())
        parts.prepend(tr("Required."));
    parts.removeAll(QString());
    m_editor->control()->setAccessibleDescription(parts.join(u' '));
}

QString FormField::errorText() const { return m_level == MessageLabel::Level::Error ? m_message->text() : QString(); }

QRect FormField::place() const
{
    QRect place = m_editor->widget()->geometry();
    if (m_label)
        place |= m_label->geometry();
    if (!m_message->isHidden())
        place |= m_message->geometry();
    return place;
}

void FormField::focus() const
{
    QWidget *control = m_editor->control();
    (control->focusProxy() ? control->focusProxy() : control)->setFocus(Qt::OtherFocusReason);
}

} // namespace jobdeck
