// A length of time as a number and a unit; may be empty. GUI thread.
#pragma once

#include <QWidget>

#include <optional>

class QComboBox;

namespace jobdeck {

class NumberBox;

class DurationBox final : public QWidget {
    Q_OBJECT
public:
    // `label` is what the box is called in its form: it names the unit for screen readers.
    explicit DurationBox(const QString &label, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const; // "90s", "5m", "2h", "1d"; empty if none
    [[nodiscard]] std::optional<qint64> durationMs() const;
    // In the largest unit that leaves a whole number; parts of a second are rounded up.
    void setDurationMs(std::optional<qint64> ms);
    [[nodiscard]] NumberBox *numberBox() const { return m_number; }

signals:
    void changed();

private:
    NumberBox *m_number;
    QComboBox *m_unit;
};

} // namespace jobdeck
