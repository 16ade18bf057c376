// The progress displays of known programs: rsync, curl, ffmpeg, tqdm. One thread.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace jobdeck {

// A line that is a program's display. Nothing else is read from such a line, even if it tells no number: rsync's
// percentage of one file of many, a download of unknown size.
struct MeterReading {
    std::optional<double> percent; // 0 to 100
};

class ProgramMeters final {
public:
    // Those of rsync, curl, ffmpeg, tqdm that are in the list.
    explicit ProgramMeters(const QStringList &names);

    // None: no display. `line` is plain text.
    [[nodiscard]] std::optional<MeterReading> read(QByteArrayView line, bool isRewritten);
    [[nodiscard]] static QStringList names();

private:
    [[nodiscard]] std::optional<MeterReading> readRsync(QByteArrayView line);
    [[nodiscard]] std::optional<MeterReading> readFfmpeg(QByteArrayView line);

    const bool m_rsync;
    const bool m_curl;
    const bool m_ffmpeg;
    const bool m_tqdm;
    bool m_hadLine = false; // one that was no display
    bool m_isOverall = false; // rsync's percentage is of the whole, not of one file
    double m_durationSeconds = 0; // of ffmpeg's input
    bool m_hasStarted = false; // ffmpeg told a time since
};

} // namespace jobdeck
