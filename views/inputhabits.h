// How keys and the wheel work in dialogs with fields. GUI thread.
#pragma once

class QDialog;
class QWidget;

namespace jobdeck {

// Return on a button presses that button; anywhere else it presses the default one, which stays the same wherever the
// focus is (buttons with autoDefault would take the mark over).
void pressFocusedButtonOnReturn(QDialog &dialog);

// The wheel scrolls what is around the boxes of numbers, dates and choices in `parent`; it changes the value of one
// only while that has the focus, and gives it none. For those that are there now; calling it again is harmless.
void keepWheelFromFields(QWidget &parent);

} // namespace jobdeck
