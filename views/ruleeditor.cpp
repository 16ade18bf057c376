#include "views/ruleeditor.h"

#include "model/clock.h"
#include "model/schedulecheck.h"
#include "model/schedulequeries.h"
#include "views/rulefields.h"
#include "views/ruleoptions.h"
#include "views/rulepreview.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

// In one column, though the rows stand in two layouts.
void alignLabels(const QList<QFormLayout *> &forms)
{
    QList<QWidget *> labels;
    for (const QFormLayout *form : forms)
        for (int row = 0; row < form->rowCount(); ++row)
            if (const QLayoutItem *item = form->itemAt(row, QFormLayout::LabelRole))
                labels << item->widget();
    int width = 0;
    for (const QWidget *label : std::as_const(labels))
        width = std::max(width, label->sizeHint().width());
    for (QWidget *label : std::as_const(labels))
        label->setMinimumWidth(width);
}

} // namespace

RuleEditor::RuleEditor(JobReader &reader, std::shared_ptr<const Clock> clock, Mnemonics mnemonics, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_clock(std::move(clock))
    , m_fields(new RuleFields(mnemonics, this))
    , m_preview(new RulePreview(this))
    , m_options(new RuleOptions(mnemonics, this))
{
    setObjectName(u"ruleEditor"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_fields);
    layout->addWidget(m_options);
    layout->addWidget(m_preview);
    m_options->suggestStart(m_clock->nowMs());
    m_delay.setSingleShot(true);
    m_delay.setInterval(delayMs);
    connect(&m_delay, &QTimer::timeout, this, &RuleEditor::readTimes);
    connect(m_fields, &RuleFields::changed, this, &RuleEditor::onChanged);
    connect(m_options, &RuleOptions::changed, this, &RuleEditor::onChanged);
    connect(m_options, &RuleOptions::calendarsRequested, this, &RuleEditor::calendarsRequested);
    alignLabels({m_fields->form(), m_options->form()});
    readTimes();
}

ScheduleTerms RuleEditor::terms() const
{
    ScheduleTerms terms = m_options->terms();
    if (const auto rule = m_fields->rule())
        terms.rule = rule->text;
    return terms;
}

void RuleEditor::setTerms(const ScheduleTerms &terms, int runs)
{
    m_runs = runs;
    m_fields->setRule(terms.rule);
    m_options->setTerms(terms);
    readTimes();
}

Result<ScheduleTerms> RuleEditor::checkedTerms() const
{
    if (const auto rule = m_fields->rule(); !rule)
        return rule.error();
    ScheduleTerms checked = terms();
    if (const auto valid = checkSchedule(checked, m_clock->nowMs()); !valid)
        return valid.error();
    if (checked.maxRuns > 0 && checked.maxRuns <= m_runs)
        return Error{ErrorCode::BadInput, tr("It has run %n time(s) already. Enter more, or nothing.", nullptr, m_runs),
                     u"count"_s};
    return checked;
}

bool RuleEditor::validate()
{
    const auto checked = checkedTerms();
    if (!checked)
        showError(checked.error());
    return checked.isOk();
}

bool RuleEditor::showError(const Error &error)
{
    m_fields->showError({});
    m_options->clearErrors();
    if (error.field == u"rule") {
        m_fields->showError(error.message);
        m_preview->clear({});
        m_fields->focusError();
        return true;
    }
    m_options->focusField(error.field);
    return m_options->showError(error);
}

void RuleEditor::focusFirst() { m_fields->setFocus(Qt::OtherFocusReason); }

QString RuleEditor::words() const { return m_preview->words(); }

void RuleEditor::readCalendars() { readTimes(); }

void RuleEditor::onChanged()
{
    m_delay.start();
    emit changed();
}

// What is wrong by itself is said at once; the rest is reckoned elsewhere.
void RuleEditor::readTimes()
{
    m_delay.stop();
    const auto checked = checkedTerms();
    ScheduleTerms wanted = checked ? *checked : ScheduleTerms();
    if (wanted.maxRuns > 0)
        wanted.maxRuns -= m_runs;
    const auto failed = checked ? std::optional<Error>() : checked.error();
    m_reader.read(
        m_slot, this,
        [wanted, failed, nowMs = m_clock->nowMs()](const QSqlDatabase &db, const std::stop_token &) {
            QStringList names;
            QStringList days;
            if (const auto calendars = jobdeck::readCalendars(db)) {
                for (const ExcludedCalendar &each : *calendars) {
                    names << each.name;
                    if (each.name == wanted.calendar)
                        days = each.days;
                }
            }
            const auto coming =
                failed ? Result<ComingTimes>(*failed) : comingTimes(wanted, days, nowMs, RulePreview::shownTimes);
            return Preview{.calendars = names, .coming = coming};
        },
        [this](const Preview &preview) {
            showPreview(preview);
            emit timesShown();
        });
}

void RuleEditor::showPreview(const Preview &preview)
{
    m_options->setCalendars(preview.calendars);
    m_fields->showError({});
    m_options->clearErrors();
    if (preview.coming) {
        m_preview->showTimes(*preview.coming, m_options->zone(), m_clock->nowMs());
        return;
    }
    m_preview->clear({});
    const Error &error = preview.coming.error();
    if (error.field == u"rule")
        m_fields->showError(error.message);
    else
        m_options->showError(error);
}

} // namespace jobdeck
