// The presets of one kind: rename and delete them, and take a deletion back. GUI thread.
#pragma once

#include "model/presets.h"

#include <QDialog>

#include <optional>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace jobdeck {

class MessageLabel;
class PresetShelf;

class PresetsDialog final : public QDialog {
    Q_OBJECT
public:
    // `shelf` outlives it.
    PresetsDialog(PresetShelf &shelf, const QString &kind, const QString &kindTitle, QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addWidgets();
    [[nodiscard]] QPushButton *makeButton(const QString &text, const QString &name);
    void fill();
    void onRenamed(const QListWidgetItem *item);
    void removeCurrent();
    void undo();

    PresetShelf &m_shelf;
    const QString m_kind;
    QListWidget *m_list;
    QPushButton *m_rename;
    QPushButton *m_remove;
    QPushButton *m_undo;
    MessageLabel *m_message;
    std::optional<Preset> m_removed; // the last one
    bool m_isFilling = false;
};

} // namespace jobdeck
