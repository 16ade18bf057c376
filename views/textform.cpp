#include "views/textform.h"

#include "views/messagelabel.h"

#include <QGridLayout>
#include <QLabel>

namespace jobdeck {

using namespace Qt::StringLiterals;

TextForm::TextForm(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *content = new QWidget(this);
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(0, 6, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setColumnStretch(1, 1);
    setWidget(content);
}

void TextForm::setRows(const Rows &rows)
{
    if (rows == m_rows)
        return;
    const bool isSameShape = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                        [](const auto &a, const auto &b) { return a.first == b.first; });
    m_rows = rows;
    if (!isSameShape)
        rebuild();
    for (int row = 0; row < rows.size(); ++row) {
        auto *value = static_cast<QLabel *>(m_grid->itemAtPosition(row, 1)->widget());
        if (value->text() != rows.at(row).second)
            value->setText(rows.at(row).second);
    }
}

void TextForm::rebuild()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < m_rows.size(); ++row) {
        auto *label = new QLabel(m_rows.at(row).first, widget());
        auto *value = new QLabel(widget());
        for (QLabel *each : {label, value}) {
            each->setTextFormat(Qt::PlainText);
            alignToStart(*each);
        }
        label->setForegroundRole(QPalette::PlaceholderText);
        value->setObjectName(u"%1Value%2"_s.arg(objectName()).arg(row));
        value->setAccessibleName(m_rows.at(row).first);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
        m_grid->setRowStretch(row, 0);
    }
    m_grid->setRowStretch(int(m_rows.size()), 1);
}

QString TextForm::text() const
{
    QStringList lines;
    for (const auto &[label, value] : m_rows)
        lines << u"%1: %2"_s.arg(label, value);
    return lines.join(u'\n');
}

} // namespace jobdeck
