// For tests of views that show one job: a real store and reader behind them, and what a test does with widgets.
#pragma once

#include "tests/fakes/readerfixture.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QWidget>

namespace jobdeck::test {

// What must never be taken for markup, wherever a job writes it.
inline const QString markup = QStringLiteral("<b>x</b><img src=/etc/passwd> & y");

// The offscreen platform says that it cannot tell window managers of sizes.
inline void failOnWarnings() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not)."))); }

template <typename Widget>
[[nodiscard]] Widget &find(const QWidget &in, const QString &name)
{
    auto *found = in.findChild<Widget *>(name);
    if (!found)
        qFatal("there is no %s", qPrintable(name));
    return *found;
}

[[nodiscard]] inline QString labelText(const QWidget &in, const QString &name) { return find<QLabel>(in, name).text(); }

inline void log(const Claim &claim, const QByteArray &text, LogLevel level = LogLevel::Info)
{
    claim.channel->push(RunLogged{.level = level, .text = text, .time = 1'000});
}

// Without the marks that keep numbers in order in right-to-left text.
[[nodiscard]] inline QString plain(QString text) { return text.remove(QChar(0x2068)).remove(QChar(0x2069)); }

inline void copyNothing() { QGuiApplication::clipboard()->setText(QStringLiteral("nothing")); }
[[nodiscard]] inline QString copied() { return QGuiApplication::clipboard()->text(); }

// Every text that is shown or told of a widget and all in it that could be markup: labels that are not plain text,
// tooltips that hold a tag.
[[nodiscard]] inline QStringList dangerousTexts(const QWidget &in)
{
    QStringList found;
    for (const QWidget *widget : in.findChildren<QWidget *>()) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label && label->textFormat() != Qt::PlainText && label->text().contains(u'<'))
            found << widget->objectName() + QStringLiteral(": ") + label->text();
        if (widget->toolTip().contains(QStringLiteral("<b>")) || widget->toolTip().contains(QStringLiteral("<img")))
            found << widget->objectName() + QStringLiteral(", tooltip: ") + widget->toolTip();
    }
    return found;
}

} // namespace jobdeck::test
