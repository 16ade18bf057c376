#include "views/helpdialogs.h"

#include "views/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HelpDialogs)
};

QString plain(QString text) { return text.remove(u'&').remove(u'…'); }

QTreeWidget *makeList(QDialog *dialog, const QList<QAction *> &actions)
{
    auto *list = new QTreeWidget(dialog);
    list->setObjectName(u"shortcutList"_s);
    list->setAccessibleName(Texts::tr("Keyboard shortcuts"));
    list->setHeaderLabels({Texts::tr("Action"), Texts::tr("Keys")});
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    for (const QAction *action : actions) {
        const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        if (!keys.isEmpty())
            new QTreeWidgetItem(list, QStringList{plain(action->text()), keys});
    }
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    return list;
}

} // namespace

void openShortcuts(QWidget *window, const QList<QAction *> &actions)
{
    auto *dialog = new QDialog(window);
    dialog->setObjectName(u"shortcutsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Texts::tr("Keyboard shortcuts"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(makeList(dialog, actions));
    layout->addWidget(buttons);
    dialog->resize(440, 520);
    dialog->open();
}

void openAbout(QWidget *window)
{
    auto *box = new QMessageBox(window);
    box->setObjectName(u"aboutDialog"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(Texts::tr("About Jobdeck"));
    box->setIconPixmap(window->windowIcon().pixmap(64, 64));
    box->setTextFormat(Qt::PlainText);
    const QString version = QCoreApplication::applicationVersion();
    box->setText(Texts::tr("Jobdeck %1").arg(version.isEmpty() ? QStringLiteral(JOBDECK_VERSION) : version));
    box->setInformativeText(
        Texts::tr("Runs jobs now or at a time, keeps their logs, results and history, and lets you follow "
                  "and repeat them.\n\nFree software under the MIT license."));
    box->addButton(QMessageBox::Close);
    box->open();
}

} // namespace jobdeck
