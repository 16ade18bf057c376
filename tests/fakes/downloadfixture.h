// A folder, a web server on loopback and the job Download File between them.
#pragma once

#include "jobs/library/downloadfile.h"
#include "tests/fakes/filefolder.h"
#include "tests/fakes/httpserver.h"
#include "tests/fakes/jobfixture.h"

#include <memory>

class DownloadFixture final {
public:
    DownloadFixture()
    {
        for (const char *proxy : {"http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY"})
            qunsetenv(proxy);
        if (!jobdeck::registerDownloadFile(registry))
            qFatal("Download File cannot be registered");
    }
    Q_DISABLE_COPY_MOVE(DownloadFixture)

    // Into the file "out".
    [[nodiscard]] std::unique_ptr<JobFixture> download(const QString &address, QJsonObject more = {}) const
    {
        more.insert(QStringLiteral("url"), address);
        more.insert(QStringLiteral("file"), files->file(QStringLiteral("out")));
        return std::make_unique<JobFixture>(registry, QStringLiteral("Download File"), more);
    }
    [[nodiscard]] std::unique_ptr<JobFixture> download() const { return download(server->address()); }

    jobdeck::JobRegistry registry;
    std::unique_ptr<FileFolder> files = std::make_unique<FileFolder>();
    std::unique_ptr<HttpServer> server = std::make_unique<HttpServer>();
};
