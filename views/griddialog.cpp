#include "views/griddialog.h"

#include "model/gridmodel.h"
#include "views/discardbar.h"
#include "views/gridcheck.h"
#include "views/gridproblems.h"
#include "views/gridtable.h"
#include "views/inputhabits.h"
#include "views/messagelabel.h"
#include "views/taborder.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSpinBox>
#include <QTimer>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

GridDialog::GridDialog(const QString &kindTitle, const ArgumentSpecs &specs, const QJsonObject &common,
                       const QString &when, QSettings *settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_model(new GridModel(specs, common, this))
    , m_table(new GridTable(*m_model, this))
    , m_problems(new GridProblems(this))
    , m_check(new GridCheck(this))
    , m_reading(new GridCheck(this))
    , m_soon(new QTimer(this))
    , m_message(new MessageLabel(this))
    , m_count(new MessageLabel(this))
    , m_discard(new DiscardBar(this))
    , m_atOnce(new QSpinBox(this))
    , m_run(makeButton({}, u"gridRun"_s))
    , m_body(new QWidget(this))
{
    setObjectName(u"gridDialog"_s);
    setWindowTitle(tr("Grid: %1").arg(kindTitle));
    addWidgets(kindTitle, when);
    resize(m_settings ? m_settings->value(u"grid/size"_s, QSize(820, 560)).toSize() : QSize(820, 560));
    m_soon->setSingleShot(true);
    m_soon->setInterval(150);
    connect(m_soon, &QTimer::timeout, this,
            [this] { m_check->check(m_model->specs(), m_model->grid(), m_model->common()); });
    connect(m_model, &GridModel::edited, this, &GridDialog::onEdited);
    connect(m_check, &GridCheck::checked, this, &GridDialog::onChecked);
    connect(m_problems, &GridProblems::cellRequested, m_table, &GridTable::showCell);
    connect(m_table, &GridTable::told, this,
            [this](const QString &text) { m_message->setMessage(MessageLabel::Level::Warning, text); });
    connect(m_reading, &GridCheck::fileRead, this, [this](const QString &file, const JobGrid &grid) {
        m_model->setGrid(grid);
        m_table->showCell(m_model->index(0, 0));
        m_message->setMessage(
            MessageLabel::Level::Note,
            tr("%n rows were read from %1.", nullptr, int(grid.rows.size())).arg(QFileInfo(file).fileName()));
    });
    connect(m_reading, &GridCheck::fileRefused, this,
            [this](const QString &text) { m_message->setMessage(MessageLabel::Level::Error, text); });
    connect(m_discard, &DiscardBar::discarded, this, [this] { done(Rejected); });
    connect(this, &QDialog::finished, this, &GridDialog::keepSettings);
    pressFocusedButtonOnReturn(*this);
    keepWheelFromFields(*this);
    updateTexts();
    m_table->setFocus(Qt::OtherFocusReason);
}

// A cell that is just being edited is given to the model while the table is destroyed.
GridDialog::~GridDialog() { m_model->disconnect(this); }

QPushButton *GridDialog::makeButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

void GridDialog::addWidgets(const QString &kindTitle, const QString &when)
{
    auto *help = new QLabel(
        tr("Each row is one job of “%1”. An empty cell takes what the form says. %2").arg(kindTitle, when), this);
    help->setTextFormat(Qt::PlainText);
    help->setWordWrap(true);
    alignToStart(*help);
    m_message->setObjectName(u"gridMessage"_s);
    m_count->setObjectName(u"gridCount"_s);
    auto *inner = new QVBoxLayout(m_body);
    inner->setContentsMargins({});
    inner->addWidget(help);
    inner->addWidget(makeTools());
    inner->addWidget(m_message);
    inner->addWidget(m_table, 1);
    inner->addWidget(m_count);
    inner->addWidget(m_problems);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_discard);
    layout->addWidget(makeFoot());
    orderTabsByLayout(*this);
}

QWidget *GridDialog::makeTools()
{
    auto *tools = new QWidget(this);
    auto *open = makeButton(tr("&Open CSV…"), u"gridOpen"_s);
    auto *paste = makeButton(tr("&Paste"), u"gridPaste"_s);
    auto *remove = makeButton(tr("Remove Ro&ws"), u"gridRemove"_s);
    connect(open, &QPushButton::clicked, this, &GridDialog::chooseFile);
    connect(paste, &QPushButton::clicked, this, [this] {
        m_message->clear();
        m_table->paste();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(remove, &QPushButton::clicked, m_table, &GridTable::removeSelectedJobs);
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins({});
    for (QPushButton *button : {open, paste, remove})
        layout->addWidget(button);
    layout->addStretch();
    return tools;
}

QWidget *GridDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *label = new QLabel(tr("At o&nce:"), foot);
    label->setBuddy(m_atOnce);
    m_atOnce->setObjectName(u"gridAtOnce"_s);
    m_atOnce->setAccessibleName(tr("At once"));
    m_atOnce->setRange(0, 1'000);
    m_atOnce->setSpecialValueText(tr("As many as there is room for"));
    m_atOnce->setValue(m_settings ? m_settings->value(u"grid/atOnce"_s, 0).toInt() : 0);
    auto *cancel = makeButton(tr("Cancel"), u"gridCancel"_s);
    m_run->setDefault(true);
    connect(m_run, &QPushButton::clicked, this, &GridDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &GridDialog::reject);
    auto *press = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(press, &QShortcut::activated, this, &GridDialog::submit);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins({});
    layout->addWidget(label);
    layout->addWidget(m_atOnce);
    layout->addStretch();
    layout->addWidget(m_run);
    layout->addWidget(cancel);
    return foot;
}

void GridDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Open CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &GridDialog::openFile);
    dialog->open();
}

void GridDialog::openFile(const QString &csv)
{
    m_isRefused = false;
    m_message->clear();
    m_reading->read(csv, m_model->specs());
}

void GridDialog::onEdited()
{
    m_isSubmitting = false;
    if (std::exchange(m_isRefused, false)) // what it was refused for was edited
        m_message->clear();
    m_check->drop();
    m_soon->start();
    updateTexts();
}

void GridDialog::onChecked(const CheckedGrid &grid)
{
    m_model->setProblems(grid.problems);
    m_problems->setProblems(*m_model, grid.problems);
    if (grid.problems.isEmpty())
        m_count->clear();
    else
        m_count->setMessage(MessageLabel::Level::Error,
                            tr("%n problems; no job starts while there is one.", nullptr, int(grid.problems.size())));
    if (!std::exchange(m_isSubmitting, false))
        return;
    if (!grid.problems.isEmpty()) {
        setBusy(false);
        return m_table->showCell(m_model->indexOf(grid.problems.first()));
    }
    if (const auto size = checkGridSize(grid.rows, m_model->common()); !size)
        return showError(size.error());
    emit submitted(grid.rows, m_atOnce->value());
}

void GridDialog::submit()
{
    if (m_isBusy)
        return;
    m_isRefused = false;
    m_message->clear();
    if (m_model->isBlank()) {
        m_message->setMessage(MessageLabel::Level::Error,
                              tr("There are no rows yet. Type them, paste them from a spreadsheet, or open a CSV "
                                 "file."));
        m_isRefused = true;
        return m_table->setFocus(Qt::OtherFocusReason);
    }
    setBusy(true);
    m_isSubmitting = true;
    m_soon->stop();
    m_check->check(m_model->specs(), m_model->grid(), m_model->common());
}

void GridDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_body->setEnabled(!isBusy);
    updateTexts();
}

void GridDialog::updateTexts()
{
    m_run->setEnabled(!m_isBusy);
    m_run->setText(m_isBusy ? tr("Please wait…") : tr("Run %n Jobs", nullptr, m_model->jobCount()));
}

void GridDialog::showError(const Error &error)
{
    setBusy(false);
    m_isRefused = true;
    m_message->setMessage(MessageLabel::Level::Error, error.message);
    m_table->setFocus(Qt::OtherFocusReason);
}

void GridDialog::keepSettings() const
{
    if (!m_settings)
        return;
    m_settings->setValue(u"grid/size"_s, size());
    m_settings->setValue(u"grid/atOnce"_s, m_atOnce->value());
}

void GridDialog::reject()
{
    if (m_discard->mayLeave(!m_model->isBlank()))
        done(Rejected);
}

void GridDialog::closeEvent(QCloseEvent *event)
{
    if (m_discard->mayClose(!m_model->isBlank()))
        done(Rejected);
    event->setAccepted(!isVisible());
}

} // namespace jobdeck
