// A spin box that may be empty (an optional number needs a way to say "none") and takes any number: the limits hold for
// stepping, and only with `isStrict` for what is typed. Nothing is rounded; whole numbers are exact up to 2^53.
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
        std::optional<int> decimals = {}; // shown at least; none: as many as there are
        bool isStrict = false; // only digits within the limits can be typed
    };

    explicit NumberBox(const Limits &limits, QWidget *parent = nullptr);

    [[nodiscard]] std::optional<double> number() const; // none: the box is empty or what is in it is no number
    [[nodiscard]] QString unreadable() const; // what is in it and no number, "1,234.5"; empty if it is one
    void setNumber(std::optional<double> number);

    void stepBy(int steps) override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] double valueFromText(const QString &text) const override;
    [[nodiscard]] QValidator::State validate(QString &text, int &position) const override;
    [[nodiscard]] StepEnabled stepEnabled() const override;

private:
    [[nodiscard]] QString body(const QString &text) const; // without the unit
    [[nodiscard]] QString shown(double number) const;
    [[nodiscard]] QLocale ungrouped() const;
    [[nodiscard]] double lowest() const;
    [[nodiscard]] double highest() const;

    // The ends of the spin box's own range stand for "empty" and for what is no number.
    [[nodiscard]] bool isEmpty() const { return value() == minimum(); }

    const Limits m_limits;
    mutable QString m_unreadable; // what was typed last that is no number
};

} // namespace jobdeck
