#include "views/textform.h"

#include "views/messagelabel.h"
#include "views/valuetext.h"

#include <QGridLayout>
#include <QLabel>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

QString shown(const QString &text)
{
    return text.size() > TextForm::shownLength ? text.left(TextForm::shownLength) + u'…' : text;
}

} // namespace

TextForm::TextForm(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(16);
    m_grid->setColumnStretch(1, 1);
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
        auto *value = static_cast<ValueText *>(m_grid->itemAtPosition(row, 1)->widget());
        value->setValue(shown(rows.at(row).second));
    }
}

void TextForm::rebuild()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (int row = 0; row < m_rows.size(); ++row) {
        const QString name = m_rows.at(row).first;
        auto *label = new QLabel(name, this);
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
        alignToStart(*label);
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
        m_grid->addWidget(new ValueText(u"%1Value%2"_s.arg(objectName()).arg(row), name, this), row, 1);
    }
}

QString TextForm::text() const
{
    QStringList lines;
    for (const auto &[label, value] : m_rows)
        lines << u"%1: %2"_s.arg(label, value);
    return lines.join(u'\n');
}

} // namespace jobdeck
