#include "views/argumenteditorpath.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

QString localPath(const QMimeData *data)
{
    const auto urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

PathEditor::PathEditor(const ArgumentSpec &spec, QWidget *parent)
    : ArgumentEditor(spec, parent)
    , m_edit(new QLineEdit)
{
    setWidget(new QWidget(parent), m_edit);
    auto *button = new QPushButton(tr("Browse…"));
    button->setObjectName(u"browse_"_s + spec.name);
    button->setAccessibleName(tr("Browse for %1").arg(spec.shownLabel()));
    button->setAutoDefault(false);
    auto *layout = new QHBoxLayout(widget());
    layout->setContentsMargins({});
    layout->addWidget(m_edit, 1);
    layout->addWidget(button);
    const bool isFolder = spec.type == ArgumentType::Folder;
    const QString hint = isFolder ? tr("Choose a folder or drop one here") : tr("Choose a file or drop one here");
    m_edit->setPlaceholderText(spec.placeholder.isEmpty() ? hint : spec.placeholder);
    connect(button, &QPushButton::clicked, this, &PathEditor::browse);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { notifyEdited(); });
}

QJsonValue PathEditor::enteredValue() const { return textOrAbsent(m_edit->text()); }

void PathEditor::showValue(const QJsonValue &value) { m_edit->setText(value.toString()); }

// A dropped file replaces the path; the line edit alone would insert its URL.
bool PathEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        const QString path = localPath(drop->mimeData());
        if (!path.isEmpty()) {
            drop->acceptProposedAction();
            if (event->type() == QEvent::Drop)
                m_edit->setText(path);
            return true;
        }
    }
    return ArgumentEditor::eventFilter(watched, event);
}

void PathEditor::browse()
{
    auto *dialog = new QFileDialog(widget()->window(), spec().shownLabel(), m_edit->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    prepare(*dialog);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_edit->setText(path);
        emit left();
    });
    dialog->open();
}

void PathEditor::prepare(QFileDialog &dialog) const
{
    const auto type = spec().type;
    dialog.setFileMode(type == ArgumentType::Folder     ? QFileDialog::Directory
                           : type == ArgumentType::File ? QFileDialog::ExistingFile
                                                        : QFileDialog::AnyFile);
    if (type == ArgumentType::Folder)
        dialog.setOption(QFileDialog::ShowDirsOnly);
    if (type == ArgumentType::SaveFile)
        dialog.setAcceptMode(QFileDialog::AcceptSave);
    if (!spec().filters.isEmpty())
        dialog.setNameFilters(spec().filters + QStringList{tr("All files (*)")});
}

} // namespace jobdeck
