// The measurements; each prints its figures and ends the program only if something is broken, not if it is slow.
#pragma once

#include <QString>

namespace jobdeck::bench {

class BenchEngine;
class BenchWindow;

void measureStarts(BenchEngine &engine, const QString &folder, const QString &title);
void measureRate(const QString &folder);
void measureTalk(BenchEngine &engine, BenchWindow &made, const QString &file);
void measureDue(const QString &folder, const QString &file);
void measureSchedules();
void measureOutput();
void measureForm();
void measureDefinitions();
void measureOpening(BenchEngine &engine, const QString &folder, const QString &file);

} // namespace jobdeck::bench
