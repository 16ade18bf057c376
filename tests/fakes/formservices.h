// What a form asks of the program, kept for a test that answers it.
#pragma once

#include "views/formservices.h"

#include <QList>

namespace jobdeck::fakes {

class HeldServices final : public FormServices {
public:
    struct Asked {
        ChoicesQuestion question;
        ChoicesReply reply;
    };

    void loadChoices(const ChoicesQuestion &question, QObject *, ChoicesReply reply) override
    {
        asked << Asked{question, std::move(reply)};
    }
    void allow(const QString &, const QJsonObject &, QWidget *, std::function<void()> allowed) override
    {
        leave = std::move(allowed);
    }
    bool hasPreview(const JobKind &kind) const override { return kind.isFromFile() || kind.name == previewedKind; }
    void preview(const RunRequest &request, const QJsonObject &, QObject *,
                 std::function<void(const RunPreview &)> reply) override
    {
        previewed << request;
        reply(shown);
    }

    QList<Asked> asked;
    std::function<void()> leave;
    QList<RunRequest> previewed;
    RunPreview shown;
    QString previewedKind; // beside those of files
};

} // namespace jobdeck::fakes
