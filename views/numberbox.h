// A spin box that may be empty: an optional number needs a way to say "none". Whole numbers are exact up to 2^53.
// GUI thread.
#pragma once

#include <QDoubleSpinBox>

#include <optional>

namespace jobdeck {

class NumberBox final : public QDoubleSpinBox {
    Q_OBJECT
public:
    struct Limits {
        std::optional<double> minimum = {};
        std::optional<double> maximum = {};
        std::optional<double> step = {};
        int decimals = 0;
    };

    explicit NumberBox(const Limits &limits, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<double> number() const; // none: the box is empty
    void setNumber(std::optional<double> number);

    void stepBy(int steps) override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] double valueFromText(const QString &text) const override;
    [[nodiscard]] QValidator::State validate(QString &text, int &position) const override;
    [[nodiscard]] StepEnabled stepEnabled() const override;

private:
    [[nodiscard]] bool isEmptyText(const QString &text) const;
    [[nodiscard]] double lowest() const { return minimum() + 1; }

    // The spin box's own minimum, one below the lowest number, stands for "empty".
    [[nodiscard]] bool isEmpty() const { return value() == minimum(); }
};

} // namespace jobdeck
