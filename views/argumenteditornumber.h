// Editors of numbers: integer and number, duration. All may be empty. GUI thread.
#pragma once

#include "views/argumenteditor.h"

class QComboBox;

namespace jobdeck {

class DurationBox;
class NumberBox;

class NumberEditor final : public ArgumentEditor {
    Q_OBJECT
public:
    NumberEditor(const ArgumentSpec &spec, QWidget *parent);

protected:
    [[nodiscard]] QJsonValue enteredValue() const override;
    [[nodiscard]] QString enteredError() const override;
    void showValue(const QJsonValue &value) override;

private:
    NumberBox *m_box;
};

class DurationEditor final : public ArgumentEditor {
    Q_OBJECT
public:
    DurationEditor(const ArgumentSpec &spec, QWidget *parent);

protected:
    [[nodiscard]] QJsonValue enteredValue() const override;
    void showValue(const QJsonValue &value) override;

private:
    DurationBox *m_box;
};

} // namespace jobdeck
