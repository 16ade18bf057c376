// Editor of a file to read, a file to write or a folder: typed, dropped or picked in a dialog. It never touches the
// disk itself. GUI thread.
#pragma once

#include "views/argumenteditor.h"

class QFileDialog;
class QLineEdit;

namespace jobdeck {

class PathEditor final : public ArgumentEditor {
    Q_OBJECT
public:
    PathEditor(const ArgumentSpec &spec, QWidget *parent);
    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    [[nodiscard]] QJsonValue enteredValue() const override;
    void showValue(const QJsonValue &value) override;

private:
    void browse();
    void prepare(QFileDialog &dialog) const;

    QLineEdit *m_edit;
};

} // namespace jobdeck
