#include "jobs/library/picture.h"

#include <QCoreApplication>
#include <QImageReader>
#include <QImageWriter>

#include <algorithm>

namespace jobdeck {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMebibytes = 512;
constexpr qint64 bytesAPixel = 4;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ConvertImages)
};

Error phrase(const QString &text) { return {.code = ErrorCode::BadInput, .message = text, .field = {}}; }

bool isDrawing(const QByteArray &format) { return format == "svg" || format == "svgz" || format == "pdf"; }

bool hasTransparency(const QByteArray &format)
{
    const QList<QByteArray> formats{"png", "webp", "tiff", "ico", "cur", "gif", "xpm", "icns", "jp2", "avif", "heif"};
    return formats.contains(format);
}

QImage onWhite(const QImage &picture)
{
    QImage result = picture.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < result.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(result.scanLine(y));
        std::transform(line, line + result.width(), line, [](QRgb pixel) {
            const int white = 255 - qAlpha(pixel);
            return qRgb(qRed(pixel) + white, qGreen(pixel) + white, qBlue(pixel) + white);
        });
    }
    return result.convertToFormat(QImage::Format_RGB32);
}

} // namespace

QStringList pictureFormats()
{
    QStringList names;
    for (const QByteArray &format : QImageWriter::supportedImageFormats())
        names << QString::fromLatin1(format).toLower();
    for (const auto &[alias, name] : {std::pair(u"jpeg"_s, u"jpg"_s), std::pair(u"tif"_s, u"tiff"_s)})
        if (names.contains(name))
            names.removeAll(alias);
    names.sort();
    names.removeDuplicates();
    return names;
}

bool isPictureName(const QByteArray &name)
{
    const QByteArray ending = name.sliced(name.lastIndexOf('.') + 1).toLower();
    return name.contains('.') && !isDrawing(ending) && QImageReader::supportedImageFormats().contains(ending);
}

Result<QImage> readPicture(QIODevice &device)
{
    QImageReader::setAllocationLimit(mostMebibytes); // of the whole program; atomic
    QImageReader reader(&device);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (isDrawing(reader.format()))
        return phrase(Text::tr("is a drawing, not a picture made of pixels"));
    const QSize size = reader.size();
    if (size.isValid() && qint64(size.width()) * size.height() * bytesAPixel > qint64(mostMebibytes) * 1024 * 1024)
        return phrase(Text::tr("is too large: %1 × %2 pixels").arg(size.width()).arg(size.height()));
    QImage picture = reader.read();
    if (picture.isNull())
        return phrase(Text::tr("cannot be read: %1").arg(reader.errorString()));
    return picture;
}

QImage fitInto(const QImage &picture, QSize greatest)
{
    const QSize limit(greatest.width() > 0 ? greatest.width() : picture.width(),
                      greatest.height() > 0 ? greatest.height() : picture.height());
    if (picture.width() <= limit.width() && picture.height() <= limit.height())
        return picture;
    const QSize size = picture.size().scaled(limit, Qt::KeepAspectRatio).expandedTo({1, 1});
    return picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

Result<void> writePicture(QIODevice &device, const QImage &picture, const QByteArray &format, int quality)
{
    QImageWriter writer(&device, format);
    writer.setQuality(quality);
    const bool needsWhite = picture.hasAlphaChannel() && !hasTransparency(format);
    if (writer.write(needsWhite ? onWhite(picture) : picture))
        return {};
    return phrase(Text::tr("cannot be written: %1").arg(writer.errorString()));
}

} // namespace jobdeck
