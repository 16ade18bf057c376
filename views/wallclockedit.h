// A date and time field that holds what the wall clock shows, without a zone: a QDateTimeEdit in local time refuses
// times that daylight saving leaves out, instead of letting the form say what they mean. Full year, calendar popup,
// hours and minutes. GUI thread.
#pragma once

class QDateTimeEdit;
class QWidget;

namespace jobdeck {

enum class WallClock { Date, Time, DateAndTime };

[[nodiscard]] QDateTimeEdit *makeWallClockEdit(WallClock what, QWidget *parent);

} // namespace jobdeck
