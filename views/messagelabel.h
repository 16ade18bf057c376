// A sentence with an icon: an error, a warning or a note beside what it is about. Plain text, wrapped, never by colour
// alone; follows changes of the palette. Hidden while empty. GUI thread.
#pragma once

#include <QWidget>

class QColor;
class QLabel;
class QPalette;

namespace jobdeck {

class MessageLabel final : public QWidget {
    Q_OBJECT
public:
    enum class Level { Note, Warning, Error };

    explicit MessageLabel(QWidget *parent = nullptr);

    void setMessage(Level level, const QString &text);
    void clear() { setMessage(Level::Note, {}); }
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateLook();

    Level m_level = Level::Note;
    QLabel *m_icon;
    QLabel *m_text;
};

// Contrast of at least 4.5:1 on the window colour of either theme.
[[nodiscard]] QColor messageColor(MessageLabel::Level level, const QPalette &palette);
// At the side where reading starts in this window, whatever script the text is in.
void alignToStart(QLabel &label);

} // namespace jobdeck
