// How soon the window shows the first rows of a million jobs, beside a plain QSqlTableModel in a QTableView.
#include "tests/bench/benchengine.h"
#include "tests/bench/benches.h"
#include "tests/bench/benchwindow.h"

#include "model/jobqueries.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace jobdeck::bench {
namespace {

// Notes when a view has painted rows that are there.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QAbstractItemView &view, int role)
        : m_view(view)
        , m_role(role)
    {
        view.viewport()->installEventFilter(this);
    }
    [[nodiscard]] bool hasPainted() const { return m_painted.has_value(); }
    [[nodiscard]] Steady::time_point painted() const { return *m_painted; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_isInside || m_painted)
            return false;
        m_isInside = true;
        QCoreApplication::sendEvent(watched, event);
        m_isInside = false;
        const QAbstractItemModel *model = m_view.model();
        if (model->rowCount() > 0 && !model->index(0, 1).data(m_role).toString().isEmpty())
            m_painted = Steady::now();
        return true;
    }

private:
    QAbstractItemView &m_view;
    const int m_role;
    bool m_isInside = false;
    std::optional<Steady::time_point> m_painted;
};

double openPlain(const QString &file)
{
    QSqlDatabase db = *openReadOnly(file, u"plain"_s, 0);
    double took = 0;
    {
        QSqlTableModel model(nullptr, db);
        QTableView view;
        view.setModel(&model);
        view.resize(1200, 800);
        PaintWatch watch(view, Qt::DisplayRole);
        const auto start = Steady::now();
        model.setTable(u"job"_s);
        model.select();
        view.show();
        BenchEngine::waitUntil([&] { return watch.hasPainted(); });
        took = millisecondsBetween(start, watch.painted());
    }
    db = {};
    QSqlDatabase::removeDatabase(u"plain"_s);
    return took;
}

struct Opening {
    double fromShow = 0; // the window is there
    double fromNothing = 0; // and its models before it
};

Opening openWindow(const QString &folder, const QString &file, BenchEngine &engine)
{
    const auto start = Steady::now();
    BenchWindow made(folder, file, engine);
    auto *view = made.window().findChild<QTableView *>(u"jobs"_s);
    if (!view)
        qFatal("The window has no table of jobs.");
    PaintWatch watch(*view, Qt::DisplayRole);
    const auto shown = Steady::now();
    made.window().show();
    BenchEngine::waitUntil([&] { return watch.hasPainted(); });
    if (made.jobs().rowCount() < 1'000'000)
        qFatal("Only %d of the million jobs are listed.", made.jobs().rowCount());
    return {millisecondsBetween(shown, watch.painted()), millisecondsBetween(start, watch.painted())};
}

} // namespace

void measureOpening(BenchEngine &engine, const QString &folder, const QString &file)
{
    constexpr int rounds = 15;
    printTitle(u"Opening All with a million jobs, to the first painted rows"_s);
    Samples plain;
    Samples fromShow;
    Samples fromNothing;
    openPlain(file); // fonts and styles are loaded once
    openWindow(folder, file, engine);
    for (int i = 0; i < rounds; ++i) {
        plain.add(openPlain(file));
        const Opening opening = openWindow(folder, file, engine);
        fromShow.add(opening.fromShow);
        fromNothing.add(opening.fromNothing);
    }
    printFigure(u"plain QSqlTableModel and view, p50"_s, plain.percentile(50), u"ms"_s);
    printAtMost(u"window shown to rows, p50"_s, fromShow.percentile(50), 100, u"ms"_s);
    printAtMost(u"window shown to rows, worst"_s, fromShow.percentile(100), 100, u"ms"_s);
    printFigure(u"models and window made to rows, p50"_s, fromNothing.percentile(50), u"ms"_s);
    printFigure(u"whole window in plain views, p50"_s, fromShow.percentile(50) / plain.percentile(50), u"×"_s);
}

} // namespace jobdeck::bench
