// What a rule comes to: in words, and its next times with what clock changes do to them. GUI thread.
#pragma once

#include "model/comingtimes.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace jobdeck {

class RulePreview final : public QWidget {
    Q_OBJECT
public:
    explicit RulePreview(QWidget *parent = nullptr);

    void showTimes(const ComingTimes &coming, const QTimeZone &zone, qint64 nowMs);
    void clear(const QString &why);
    [[nodiscard]] QString words() const;

    static constexpr int shownTimes = 10;

private:
    QLabel *m_words;
    QLabel *m_title;
    QListWidget *m_times;
};

// What a clock change does to an occurrence; empty for most.
[[nodiscard]] QString clockChangeText(const Occurrences::Occurrence &time, const ScheduleRule &rule,
                                      const QTimeZone &zone);

} // namespace jobdeck
