// Keeps the fields of a form filled whose choices a command prints: asks when the form opens, when a field they depend
// on has changed, and when somebody presses the button beside them. GUI thread.
#pragma once

#include "model/choicesquestion.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace jobdeck {

class ArgumentForm;
class FormField;
class FormServices;

class FormChoices final : public QObject {
    Q_OBJECT
public:
    FormChoices(QString kind, ArgumentForm &form, FormServices &services, QObject *parent);
    ~FormChoices() override;

    // Asks for what is not there yet for these values, a little later: more may change.
    void follow();

    static constexpr int settleMs = 250;

private:
    struct Field {
        FormField *field = nullptr;
        std::optional<QJsonObject> given = {}; // the values of others that the shown choices are for
        std::stop_source stop = {};
        int number = 0; // of the newest question
        bool isLoaded = false;
    };

    void look();
    void load(Field &field, bool isFresh);
    void take(Field &field, const Result<QList<Choice>> &choices);
    void askForLeave();
    [[nodiscard]] QJsonObject valuesFor(const Field &field) const;

    const QString m_kind;
    ArgumentForm &m_form;
    FormServices &m_services;
    std::vector<Field> m_fields; // never grows after the constructor
    QTimer m_soon;
};

} // namespace jobdeck
