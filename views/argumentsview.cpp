#include "views/argumentsview.h"

#include "model/argumentvalidation.h"
#include "model/jobkind.h"
#include "views/emptystate.h"
#include "views/icons.h"
#include "views/textform.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

QString listText(const QJsonArray &items)
{
    QStringList lines;
    for (const QJsonValue item : items)
        lines << (item.isArray() ? listText(item.toArray()).replace(u'\n', u" → "_s) : item.toVariant().toString());
    return lines.join(u'\n');
}

QString choiceLabel(const ArgumentSpec *spec, const QString &value)
{
    if (spec) {
        for (const Choice &choice : spec->choices) {
            if (choice.value == value && !choice.label.isEmpty())
                return choice.label;
        }
    }
    return value;
}

QString valueText(const ArgumentSpec *spec, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? ArgumentsView::tr("yes") : ArgumentsView::tr("no");
    case QJsonValue::Double: {
        const QString number = QLocale().toString(value.toDouble(), 'g', QLocale::FloatingPointShortest);
        return spec && !spec->unit.isEmpty() ? number + u' ' + spec->unit : number;
    }
    case QJsonValue::String:
        return choiceLabel(spec, value.toString());
    case QJsonValue::Array:
        return listText(value.toArray());
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Indented)).trimmed();
    default:
        return {};
    }
}

TextForm::Rows rowsOf(const Job &job, const JobKind *kind)
{
    TextForm::Rows rows;
    const QJsonObject arguments = withoutEmptied(job.arguments);
    QStringList names = arguments.keys();
    const auto addRow = [&rows, &job, &arguments](const QString &label, const QString &name, const ArgumentSpec *spec) {
        if (job.secrets.contains(name))
            rows << std::pair(label, u"••••••"_s);
        else if (arguments.contains(name))
            rows << std::pair(label, valueText(spec, arguments.value(name)));
    };
    if (kind) {
        for (const ArgumentSpec &spec : kind->arguments) {
            addRow(spec.shownLabel(), spec.name, &spec);
            names.removeAll(spec.name);
        }
    }
    for (const QString &name : names)
        addRow(name, name, nullptr);
    return rows;
}

} // namespace

ArgumentsView::ArgumentsView(QWidget *parent)
    : QWidget(parent)
    , m_form(new TextForm(u"argumentsForm"_s, tr("Arguments"), this))
    , m_content(new QWidget(this))
    , m_empty(new EmptyState(u"argumentsEmpty"_s, this))
{
    setObjectName(u"argumentsView"_s);
    auto *copy = new QPushButton(icon(u"edit-copy"_s), tr("Copy"), m_content);
    copy->setObjectName(u"argumentsCopy"_s);
    copy->setToolTip(tr("Copy all arguments as text; secrets stay dots"));
    auto *area = new QScrollArea(m_content);
    area->setObjectName(u"argumentsArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(area);
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 4, 0, 0);
    rows->addWidget(m_form);
    rows->addStretch(1);
    area->setWidget(page);
    auto *inner = new QHBoxLayout(m_content);
    inner->setContentsMargins(4, 0, 0, 0);
    inner->addWidget(area, 1);
    inner->addWidget(copy, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_empty, 1);
    m_empty->setState(u"document-edit"_s, tr("No arguments"), tr("This job was started with nothing filled in."));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_form->text()); });
}

void ArgumentsView::setJob(const Job &job, const JobKind *kind)
{
    const auto rows = rowsOf(job, kind);
    m_content->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    m_form->setRows(rows);
}

} // namespace jobdeck
