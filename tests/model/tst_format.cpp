#include "model/format.h"

#include <QLocale>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace jobdeck;

namespace {

constexpr qint64 second = 1'000;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 now = 1'800'000'000'000; // Friday 2027-01-15, 08:00 UTC

} // namespace

class TestFormat final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void durationsHaveTwoUnitsAtMost_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0LL << u"0 s"_s;
        QTest::newRow("a clock that was set back") << -5 * second << u"0 s"_s;
        QTest::newRow("rounded down") << minute - 1 << u"59 s"_s;
        QTest::newRow("a minute") << minute << u"1 m 0 s"_s;
        QTest::newRow("minutes") << 3 * minute + 12 * second << u"3 m 12 s"_s;
        QTest::newRow("an hour") << hour << u"1 h"_s;
        QTest::newRow("hours") << 2 * hour + 5 * minute + 59 * second << u"2 h 5 m"_s;
        QTest::newRow("days") << day + 4 * hour << u"1 d 4 h"_s;
        QTest::newRow("many days") << 1'234 * day << u"1,234 d"_s;
    }
    void durationsHaveTwoUnitsAtMost()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, text);
        QCOMPARE(durationText(ms), text);
    }

    void timeSpansHaveNoSeconds_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("past") << -1LL << u"less than a minute"_s;
        QTest::newRow("soon") << minute - 1 << u"less than a minute"_s;
        QTest::newRow("minutes") << 59 * minute << u"59 min"_s;
        QTest::newRow("hours") << 10 * hour + 45 * minute << u"10 h 45 min"_s;
        QTest::newRow("days") << 2 * day + 3 * hour << u"2 d 3 h"_s;
    }
    void timeSpansHaveNoSeconds()
    {
        QFETCH(qint64, ms);
        QFETCH(QString, text);
        QCOMPARE(timeSpanText(ms), text);
    }

    void momentsNearNowAreNamed_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("text");
        QTest::newRow("today") << 0 << u"Today 23:30"_s;
        QTest::newRow("tomorrow") << 1 << u"Tomorrow 23:30"_s;
        QTest::newRow("yesterday") << -1 << u"Yesterday 23:30"_s;
        QTest::newRow("later") << 2 << u"17/01/2027 23:30"_s;
        QTest::newRow("earlier") << -2 << u"13/01/2027 23:30"_s;
    }
    void momentsNearNowAreNamed()
    {
        QFETCH(int, days);
        QFETCH(QString, text);
        const QDate today(2027, 1, 15);
        const qint64 noon = QDateTime(today, QTime(12, 0)).toMSecsSinceEpoch();
        const qint64 moment = QDateTime(today.addDays(days), QTime(23, 30)).toMSecsSinceEpoch();
        QCOMPARE(momentText(moment, noon), text);
    }

    void aTimeOfDayHasNoSecondsInAnyLocale_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("text");
        QTest::newRow("C, whose short form has them") << QLocale::c() << u"09:05"_s;
        QTest::newRow("German") << QLocale(QLocale::German, QLocale::Germany) << u"09:05"_s;
        QTest::newRow("Danish, with points") << QLocale(QLocale::Danish, QLocale::Denmark) << u"09.05"_s;
        QTest::newRow("American") << QLocale(QLocale::English, QLocale::UnitedStates) << u"9:05 AM"_s;
    }
    void aTimeOfDayHasNoSecondsInAnyLocale()
    {
        QFETCH(const QLocale, locale);
        QTEST(timeOfDayText(QTime(9, 5, 59), locale), "text");
        const QLocale former;
        QLocale::setDefault(locale);
        const qint64 moment = QDateTime(QDate(2027, 1, 15), QTime(9, 5, 59)).toMSecsSinceEpoch();
        const QString told = momentText(moment, moment);
        QLocale::setDefault(former);
        QVERIFY2(!told.contains(u"59"_s), qPrintable(told));
    }

    void aFullMomentHasSecondsAndZone()
    {
        const QDateTime moment(QDate(2027, 1, 15), QTime(23, 30, 59));
        const QString text = fullMomentText(moment.toMSecsSinceEpoch());
        QVERIFY2(text.contains(u"15 January 2027"_s) && text.contains(u"23:30:59"_s), qPrintable(text));
        QVERIFY2(text.contains(moment.timeZoneAbbreviation()), qPrintable(text));
    }

    void numbersFollowTheLocale()
    {
        QCOMPARE(bytesText(1'400'000), u"1.4 MB"_s);
        QCOMPARE(percentText(62), u"62 %"_s);
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        const QString bytes = bytesText(1'400'000);
        const QString days = durationText(1'234 * day);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(bytes, u"1,4 MB"_s);
        QCOMPARE(days, u"1.234 d"_s);
    }

    void aStatusIsAWord_data()
    {
        QTest::addColumn<Job>("job");
        QTest::addColumn<QString>("text");
        const auto failed = [](Reason reason) { return Job{.status = JobStatus::Exception, .reason = reason}; };
        QTest::newRow("new") << Job{.status = JobStatus::New} << u"Waiting"_s;
        QTest::newRow("scheduled") << Job{.status = JobStatus::Scheduled} << u"Scheduled"_s;
        QTest::newRow("running") << Job{.status = JobStatus::Running, .warnings = 3} << u"Running"_s;
        QTest::newRow("done") << Job{.status = JobStatus::Done} << u"Done"_s;
        QTest::newRow("done, warnings") << Job{.status = JobStatus::Done, .warnings = 1} << u"Done, warnings"_s;
        QTest::newRow("killed") << Job{.status = JobStatus::Killed, .reason = Reason::Aborted} << u"Aborted"_s;
        QTest::newRow("cancelled") << Job{.status = JobStatus::Cancelled} << u"Cancelled"_s;
        QTest::newRow("overdue") << Job{.status = JobStatus::Scheduled, .waiting = Waiting::Decision} << u"Overdue"_s;
        QTest::newRow("cancelled instead of decided")
            << Job{.status = JobStatus::Cancelled, .waiting = Waiting::Decision} << u"Cancelled"_s;
        QTest::newRow("error") << failed(Reason::Error) << u"Failed"_s;
        QTest::newRow("time-out") << failed(Reason::Timeout) << u"Timed out"_s;
        QTest::newRow("crash") << failed(Reason::Crashed) << u"Crashed"_s;
        QTest::newRow("interruption") << failed(Reason::Interrupted) << u"Interrupted"_s;
        QTest::newRow("loss") << failed(Reason::Lost) << u"Lost"_s;
    }
    void aStatusIsAWord()
    {
        QFETCH(Job, job);
        QFETCH(QString, text);
        QCOMPARE(statusText(job), text);
    }

    void reasonsAndLevelsAreWords()
    {
        QCOMPARE(reasonText(Reason::None), QString());
        QCOMPARE(reasonText(Reason::Aborted), u"Aborted"_s);
        QCOMPARE(reasonText(Reason::Timeout), u"Timed out"_s);
        QCOMPARE(logLevelText(LogLevel::Warning), u"Warning"_s);
        QCOMPARE(logLevelText(LogLevel::Debug), u"Debug"_s);
    }

    void onlyJobsThatHaveNotStartedWait_data()
    {
        QTest::addColumn<Job>("job");
        QTest::addColumn<QString>("text");
        const Job ahead{.status = JobStatus::Scheduled, .scheduledAt = now + 10 * hour + 45 * minute};
        QTest::newRow("ahead of its time") << ahead << u"Starts in \u206810 h 45 min\u2069"_s;
        QTest::newRow("due") << Job{.status = JobStatus::Scheduled, .scheduledAt = now} << u"Waits for a free place"_s;
        QTest::newRow("new") << Job{} << u"Waits for a free place"_s;
        QTest::newRow("secret") << Job{.waiting = Waiting::Secret} << u"Waits for a password"_s;
        QTest::newRow("missed") << Job{.status = JobStatus::Scheduled, .waiting = Waiting::Decision}
                                << u"Missed its time: run it now or cancel it"_s;
        QTest::newRow("running") << Job{.status = JobStatus::Running, .waiting = Waiting::Secret} << QString();
        QTest::newRow("ended") << Job{.status = JobStatus::Cancelled, .scheduledAt = now + hour} << QString();
    }
    void onlyJobsThatHaveNotStartedWait()
    {
        QFETCH(Job, job);
        QFETCH(QString, text);
        QCOMPARE(waitingText(job, now, waitingOf(job, now)), text);
        QCOMPARE(waitingOf(job, now) == Waiting::None, text.isEmpty());
    }

    void nothingReversesOtherText()
    {
        const QString file = QChar(0x202e) + u"gpj.exe"_s; // looks like exe.jpg
        QCOMPARE(visibleText(file), QChar(QChar::ReplacementCharacter) + u"gpj.exe"_s);
        QCOMPARE(singleLine(file), visibleText(file));
        QCOMPARE(visibleText(u"a\tb\x1b[31m"_s), u"a\tb\ufffd[31m"_s);
        QCOMPARE(visibleWord(u"a\tb\nc"_s + QChar(0x2066) + QChar(0x200b)), u"a\u21e5b\u21b5c\ufffd\ufffd"_s);
        QCOMPARE(visibleCode(u"a\tb\nc\r"_s + QChar(0x2067)), u"a\tb\nc\ufffd\ufffd"_s);
        QCOMPARE(visibleText(u"\u05e9\u05dc\u05d5\u05dd"_s), u"\u05e9\u05dc\u05d5\u05dd"_s);
    }

    void progressIsShownWhileItMatters()
    {
        QCOMPARE(progressText({.status = JobStatus::Running, .progress = 62}), u"62 %"_s);
        QCOMPARE(progressText({.status = JobStatus::Running}), u"…"_s);
        QCOMPARE(progressText({.status = JobStatus::Exception, .progress = 34}), u"stopped at 34 %"_s);
        QCOMPARE(progressText({.status = JobStatus::Killed, .progress = 0}), u"stopped at 0 %"_s);
        QCOMPARE(progressText({.status = JobStatus::Exception, .progress = 100}), QString()); // never beside a failure
        QCOMPARE(progressText({.status = JobStatus::Exception}), QString());
        QCOMPARE(progressText({.status = JobStatus::Done, .progress = 100}), QString());
        QCOMPARE(progressText({.status = JobStatus::New}), QString());
    }

    void theMessageIsWhatMattersMost()
    {
        Job job{.error = u"No route to host.\nAt line 3"_s, .progressText = u"Sending 3 of 9\nnow"_s};
        QCOMPARE(messageText(job, now), u"No route to host.…"_s);
        job.error.clear();
        QCOMPARE(messageText(job, now), u"Waits for a free place"_s);
        job.status = JobStatus::Running;
        QCOMPARE(messageText(job, now), u"Sending 3 of 9…"_s);
        job.progressText.clear();
        QCOMPARE(messageText(job, now), QString());
    }

    void durationsAreOfTheLastAttempt()
    {
        QCOMPARE(durationOf({}, now), std::nullopt);
        QCOMPARE(durationOf({.status = JobStatus::Running, .startedAt = now - 5}, now), 5);
        QCOMPARE(durationOf({.status = JobStatus::Running, .startedAt = now + 5}, now), 0);
        QCOMPARE(durationOf({.status = JobStatus::Done, .startedAt = 10, .finishedAt = 30}, now), 20);
        QCOMPARE(durationOf({.status = JobStatus::Scheduled, .startedAt = 10}, now), std::nullopt);
    }

    void toolTipsAreNeverRichTextOfAJob()
    {
        QCOMPARE(toolTipText({}), QString());
        QCOMPARE(toolTipText(u"<b>x</b> & \"y\"\nz"_s),
                 u"<span>&lt;b&gt;x&lt;/b&gt; &amp; &quot;y&quot;<br>z</span>"_s);
        QVERIFY(Qt::mightBeRichText(toolTipText(u"plain"_s))); // so that the escapes are read
        QCOMPARE(toolTipText(QString(1'000, u'x')), u"<span>%1</span>"_s.arg(QString(1'000, u'x')));
        QCOMPARE(toolTipText(QString(1'001, u'x')), u"<span>%1…</span>"_s.arg(QString(1'000, u'x')));
        QCOMPARE(toolTipText(QString(999, u'x') + u"\U0001F600"_s), u"<span>%1…</span>"_s.arg(QString(999, u'x')));
    }

    void aCellHasOneShortLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("a short line") << u"one"_s << u"one"_s;
        QTest::newRow("line feed") << u"one\ntwo"_s << u"one…"_s;
        QTest::newRow("carriage return") << u"one\r\ntwo"_s << u"one…"_s;
        QTest::newRow("line separator") << u"one\u2028two"_s << u"one…"_s;
        QTest::newRow("paragraph separator") << u"one\u2029two"_s << u"one…"_s;
        QTest::newRow("a break at once") << u"\ntwo"_s << u"…"_s;
        QTest::newRow("as long as may be") << QString(300, u'x') << QString(300, u'x');
        QTest::newRow("too long") << QString(301, u'x') << QString(300, u'x') + u'…';
        QTest::newRow("no half character at the end")
            << QString(299, u'x') + u"\U0001F600"_s << QString(299, u'x') + u'…';
    }
    void aCellHasOneShortLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, line);
        QCOMPARE(singleLine(text), line);
    }

    void anIsolateKeepsItsText() { QCOMPARE(isolate(u"/tmp/x"_s), u"\u2068/tmp/x\u2069"_s); }
};

QTEST_GUILESS_MAIN(TestFormat)
#include "tst_format.moc"
