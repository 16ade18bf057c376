// Many jobs of one kind at once: a table with a row for each, filled by typing, pasting or from a CSV file. It submits
// when every cell is right, and stays open, busy, until its opener closes it or calls showError(). GUI thread.
#pragma once

#include "model/jobgrid.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QSettings;
class QSpinBox;
class QTimer;

namespace jobdeck {

class DiscardBar;
class GridCheck;
class GridModel;
class GridProblems;
class GridTable;
class MessageLabel;

class GridDialog final : public QDialog {
    Q_OBJECT
public:
    // `common`: what empty cells stand for. `when`: a sentence, when the jobs will start.
    GridDialog(const QString &kindTitle, const ArgumentSpecs &specs, const QJsonObject &common, const QString &when,
               QSettings *settings, QWidget *parent = nullptr);

    ~GridDialog() override;

    void showError(const Error &error);
    void openFile(const QString &csv);

    void reject() override;

signals:
    void submitted(const QList<QJsonObject> &rows, int atOnce);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void addWidgets(const QString &kindTitle, const QString &when);
    [[nodiscard]] QWidget *makeTools();
    [[nodiscard]] QWidget *makeFoot();
    [[nodiscard]] QPushButton *makeButton(const QString &text, const QString &name);
    void chooseFile();
    void onEdited();
    void onChecked(const CheckedGrid &grid);
    void submit();
    void setBusy(bool isBusy);
    void updateTexts();
    void keepSettings() const;

    QSettings *const m_settings;
    GridModel *m_model;
    GridTable *m_table;
    GridProblems *m_problems;
    GridCheck *m_check;
    GridCheck *m_reading;
    QTimer *m_soon;
    MessageLabel *m_message;
    MessageLabel *m_count;
    DiscardBar *m_discard;
    QSpinBox *m_atOnce;
    QPushButton *m_run;
    QWidget *m_body;
    bool m_isSubmitting = false;
    bool m_isBusy = false;
    bool m_isRefused = false; // m_message says why
};

} // namespace jobdeck
