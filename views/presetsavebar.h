// Asks in the form itself for the name under which its values are kept, and says when that name is taken. GUI thread.
#pragma once

#include <QFrame>
#include <QPointer>
#include <QStringList>

class QLineEdit;
class QPushButton;

namespace jobdeck {

class MessageLabel;

class PresetSaveBar final : public QFrame {
    Q_OBJECT
public:
    explicit PresetSaveBar(QWidget *parent = nullptr);

    // `taken`: the names there are; `suggested` is filled in.
    void ask(const QStringList &taken, const QString &suggested);

signals:
    void named(const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void save();
    void leave();
    void updateTexts();

    QLineEdit *m_name;
    QPushButton *m_save;
    MessageLabel *m_note;
    QStringList m_taken;
    QPointer<QWidget> m_former;
};

} // namespace jobdeck
