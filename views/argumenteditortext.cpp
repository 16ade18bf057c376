#include "views/argumenteditortext.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

Qt::InputMethodHints hintsFor(ArgumentType type)
{
    switch (type) {
    case ArgumentType::Url:
        return Qt::ImhUrlCharactersOnly;
    case ArgumentType::Email:
        return Qt::ImhEmailCharactersOnly;
    case ArgumentType::Secret:
        return Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText;
    default:
        return Qt::ImhNone;
    }
}

// QJsonDocument takes only objects and arrays, so the value is read as the one element of an array.
QJsonArray parseWrapped(const QString &text, QJsonParseError *error)
{
    return QJsonDocument::fromJson('[' + text.toUtf8() + ']', error).array();
}

QString jsonText(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson()).trimmed();
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson()).trimmed();
    const auto wrapped = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return wrapped.mid(1, wrapped.size() - 2);
}

} // namespace

LineEditor::LineEditor(const ArgumentSpec &spec, QWidget *parent)
    : ArgumentEditor(spec, parent)
    , m_edit(new QLineEdit(parent))
{
    m_edit->setPlaceholderText(spec.placeholder);
    m_edit->setInputMethodHints(hintsFor(spec.type));
    setWidget(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { notifyEdited(); });
}

QJsonValue LineEditor::enteredValue() const { return textOrAbsent(m_edit->text()); }

void LineEditor::showValue(const QJsonValue &value)
{
    m_edit->setText(value.toString());
    m_edit->setCursorPosition(0);
}

SecretEditor::SecretEditor(const ArgumentSpec &spec, QWidget *parent)
    : ArgumentEditor(spec, parent)
    , m_edit(new QLineEdit)
    , m_eye(new QToolButton)
{
    setWidget(new QWidget(parent), m_edit);
    m_eye->setObjectName(u"show_"_s + spec.name);
    m_eye->setText(tr("Show"));
    m_eye->setAccessibleName(tr("Show %1").arg(spec.shownLabel()));
    m_eye->setCheckable(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_edit, 1);
    line->addWidget(m_eye);
    auto *layout = new QVBoxLayout(widget());
    layout->setContentsMargins({});
    layout->setSpacing(2);
    layout->addLayout(line);
    m_edit->setPlaceholderText(spec.placeholder);
    m_edit->setInputMethodHints(hintsFor(spec.type));
    setShown(false);
    connect(m_eye, &QToolButton::toggled, this, &SecretEditor::setShown);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { notifyEdited(); });
}

void SecretEditor::offerKeeping()
{
    m_keep = new QCheckBox(tr("Keep in the keyring"));
    m_keep->setObjectName(u"keep_"_s + spec().name);
    m_keep->setAccessibleName(tr("Keep %1 in the keyring").arg(spec().shownLabel()));
    m_forget = new QPushButton(tr("Forget"));
    m_forget->setObjectName(u"forget_"_s + spec().name);
    m_forget->setAccessibleName(tr("Forget %1 in the keyring").arg(spec().shownLabel()));
    m_forget->setAutoDefault(false);
    m_forget->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(m_keep);
    row->addStretch();
    row->addWidget(m_forget);
    static_cast<QVBoxLayout *>(widget()->layout())->addLayout(row);
    QWidget::setTabOrder(m_eye, m_keep);
    QWidget::setTabOrder(m_keep, m_forget);
    connect(m_keep, &QCheckBox::toggled, this, [this] { notifyEdited(); });
    connect(m_forget, &QPushButton::clicked, this, &SecretEditor::forgetRequested);
}

bool SecretEditor::isToBeKept() const { return m_keep && m_keep->isChecked() && !m_edit->text().isEmpty(); }

void SecretEditor::setKept(bool isKept)
{
    if (m_forget)
        m_forget->setVisible(isKept);
    m_edit->setPlaceholderText(isKept ? tr("In the keyring") : spec().placeholder);
}

QJsonValue SecretEditor::enteredValue() const { return textOrAbsent(m_edit->text()); }

void SecretEditor::showValue(const QJsonValue &value) { m_edit->setText(value.toString()); }

void SecretEditor::setShown(bool isShown) { m_edit->setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password); }

MultilineEditor::MultilineEditor(const ArgumentSpec &spec, QWidget *parent)
    : ArgumentEditor(spec, parent)
    , m_edit(new QPlainTextEdit(parent))
{
    m_edit->setTabChangesFocus(true);
    m_edit->setPlaceholderText(spec.placeholder);
    m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * 6);
    setWidget(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { notifyEdited(); });
}

// Not toPlainText(), which makes plain spaces of those that must not break.
QJsonValue MultilineEditor::enteredValue() const
{
    QString text = m_edit->document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    return textOrAbsent(text);
}

void MultilineEditor::showValue(const QJsonValue &value) { m_edit->setPlainText(value.toString()); }

JsonEditor::JsonEditor(const ArgumentSpec &spec, QWidget *parent)
    : MultilineEditor(spec, parent)
{
    edit()->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

QJsonValue JsonEditor::enteredValue() const
{
    const QString text = edit()->toPlainText();
    if (text.trimmed().isEmpty())
        return QJsonValue::Undefined;
    QJsonParseError error;
    const auto wrapped = parseWrapped(text, &error);
    return wrapped.size() == 1 ? wrapped.at(0) : QJsonValue(text);
}

QString JsonEditor::enteredError() const
{
    const QString text = edit()->toPlainText();
    QJsonParseError error;
    const auto wrapped = parseWrapped(text, &error);
    if (text.trimmed().isEmpty() || (error.error == QJsonParseError::NoError && wrapped.size() == 1))
        return {};
    if (error.error == QJsonParseError::NoError)
        return tr("Enter one JSON value; this is %n of them.", nullptr, int(wrapped.size()));
    const auto line = text.toUtf8().left(error.offset - 1).count('\n') + 1;
    return tr("This is not JSON: %1 in line %2.").arg(error.errorString()).arg(line);
}

void JsonEditor::showValue(const QJsonValue &value)
{
    edit()->setPlainText(value.isUndefined() ? QString() : jsonText(value));
}

} // namespace jobdeck
