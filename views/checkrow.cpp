#include "views/checkrow.h"

#include <QCheckBox>
#include <QGridLayout>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

CheckRow::CheckRow(const QString &objectName, const QList<Box> &boxes, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(objectName);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    for (const Box &box : boxes) {
        auto *check = new QCheckBox(box.text, this);
        check->setObjectName(objectName + QString::number(box.number));
        check->setAccessibleName(box.name);
        connect(check, &QCheckBox::toggled, this, &CheckRow::changed);
        m_numbers << box.number;
        m_boxes << check;
    }
    arrange();
}

QList<int> CheckRow::checked() const
{
    QList<int> numbers;
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        if (m_boxes.at(i)->isChecked())
            numbers << m_numbers.at(i);
    return numbers;
}

void CheckRow::setChecked(const QList<int> &numbers)
{
    for (qsizetype i = 0; i < m_boxes.size(); ++i)
        m_boxes.at(i)->setChecked(numbers.contains(m_numbers.at(i)));
}

void CheckRow::focusFirst() { m_boxes.first()->setFocus(Qt::OtherFocusReason); }

// All in one line where there is room, else in lines of the same length.
void CheckRow::arrange()
{
    int widest = 1;
    for (const QCheckBox *box : m_boxes)
        widest = std::max(widest, box->sizeHint().width());
    const int count = int(m_boxes.size());
    const int fitting = std::clamp(width() / (widest + 8), 1, count);
    const int columns = fitting >= count ? count : std::min(fitting, (count + 1) / 2);
    if (std::exchange(m_columns, columns) == columns)
        return;
    auto *grid = static_cast<QGridLayout *>(layout());
    for (QCheckBox *box : m_boxes)
        grid->removeWidget(box);
    for (int i = 0; i < count; ++i) {
        grid->setColumnStretch(i, 0);
        grid->addWidget(m_boxes.at(i), i / columns, i % columns);
    }
    grid->setColumnStretch(count, 1);
    setMinimumHeight(grid->minimumSize().height());
}

void CheckRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace jobdeck
