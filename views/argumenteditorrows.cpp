#include "views/argumenteditorrows.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownRows = 4;

bool isEmptyRow(const QStringList &row) { return std::ranges::all_of(row, &QString::isEmpty); }

} // namespace

RowsEditor::RowsEditor(const ArgumentSpec &spec, QWidget *parent)
    : ArgumentEditor(spec, parent)
    , m_area(new QScrollArea)
{
    setWidget(new QWidget(parent), m_area);
    auto *layout = new QVBoxLayout(widget());
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_area);
    addFields();
    auto *bar = new QHBoxLayout;
    layout->addLayout(bar);
    addButtons(bar);
    updateButtons();
}

void RowsEditor::addFields()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(2, 2, 2, 2);
    m_grid = new QGridLayout;
    m_grid->setSpacing(2);
    layout->addLayout(m_grid);
    layout->addStretch();
    m_area->setWidget(page);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    if (isTable())
        addHeaders();
    appendFields();
    m_area->setFocusProxy(m_rows.first().first());
    const int rowHeight = m_rows.first().first()->sizeHint().height() + m_grid->spacing();
    m_area->setFixedHeight(rowHeight * shownRows + (isTable() ? m_area->fontMetrics().height() : 0) + 8);
}

QStringList RowsEditor::headers() const
{
    return spec().columns.size() == 2 ? spec().columns : QStringList{tr("Name"), tr("Value")};
}

void RowsEditor::addHeaders()
{
    for (int column = 0; column < 2; ++column) {
        auto *label = new QLabel(headers().at(column));
        label->setTextFormat(Qt::PlainText);
        m_grid->addWidget(label, 0, column);
    }
}

QLineEdit *RowsEditor::makeField(int row, int column)
{
    auto *field = new QLineEdit;
    field->setObjectName(u"row%1_%2_%3"_s.arg(row + 1).arg(column + 1).arg(spec().name));
    const QString name = tr("%1, row %2").arg(spec().shownLabel(), QString::number(row + 1));
    field->setAccessibleName(isTable() ? u"%1: %2"_s.arg(name, headers().at(column)) : name);
    field->installEventFilter(this);
    connect(field, &QLineEdit::textChanged, this, [this] { notifyEdited(); });
    return field;
}

void RowsEditor::appendFields()
{
    const int row = int(m_rows.size());
    QWidget *before = row == 0 ? static_cast<QWidget *>(m_area) : m_rows.last().last();
    QList<QLineEdit *> fields;
    for (int column = 0; column < (isTable() ? 2 : 1); ++column) {
        fields << makeField(row, column);
        m_grid->addWidget(fields.last(), row + 1, column);
        fields.last()->show(); // at once: it may get the focus now
        QWidget::setTabOrder(before, fields.last());
        before = fields.last();
    }
    m_rows << fields;
}

QToolButton *RowsEditor::addButton(QHBoxLayout *bar, const QString &text, const QString &name)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setObjectName(name + u'_' + spec().name);
    button->setAccessibleName(u"%1: %2"_s.arg(spec().shownLabel(), text));
    button->setFocusPolicy(Qt::StrongFocus);
    bar->addWidget(button);
    return button;
}

void RowsEditor::addButtons(QHBoxLayout *bar)
{
    auto *add = addButton(bar, tr("Add"), u"add"_s);
    m_remove = addButton(bar, tr("Remove"), u"remove"_s);
    m_up = addButton(bar, tr("Move up"), u"up"_s);
    m_down = addButton(bar, tr("Move down"), u"down"_s);
    m_up->setArrowType(Qt::UpArrow); // words would be too wide for a narrow form
    m_down->setArrowType(Qt::DownArrow);
    m_up->setToolTip(m_up->text());
    m_down->setToolTip(m_down->text());
    auto *paste = addButton(bar, tr("Paste lines"), u"paste"_s);
    bar->addStretch();
    connect(add, &QToolButton::clicked, this, &RowsEditor::addRow);
    connect(m_remove, &QToolButton::clicked, this, &RowsEditor::removeRow);
    connect(m_up, &QToolButton::clicked, this, [this] { moveRow(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveRow(1); });
    connect(paste, &QToolButton::clicked, this, &RowsEditor::paste);
}

QJsonValue RowsEditor::enteredValue() const
{
    QJsonArray rows;
    for (const QStringList &row : texts()) {
        if (!isEmptyRow(row))
            rows.append(isTable() ? QJsonValue(QJsonArray::fromStringList(row)) : QJsonValue(row.first()));
    }
    return rows.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(rows);
}

void RowsEditor::showValue(const QJsonValue &value)
{
    Texts rows;
    for (const QJsonValue &row : value.toArray()) {
        const QJsonArray pair = row.toArray();
        rows << (row.isArray() ? QStringList{pair.at(0).toString(), pair.at(1).toString()}
                               : QStringList{row.toString()});
    }
    m_current = 0;
    setTexts(rows);
}

bool RowsEditor::eventFilter(QObject *watched, QEvent *event)
{
    const auto *field = qobject_cast<QLineEdit *>(watched);
    const auto isIn = [this](QObject *object) {
        return object && widget()->isAncestorOf(static_cast<QWidget *>(object));
    };
    if (field && event->type() == QEvent::FocusIn) {
        for (int row = 0; row < m_rows.size(); ++row)
            m_current = m_rows.at(row).contains(field) ? row : m_current;
        updateButtons();
    }
    if (event->type() == QEvent::FocusOut && isIn(QApplication::focusWidget()))
        return false; // from one field to another
    if (event->type() == QEvent::KeyPress && takeKey(field, event))
        return true;
    return ArgumentEditor::eventFilter(watched, event);
}

// Return goes to the next row and does not press the dialog's main button.
bool RowsEditor::takeKey(const QLineEdit *field, QEvent *event)
{
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (key->matches(QKeySequence::Paste)) {
        const QString text = QGuiApplication::clipboard()->text();
        if (field && !text.contains(u'\n') && !(isTable() && text.contains(u'\t')))
            return false; // into the field, as everywhere
        paste();
        return true;
    }
    if (!field || !isPlain)
        return false;
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isReturn || key->key() == Qt::Key_Down)
        step(field, 1, isReturn);
    else if (key->key() == Qt::Key_Up)
        step(field, -1, false);
    else
        return false;
    return true;
}

void RowsEditor::step(const QLineEdit *from, int by, bool mayAdd)
{
    const int column = int(m_rows.at(m_current).indexOf(from));
    const int target = m_current + by;
    if (target >= 0 && target < m_rows.size())
        focusRow(target, std::max(column, 0));
    else if (by > 0 && mayAdd && !isEmptyRow(texts().last()))
        addRow();
}

void RowsEditor::updateButtons()
{
    m_remove->setEnabled(m_rows.size() > 1 || !isEmptyRow(texts().first()));
    m_up->setEnabled(m_current > 0);
    m_down->setEnabled(m_current + 1 < m_rows.size());
}

void RowsEditor::addRow()
{
    change(texts() << QStringList(isTable() ? 2 : 1), int(m_rows.size()));
    focusRow(m_current);
}

void RowsEditor::removeRow()
{
    Texts rows = texts();
    rows.removeAt(m_current);
    change(rows, std::min(m_current, int(rows.size()) - 1));
}

void RowsEditor::moveRow(int step)
{
    const int target = m_current + step;
    if (target < 0 || target >= m_rows.size())
        return;
    Texts rows = texts();
    rows.swapItemsAt(m_current, target);
    change(rows, target);
}

void RowsEditor::paste()
{
    QString text = QGuiApplication::clipboard()->text();
    text.replace(u"\r\n"_s, u"\n"_s);
    Texts rows = texts();
    while (!rows.isEmpty() && isEmptyRow(rows.last()))
        rows.removeLast();
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        QStringList row = isTable() ? line.split(u'\t').mid(0, 2) : QStringList{line};
        row.resize(isTable() ? 2 : 1);
        rows << row;
    }
    change(rows, int(rows.size()) - 1);
}

void RowsEditor::change(const Texts &rows, int current)
{
    m_current = std::max(current, 0);
    setTexts(rows);
    notifyEdited();
}

RowsEditor::Texts RowsEditor::texts() const
{
    Texts rows;
    for (const QList<QLineEdit *> &fields : m_rows) {
        QStringList row;
        for (const QLineEdit *field : fields)
            row << field->text();
        rows << row;
    }
    return rows;
}

void RowsEditor::setTexts(Texts rows)
{
    if (rows.isEmpty())
        rows << QStringList(isTable() ? 2 : 1);
    while (m_rows.size() < rows.size())
        appendFields();
    while (m_rows.size() > rows.size())
        qDeleteAll(m_rows.takeLast());
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (qsizetype column = 0; column < m_rows.at(row).size(); ++column) {
            const QSignalBlocker quiet(m_rows.at(row).at(column));
            m_rows.at(row).at(column)->setText(rows.at(row).value(column));
        }
    }
    updateButtons();
}

void RowsEditor::focusRow(int row, int column)
{
    QLineEdit *field = m_rows.at(row).at(column);
    field->setFocus(Qt::TabFocusReason);
    m_area->widget()->adjustSize(); // a new row has its place now
    m_area->ensureWidgetVisible(field);
}

} // namespace jobdeck
