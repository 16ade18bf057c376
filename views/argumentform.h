// The fields of one kind, generated from its ArgumentSpecs: shows and hides by show-if, says errors at their fields. A
// field complains once it was edited and left, or the form was submitted: not while it is first filled in, and not when
// somebody only passes through. GUI thread.
#pragma once

#include "model/argumentspec.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QGridLayout;

namespace jobdeck {

class FormField;
class Mnemonics;

class ArgumentForm final : public QWidget {
    Q_OBJECT
public:
    ArgumentForm(const ArgumentSpecs &specs, Mnemonics &mnemonics, QWidget *parent = nullptr);

    [[nodiscard]] const ArgumentSpecs &specs() const { return m_specs; }
    // Of the shown fields. One that was emptied is null if it has a default.
    [[nodiscard]] QJsonObject values() const;
    // Fields that are not named become empty.
    void setValues(const QJsonObject &values);
    // Shown fields that have their default because nobody has said anything else.
    [[nodiscard]] QList<ArgumentSpec> defaulted() const;
    // A secret that was entered, whose field is shown, and that the keyring shall not keep; empty if there is none.
    [[nodiscard]] QString unkeptSecret() const;
    // Secrets that were entered and that the keyring shall keep.
    [[nodiscard]] QStringList secretsToKeep() const;
    void offerKeeping();
    // What the keyring has need not be entered.
    void setKeptSecrets(const QStringList &names);
    // Fills in the defaults as the environment, the calendar and `lastUsed` (the newest job's arguments) have them now,
    // but for what `values` name.
    void setDefaults(const QDateTime &now, const QJsonObject &lastUsed, QJsonObject values = {});
    // The defaults that only `lastUsed` has, in fields that nobody has touched and that are empty.
    void addLastUsed(const QDateTime &now, const QJsonObject &lastUsed);
    // What a command printed for this field. A value that is not among it goes, and is the answer.
    QStringList setChoices(const QString &name, const QList<Choice> &choices);
    [[nodiscard]] const QList<FormField *> &fields() const { return m_fields; }

    // Shows every error; true if there is none. Looks at no files.
    bool validateAll();
    // What only others can know: files that are not there, the engine's refusal. Stands until the field is edited.
    // False if no shown field has that name.
    bool showError(const Error &error);
    // At a field without an error; an empty text removes it.
    void showWarning(const QString &field, const QString &text);
    [[nodiscard]] int errorCount() const;
    [[nodiscard]] bool hasInputErrors() const; // a shown field holds a text that is no value
    void focusFirstError() const;
    void focusFirst() const;

signals:
    void edited();
    void forgetRequested(const QString &secret);
    void filled(); // by setValues() and what uses it
    void fieldLeft(const QString &name); // for a check of its file

private:
    void addFields(Mnemonics &mnemonics);
    void addSection(QGridLayout &grid, const QString &title);
    void onEdited(FormField *field);
    void onLeft(FormField *field);
    void fill(const QJsonObject &values, const QSet<QString> &defaulted);
    [[nodiscard]] bool wasEmptied(const ArgumentSpec &spec) const;
    void updateShown();
    void updateErrors();
    [[nodiscard]] FormField *find(const QString &name) const;

    [[nodiscard]] QList<class SecretEditor *> secretEditors() const;

    const ArgumentSpecs m_asGiven;
    ArgumentSpecs
        m_specs; // with the defaults that were found last and the choices that are known; required is what is not kept
    QList<FormField *> m_fields;
    QHash<QString, QWidget *> m_sections;
    QSet<QString> m_touched; // fields that a person edited
    QSet<QString> m_defaulted; // fields that were filled by their default
    QSet<QString> m_emptied; // fields that were filled with null
    QSet<QString> m_complaining; // fields that were edited and left, or submitted
    QHash<QString, QString> m_outsideErrors;
    QString m_warnedField;
    QString m_warning;
};

} // namespace jobdeck
