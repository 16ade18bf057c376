#include "model/kindmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace jobdeck;

namespace {

// "Recently used: B | Group: A, B" …
QString treeOf(const KindModel &model)
{
    QStringList groups;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex group = model.index(row, 0);
        QStringList kinds;
        for (int child = 0; child < model.rowCount(group); ++child)
            kinds << model.index(child, 0, group).data(KindModel::KindNameRole).toString();
        groups << group.data().toString() + u": "_s + kinds.join(u", "_s);
    }
    return groups.join(u" | "_s);
}

} // namespace

class TestKindModel final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_model.setKinds({{.name = u"zip"_s, .group = u"Files"_s, .title = u"Archive"_s},
                          {.name = u"copy"_s, .group = u"Files"_s, .description = u"<b>Copies</b>"_s},
                          {.name = u"mail"_s, .group = u"m"_s, .groupTitle = u"A first group"_s}},
                         {u"gone"_s, u"mail"_s, u"mail"_s});
    }

    void groupsAndKindsAreInTheOrderOfTheirTitles()
    {
        QCOMPARE(treeOf(m_model), u"Recently used: mail | A first group: mail | Files: zip, copy"_s);
    }

    void nothingUsedMeansNoSuchGroup()
    {
        m_model.setKinds(m_model.kinds(), {});
        QCOMPARE(treeOf(m_model), u"A first group: mail | Files: zip, copy"_s);
    }

    void itemsAreNamedByTheKindAndGroupsCannotBeSelected()
    {
        const QModelIndex group = m_model.index(2, 0);
        const QModelIndex zip = m_model.index(0, 0, group);
        QCOMPARE(zip.data().toString(), u"Archive"_s);
        QVERIFY(zip.flags() & Qt::ItemIsSelectable);
        QVERIFY(!(group.flags() & Qt::ItemIsSelectable));
        QVERIFY(group.data(KindModel::KindNameRole).toString().isEmpty());
        QVERIFY(!m_model.index(1, 0, group).data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
    }

    // "mail" stands in both: its name alone does not tell where one is.
    void aKindIsDescribedWithTheGroupItStandsIn()
    {
        const auto described = [this](int group) {
            return m_model.index(0, 0, m_model.index(group, 0)).data(Qt::AccessibleDescriptionRole).toString();
        };
        QCOMPARE(described(0), u"In “Recently used”."_s);
        QCOMPARE(described(1), u"In “A first group”."_s);
        const QModelIndex copy = m_model.index(1, 0, m_model.index(2, 0));
        QCOMPARE(copy.data(Qt::AccessibleDescriptionRole).toString(), u"In “Files”. <b>Copies</b>"_s);
    }

    void findsAKindByItsExactName()
    {
        QVERIFY(m_model.kind(u"zip"_s));
        QVERIFY(!m_model.kind(u"Archive"_s));
    }

private:
    KindModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

QTEST_GUILESS_MAIN(TestKindModel)
#include "tst_kindmodel.moc"
