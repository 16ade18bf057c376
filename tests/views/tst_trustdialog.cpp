// What is shown of a script before somebody allows it: nothing in it may look like something else.
#include "views/trustdialog.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

using namespace jobdeck;
using namespace Qt::StringLiterals;

class TestTrustDialog final : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        TrustQuestion question;
        question.kind = u"Greet"_s;
        question.file = u"/jobs/\u202ehs.txt"_s;
        question.command = {u"greet"_s, u"Ann\n--force"_s, u"a\tb\u202ec"_s};
        question.text = u"if a:\n\tb # \u2067\u2066c\u2069\n"_s; // https://trojansource.codes
        m_dialog = std::make_unique<TrustDialog>(question, nullptr);
    }
    void cleanup() { m_dialog.reset(); }

    void anArgumentIsOneLine() { QCOMPARE(textOf(u"trustCommand"_s), u"greet\nAnn\u21b5--force\na\u21e5b\ufffdc"_s); }
    void theScriptReadsAsItRuns() { QCOMPARE(textOf(u"trustText"_s), u"if a:\n\tb # \ufffd\ufffdc\ufffd\n"_s); }
    void aPathHidesNothing()
    {
        QCOMPARE(m_dialog->findChild<QLabel *>(u"trustFile"_s)->text(), u"/jobs/\ufffdhs.txt"_s);
    }

private:
    [[nodiscard]] QString textOf(const QString &name) const
    {
        return m_dialog->findChild<QPlainTextEdit *>(name)->toPlainText();
    }

    std::unique_ptr<TrustDialog> m_dialog;
};

QTEST_MAIN(TestTrustDialog)
#include "tst_trustdialog.moc"
