#include "views/argumenteditorchoice.h"

#include "views/mnemonics.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

QString shownChoice(const Choice &choice) { return choice.label.isEmpty() ? choice.value : choice.label; }

int indexOf(const ArgumentSpec &spec, const QJsonValue &value)
{
    const auto found = std::ranges::find(spec.choices, value.toString(), &Choice::value);
    return found == spec.choices.end() ? -1 : int(found - spec.choices.begin());
}

} // namespace

ArgumentEditor *makeChoiceEditor(const ArgumentSpec &spec, QWidget *parent)
{
    const bool isAlwaysPicked = spec.isRequired || !spec.defaultValue.isUndefined();
    if (isAlwaysPicked && spec.choicesCommand.isEmpty() && spec.choices.size() <= 3)
        return new RadioEditor(spec, parent);
    return new ComboEditor(spec, parent);
}

BooleanEditor::BooleanEditor(const ArgumentSpec &spec, QWidget *parent)
    : ArgumentEditor(spec, parent)
    , m_box(new QCheckBox(withoutMnemonic(spec.shownLabel()), parent))
{
    setWidget(m_box);
    connect(m_box, &QCheckBox::toggled, this, [this] { notifyEdited(); });
}

QJsonValue BooleanEditor::enteredValue() const { return m_box->isChecked(); }

void BooleanEditor::showValue(const QJsonValue &value) { m_box->setChecked(value.toBool()); }

RadioEditor::RadioEditor(const ArgumentSpec &spec, QWidget *parent)
    : ArgumentEditor(spec, parent)
    , m_group(new QButtonGroup(this))
{
    setWidget(new QWidget(parent));
    auto *layout = new QHBoxLayout(widget());
    layout->setContentsMargins({});
    layout->setSpacing(16);
    for (const Choice &choice : spec.choices) {
        auto *button = new QRadioButton(withoutMnemonic(shownChoice(choice)), widget());
        button->setObjectName(u"field_%1_%2"_s.arg(spec.name, choice.value));
        m_group->addButton(button, int(m_group->buttons().size()));
        layout->addWidget(button);
    }
    layout->addStretch();
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (isOn)
            notifyEdited();
    });
    widget()->setFocusPolicy(Qt::StrongFocus); // a label's access key skips widgets without one
    widget()->setFocusProxy(m_group->button(0));
}

QJsonValue RadioEditor::enteredValue() const
{
    const int id = m_group->checkedId();
    return id < 0 ? QJsonValue(QJsonValue::Undefined) : QJsonValue(spec().choices.at(id).value);
}

void RadioEditor::showValue(const QJsonValue &value)
{
    const int index = indexOf(spec(), value);
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(m_group->id(button) == index);
    m_group->setExclusive(true);
    widget()->setFocusProxy(m_group->button(std::max(index, 0)));
}

ComboEditor::ComboEditor(const ArgumentSpec &spec, QWidget *parent)
    : ArgumentEditor(spec, parent)
    , m_combo(new QComboBox(parent))
{
    showChoices(spec.choices);
    m_combo->setPlaceholderText(spec.placeholder.isEmpty() ? tr("Choose…") : spec.placeholder);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(12);
    setWidget(m_combo);
    connect(m_combo, &QComboBox::currentIndexChanged, this, [this] { notifyEdited(); });
}

QJsonValue ComboEditor::enteredValue() const
{
    const QVariant value = m_combo->currentData();
    return value.isNull() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(value.toString());
}

void ComboEditor::showChoices(const QList<Choice> &choices)
{
    m_combo->clear();
    if (!spec().isRequired)
        m_combo->addItem(tr("(not set)"));
    for (const Choice &choice : choices)
        m_combo->addItem(shownChoice(choice), choice.value);
}

void ComboEditor::showValue(const QJsonValue &value)
{
    // The command that lists it may not have ended yet.
    if (!spec().choicesCommand.isEmpty() && value.isString() && m_combo->findData(value.toString()) < 0)
        m_combo->addItem(value.toString(), value.toString());
    const int notSet = spec().isRequired ? -1 : 0;
    m_combo->setCurrentIndex(value.isString() ? m_combo->findData(value.toString()) : notSet);
}

EditableChoiceEditor::EditableChoiceEditor(const ArgumentSpec &spec, QWidget *parent)
    : ArgumentEditor(spec, parent)
    , m_combo(new QComboBox(parent))
{
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    showChoices(spec.choices);
    m_combo->lineEdit()->setPlaceholderText(spec.placeholder);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setCurrentIndex(-1);
    setWidget(m_combo);
    connect(m_combo, &QComboBox::currentTextChanged, this, [this] { notifyEdited(); });
}

QJsonValue EditableChoiceEditor::enteredValue() const
{
    const QString text = m_combo->currentText();
    const int index = m_combo->findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive);
    return textOrAbsent(index < 0 ? text : m_combo->itemData(index).toString());
}

void EditableChoiceEditor::showChoices(const QList<Choice> &choices)
{
    m_combo->clear();
    for (const Choice &choice : choices)
        m_combo->addItem(shownChoice(choice), choice.value);
}

void EditableChoiceEditor::showValue(const QJsonValue &value)
{
    const int index = value.isString() ? m_combo->findData(value.toString()) : -1;
    m_combo->setCurrentIndex(index);
    if (index < 0)
        m_combo->setEditText(value.toString());
}

CheckListEditor::CheckListEditor(const ArgumentSpec &spec, QWidget *parent)
    : ArgumentEditor(spec, parent)
    , m_list(new QListWidget(parent))
{
    showChoices(spec.choices);
    setWidget(m_list);
    connect(m_list, &QListWidget::itemChanged, this, [this] { notifyEdited(); });
}

void CheckListEditor::addItem(const Choice &choice)
{
    auto *item = new QListWidgetItem(shownChoice(choice), m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
    item->setData(Qt::UserRole, choice.value);
}

void CheckListEditor::fitRows()
{
    const int rows = std::clamp(m_list->count(), 2, 6);
    m_list->setFixedHeight(std::max(m_list->sizeHintForRow(0), 18) * rows + 2 * m_list->frameWidth() + 2);
}

void CheckListEditor::showChoices(const QList<Choice> &choices)
{
    m_list->clear();
    for (const Choice &choice : choices)
        addItem(choice);
    fitRows();
}

QJsonValue CheckListEditor::enteredValue() const
{
    QJsonArray picked;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            picked.append(m_list->item(row)->data(Qt::UserRole).toString());
    return picked.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(picked);
}

void CheckListEditor::showValue(const QJsonValue &value)
{
    const QJsonArray picked = value.toArray();
    if (!spec().choicesCommand.isEmpty()) {
        QStringList listed;
        for (int row = 0; row < m_list->count(); ++row)
            listed << m_list->item(row)->data(Qt::UserRole).toString();
        for (const QJsonValue &each : picked)
            if (!listed.contains(each.toString())) // the command that lists it may not have ended yet
                addItem({.value = each.toString(), .label = {}});
        fitRows();
    }
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setCheckState(picked.contains(item->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
    }
}

} // namespace jobdeck
