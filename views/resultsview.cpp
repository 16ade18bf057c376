#include "views/resultsview.h"

#include "model/resultsmodel.h"
#include "views/emptystate.h"
#include "views/icons.h"
#include "views/jobtext.h"
#include "views/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultColumnWidth = 220;
constexpr int minColumnWidth = 80;
constexpr int maxColumnWidth = 400;

// A cell with an error says so by icon, colour and text.
class ResultsDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QString error = index.data(ResultsModel::CellErrorRole).toString();
        if (error.isEmpty())
            return;
        const QColor colour = statusColour(ShownStatus::Failed, isDark(option->palette));
        const bool isSelected = option->state.testFlag(QStyle::State_Selected);
        option->palette.setColor(QPalette::Text, colour);
        option->icon =
            iconPixmap(u"dialog-error"_s, isSelected ? option->palette.color(QPalette::HighlightedText) : colour, 16,
                       option->widget ? option->widget->devicePixelRatioF() : 1);
        option->decorationSize = QSize(16, 16);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->text = option->text.isEmpty() ? singleLine(error) : u"%1 · %2"_s.arg(option->text, singleLine(error));
    }
};

} // namespace

ResultsView::ResultsView(JobReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_model(new ResultsModel(reader, this))
    , m_content(new QWidget(this))
    , m_empty(new EmptyState(u"resultsEmpty"_s, this))
{
    setObjectName(u"resultsView"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_empty, 1);
    auto *inner = new QVBoxLayout(m_content);
    inner->setContentsMargins({});
    addControls();
    addTable();
    addCopyAction();
    connectModel();
    m_content->hide();
}

void ResultsView::addControls()
{
    m_count = new QLabel(m_content);
    m_count->setObjectName(u"resultsCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_onlyErrors = new QCheckBox(tr("Only rows with an &error"), m_content);
    m_onlyErrors->setObjectName(u"resultsOnlyErrors"_s);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_count);
    bar->addSpacing(8);
    bar->addWidget(m_onlyErrors);
    bar->addStretch(1);
    static_cast<QVBoxLayout *>(m_content->layout())->addLayout(bar);
    connect(m_onlyErrors, &QCheckBox::toggled, m_model, &ResultsModel::setOnlyErrors);
    const auto addButton = [this, bar](const QString &name, const QString &iconName, const QString &text) {
        auto *button = new QPushButton(icon(iconName), text, m_content);
        button->setObjectName(name);
        bar->addWidget(button);
        return button;
    };
    connect(addButton(u"resultsCopy"_s, u"edit-copy"_s, tr("Copy")), &QPushButton::clicked, this, &ResultsView::copy);
    connect(addButton(u"resultsExportCsv"_s, u"document-save"_s, tr("Export CSV…")), &QPushButton::clicked, this,
            [this] { exportTo(true); });
    connect(addButton(u"resultsExportJson"_s, u"document-save"_s, tr("Export JSON…")), &QPushButton::clicked, this,
            [this] { exportTo(false); });
}

void ResultsView::addTable()
{
    m_table = new QTableView(m_content);
    m_table->setObjectName(u"resultsTable"_s);
    m_table->setAccessibleName(tr("Results"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ResultsDelegate(m_table));
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    header->setDefaultSectionSize(defaultColumnWidth);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_content->layout()->addWidget(m_table);
}

void ResultsView::addCopyAction()
{
    auto *copyAction = new QAction(tr("Copy"), m_table);
    copyAction->setObjectName(u"actionCopyResults"_s);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(copyAction);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copyAction, &QAction::triggered, this, &ResultsView::copy);
}

void ResultsView::connectModel()
{
    connect(m_model, &ResultsModel::textReady, this,
            [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
    connect(m_model, &ResultsModel::exported, this,
            [this](const QString &file) { emit told(tr("The results are in %1.").arg(file)); });
    connect(m_model, &ResultsModel::exportFailed, this, &ResultsView::failed);
    connect(m_model, &ResultsModel::readFailed, this, &ResultsView::failed);
    connect(m_model, &ResultsModel::dataChanged, this, &ResultsView::fitColumns);
    connect(m_model, &ResultsModel::orderingChanged, this, [this](bool isBusy) {
        m_isOrdering = isBusy;
        updateCount();
    });
}

void ResultsView::setJob(const Job &job)
{
    const bool isOther = job.id != m_job;
    m_job = job.id;
    m_rows = job.resultRows;
    m_errors = job.resultErrors;
    if (isOther) {
        m_model->setJob(job.id, job.resultRows);
        m_onlyErrors->setChecked(false);
        m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
        m_table->scrollToTop();
        m_areColumnsFitted = false;
    } else {
        m_model->setRowTotal(job.resultRows);
    }
    m_content->setVisible(job.resultRows > 0);
    m_onlyErrors->setVisible(m_errors > 0 || m_onlyErrors->isChecked());
    updateCount();
    updateEmptyState(job);
}

void ResultsView::updateCount()
{
    QStringList parts{tr("%n row(s)", nullptr, int(m_rows))};
    if (m_errors > 0)
        parts << tr("%n with an error", nullptr, int(m_errors));
    if (m_isOrdering)
        parts << tr("sorting…");
    m_count->setText(parts.join(u", "_s));
}

void ResultsView::updateEmptyState(const Job &job)
{
    m_empty->setVisible(job.resultRows <= 0);
    if (isFinal(job.status))
        m_empty->setState(u"job-list"_s, tr("No results"), tr("This job returned no table."));
    else
        m_empty->setState(u"job-list"_s, tr("No results yet"),
                          tr("Jobs that return a table show it here while they run."));
}

// Once for each job, to what is seen first; then a person's widths stay.
void ResultsView::fitColumns()
{
    if (std::exchange(m_areColumnsFitted, true))
        return;
    for (int column = 0; column + 1 < m_model->columnCount(); ++column) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::clamp(m_table->columnWidth(column), minColumnWidth, maxColumnWidth));
    }
}

void ResultsView::showErrors()
{
    m_onlyErrors->setChecked(true);
    m_table->setFocus(Qt::OtherFocusReason);
}

void ResultsView::copy()
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    if (rows.isEmpty()) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows << row;
    }
    std::sort(rows.begin(), rows.end());
    m_model->requestText(rows);
}

void ResultsView::exportTo(bool isCsv)
{
    const QString suffix = isCsv ? u"csv"_s : u"json"_s;
    auto *dialog =
        new QFileDialog(window(), tr("Export the results"), u"job-%1.%2"_s.arg(QString::number(m_job), suffix));
    dialog->setObjectName(u"resultsExportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, m_model, isCsv ? &ResultsModel::exportCsv : &ResultsModel::exportJson);
    dialog->open();
}

} // namespace jobdeck
