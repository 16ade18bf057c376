#include "jobs/library/examples.h"

#include "jobs/registration.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Examples)
};

} // namespace

struct TryEveryField : Schedule {
    Q_GADGET
    Q_PROPERTY(QString text MEMBER text)
    Q_PROPERTY(QString multiline MEMBER text)
    Q_PROPERTY(qint64 integer MEMBER integer)
    Q_PROPERTY(double number MEMBER number)
    Q_PROPERTY(bool boolean MEMBER boolean)
    Q_PROPERTY(QString choice MEMBER text)
    Q_PROPERTY(QStringList choices MEMBER list)
    Q_PROPERTY(QString editable_choice MEMBER text)
    Q_PROPERTY(QDate date MEMBER date)
    Q_PROPERTY(QTime time MEMBER time)
    Q_PROPERTY(QDateTime datetime MEMBER datetime)
    Q_PROPERTY(QString duration MEMBER text)
    Q_PROPERTY(QString file MEMBER text)
    Q_PROPERTY(QString save_file MEMBER text)
    Q_PROPERTY(QString folder MEMBER text)
    Q_PROPERTY(QUrl url MEMBER url)
    Q_PROPERTY(QString email MEMBER text)
    Q_PROPERTY(QString secret MEMBER text)
    Q_PROPERTY(QStringList list MEMBER list)
    Q_PROPERTY(QJsonValue json MEMBER json)
    Q_PROPERTY(QJsonValue table MEMBER json)
public:
    // The form is made of the properties; the values are shown as they came, so that these are never read.
    QString text;
    qint64 integer = 0;
    double number = 0;
    bool boolean = false;
    QDate date;
    QTime time;
    QDateTime datetime;
    QUrl url;
    QStringList list;
    QJsonValue json;

    static void describe(ArgumentSpecs &specs)
    {
        describeTexts(specs);
        describeChoices(specs);
        describeTimes(specs);
        describeFiles(specs);
        describeRows(specs);
    }

private:
    static ArgumentSpec &field(ArgumentSpecs &specs, QStringView name, ArgumentType type, const QString &label)
    {
        ArgumentSpec &spec = specs(name);
        spec.type = type;
        spec.label = label;
        return spec;
    }

    static void describeTexts(ArgumentSpecs &specs)
    {
        field(specs, u"text", ArgumentType::Text, Text::tr("Text")).help = Text::tr("One line.");
        field(specs, u"multiline", ArgumentType::Multiline, Text::tr("Long text"));
        ArgumentSpec &integer = field(specs, u"integer", ArgumentType::Integer, Text::tr("Integer"));
        integer.minimum = 0;
        integer.maximum = 100;
        integer.unit = u"%"_s;
        ArgumentSpec &number = field(specs, u"number", ArgumentType::Number, Text::tr("Number"));
        number.decimals = 3;
        field(specs, u"boolean", ArgumentType::Boolean, Text::tr("Yes or no"));
    }

    static void describeChoices(ArgumentSpecs &specs)
    {
        const QList<Choice> colours{{.value = u"red"_s, .label = Text::tr("Red")},
                                    {.value = u"green"_s, .label = Text::tr("Green")},
                                    {.value = u"blue"_s, .label = Text::tr("Blue")}};
        field(specs, u"choice", ArgumentType::Choice, Text::tr("One of these")).choices = colours;
        field(specs, u"choices", ArgumentType::Choices, Text::tr("Some of these")).choices = colours;
        field(specs, u"editable_choice", ArgumentType::EditableChoice, Text::tr("One of these, or another")).choices =
            colours;
    }

    static void describeTimes(ArgumentSpecs &specs)
    {
        field(specs, u"date", ArgumentType::Date, Text::tr("Date"));
        field(specs, u"time", ArgumentType::Time, Text::tr("Time"));
        field(specs, u"datetime", ArgumentType::DateTime, Text::tr("Date and time"));
        field(specs, u"duration", ArgumentType::Duration, Text::tr("Duration"));
    }

    static void describeFiles(ArgumentSpecs &specs)
    {
        field(specs, u"file", ArgumentType::File, Text::tr("File")).help = Text::tr("It is not opened.");
        field(specs, u"save_file", ArgumentType::SaveFile, Text::tr("New file")).help = Text::tr("It is not written.");
        field(specs, u"folder", ArgumentType::Folder, Text::tr("Folder"));
        field(specs, u"url", ArgumentType::Url, Text::tr("Address"));
        field(specs, u"email", ArgumentType::Email, Text::tr("E-mail"));
        field(specs, u"secret", ArgumentType::Secret, Text::tr("Secret")).help = Text::tr("It is shown nowhere.");
    }

    static void describeRows(ArgumentSpecs &specs)
    {
        field(specs, u"list", ArgumentType::List, Text::tr("List"));
        field(specs, u"json", ArgumentType::Json, Text::tr("JSON"));
        field(specs, u"table", ArgumentType::Table, Text::tr("Table")).columns = {Text::tr("From"), Text::tr("To")};
    }
};

namespace {

// As it was given; a secret only whether it was.
QString shown(const ArgumentSpec &spec, const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return {};
    if (spec.isSecret())
        return Text::tr("given, and not shown");
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

Outcome showFields(const TryEveryField &, JobContext &job)
{
    const ArgumentSpecs &specs = job.kind().arguments;
    qint64 count = 0;
    for (const ArgumentSpec &spec : specs) {
        if (job.stopRequested())
            return Outcome::stopped();
        job.addResultsRow({spec.name, argumentTypeName(spec.type), shown(spec, job.arguments().value(spec.name))});
        job.setProgress(static_cast<int>(++count * 100 / specs.size()));
    }
    return Outcome::done();
}

} // namespace

Result<void> registerTryEveryField(JobRegistry &registry)
{
    const JobKind kind{.name = u"Try Every Field"_s,
                       .group = u"Examples"_s,
                       .title = Text::tr("Try Every Field"),
                       .groupTitle = Text::tr("Examples"),
                       .description = Text::tr("Has a field of every kind, and shows what was put into them."),
                       .icon = u"document-edit"_s,
                       .resultsColumns = {Text::tr("Field"), Text::tr("Type"), Text::tr("Value")}};
    return registerJob<TryEveryField>(registry, kind, showFields);
}

} // namespace jobdeck

#include "tryeveryfield.moc"
