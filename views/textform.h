// Read-only rows of a label and a text that can be selected and copied. Plain text. GUI thread.
#pragma once

#include <QWidget>

class QGridLayout;

namespace jobdeck {

class TextForm final : public QWidget {
    Q_OBJECT
public:
    using Rows = QList<std::pair<QString, QString>>; // label, text

    TextForm(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

    // Rows keep their widgets while only texts change, so that a selection in them survives. Of a long text the
    // beginning is shown.
    void setRows(const Rows &rows);
    [[nodiscard]] QString text() const; // "label: text" by lines, whole

    static constexpr qsizetype shownLength = 4'000;

private:
    void rebuild();

    Rows m_rows;
    QGridLayout *m_grid;
};

} // namespace jobdeck
