#include "views/jobdelegate.h"

#include "model/jobtablemodel.h"
#include "views/icons.h"
#include "views/jobtext.h"
#include "views/theme.h"

#include <QApplication>
#include <QPainter>

namespace jobdeck {

namespace {

constexpr int margin = 6;
constexpr int iconSize = 16;
constexpr int barHeight = 6;

constexpr int gap = 10; // between a number and the text beside it

bool isOwn(int column)
{
    return column == JobTableModel::StatusColumn || column == JobTableModel::ProgressColumn
        || column == JobTableModel::DurationColumn;
}

bool isSelected(const QStyleOptionViewItem &option) { return option.state.testFlag(QStyle::State_Selected); }

QColor textColour(const QStyleOptionViewItem &option)
{
    return option.palette.color(isSelected(option) ? QPalette::HighlightedText : QPalette::Text);
}

// A part of the cell given in left-to-right coordinates, mirrored where the layout is.
QRect part(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void drawText(QPainter &painter, const QStyleOptionViewItem &option, const QRect &rect, const QString &text,
              Qt::Alignment edge)
{
    const auto alignment = QStyle::visualAlignment(option.direction, edge) | Qt::AlignVCenter | Qt::AlignAbsolute;
    const QFontMetrics metrics(painter.font());
    painter.setLayoutDirection(option.direction);
    painter.drawText(rect, int(alignment) | Qt::TextSingleLine, metrics.elidedText(text, Qt::ElideRight, rect.width()));
}

QRect filledPart(const QStyleOptionViewItem &option, const QRect &bar, std::optional<int> progress)
{
    QRect filled = bar;
    if (progress) {
        filled.setWidth(bar.width() * *progress / 100);
    } else { // unknown: a piece in the middle, and no number
        filled.setWidth(bar.width() / 3);
        filled.moveCenter(bar.center());
    }
    return part(option, filled);
}

void drawBar(QPainter &painter, const QRect &bar, const QRect &filled, const QColor &back, const QColor &front)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(bar, barHeight / 2.0, barHeight / 2.0);
    painter.setBrush(front);
    painter.drawRoundedRect(filled, barHeight / 2.0, barHeight / 2.0);
}

} // namespace

void JobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    if (isOwn(index.column())) {
        cell.text.clear();
        cell.icon = {};
        cell.features &= ~QStyleOptionViewItem::HasDecoration;
    }
    if (cell.direction == Qt::RightToLeft) // dates, durations and paths keep their order
        cell.text = isolate(cell.text);
    cell.state.setFlag(QStyle::State_HasFocus, false); // the row is the unit: the view frames it
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    const QVariant value = index.data(JobTableModel::JobRole);
    if (!isOwn(index.column()) || !value.isValid())
        return;
    painter->save();
    painter->setFont(cell.font);
    if (index.column() == JobTableModel::StatusColumn)
        paintStatus(*painter, cell, value.value<Job>());
    else if (index.column() == JobTableModel::DurationColumn)
        paintDuration(*painter, cell, text);
    else
        paintProgress(*painter, cell, value.value<Job>());
    painter->restore();
}

void JobDelegate::paintStatus(QPainter &painter, const QStyleOptionViewItem &option, const Job &job) const
{
    const auto status = shownStatus(job, isAborting(job.id));
    const QColor colour = isSelected(option) ? textColour(option) : statusColour(status, isDark(option.palette));
    const QRect cell = option.rect;
    const QRect iconRect(cell.left() + margin, cell.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    const QRect textRect = cell.adjusted(2 * margin + iconSize, 0, -margin, 0);
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(part(option, iconRect), iconPixmap(statusIconName(status), colour, iconSize, ratio));
    QFont font = painter.font();
    font.setBold(status == ShownStatus::Failed || status == ShownStatus::Interrupted);
    painter.setFont(font);
    painter.setPen(colour);
    drawText(painter, option, part(option, textRect), statusWord(status), Qt::AlignLeft);
}

void JobDelegate::paintProgress(QPainter &painter, const QStyleOptionViewItem &option, const Job &job) const
{
    const QRect cell = option.rect.adjusted(margin, 0, -margin, 0);
    painter.setPen(textColour(option));
    const QString text = isolate(progressText(job));
    if (job.status != JobStatus::Running) {
        drawText(painter, option, cell, text, Qt::AlignLeft);
        return;
    }
    const int numberWidth = QFontMetrics(painter.font()).horizontalAdvance(percentText(100)) + margin;
    QRect bar(cell.left(), 0, std::max(16, cell.width() - numberWidth), barHeight);
    bar.moveTop(cell.center().y() - barHeight / 2 + 1);
    const QRect number(cell.right() - numberWidth, cell.top(), numberWidth, cell.height());
    drawText(painter, option, part(option, number), text, Qt::AlignRight);
    QColor back = textColour(option);
    back.setAlphaF(0.22F);
    const auto status = shownStatus(job, isAborting(job.id));
    const QColor front = isSelected(option) ? textColour(option) : statusColour(status, isDark(option.palette));
    drawBar(painter, part(option, bar), filledPart(option, bar, job.progress), back, front);
}

void JobDelegate::paintDuration(QPainter &painter, const QStyleOptionViewItem &option, const QString &text)
{
    painter.setPen(textColour(option));
    drawText(painter, option, part(option, option.rect.adjusted(margin, 0, -gap, 0)), text, Qt::AlignRight);
}

QSize JobDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.column() == JobTableModel::StatusColumn)
        size.rwidth() += iconSize + 2 * margin;
    return size;
}

} // namespace jobdeck
