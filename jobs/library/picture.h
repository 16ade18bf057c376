// Reads and writes pictures made of pixels, without a display. Any thread. Errors are phrases.
#pragma once

#include "model/result.h"

#include <QImage>
#include <QStringList>

class QIODevice;

namespace jobdeck {

// What can be written, each by one name ("jpg", not "jpeg"), in alphabetical order.
[[nodiscard]] QStringList pictureFormats();
// By the end of its name.
[[nodiscard]] bool isPictureName(const QByteArray &name);

// Upright, as its EXIF data say. The content tells the format. Not read: pictures that take more than 512 MiB of
// memory, and drawings such as SVG, which need fonts and may refer to other files.
[[nodiscard]] Result<QImage> readPicture(QIODevice &device);
// Keeps the proportions, never enlarges. A greatest width or height of 0 is none.
[[nodiscard]] QImage fitInto(const QImage &picture, QSize greatest);
// What is transparent becomes white where the format knows no transparency. Quality: 0 to 100; -1: as is usual.
[[nodiscard]] Result<void> writePicture(QIODevice &device, const QImage &picture, const QByteArray &format,
                                        int quality);

} // namespace jobdeck
