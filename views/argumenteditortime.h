// Editor of a date, a time of day or both, by the wall clock. One that is optional has a check box before it, so that
// there can be none. GUI thread.
#pragma once

#include "views/argumenteditor.h"

class QCheckBox;
class QDateTimeEdit;

namespace jobdeck {

class TimeEditor final : public ArgumentEditor {
    Q_OBJECT
public:
    TimeEditor(const ArgumentSpec &spec, QWidget *parent);

protected:
    [[nodiscard]] QJsonValue enteredValue() const override;
    void showValue(const QJsonValue &value) override;

private:
    void addSwitch();

    QCheckBox *m_isSet = nullptr; // optional fields only
    QDateTimeEdit *m_edit;
};

} // namespace jobdeck
