#include "jobs/library/library.h"

#include "jobs/library/backupfolder.h"
#include "jobs/library/checksumfolder.h"
#include "jobs/library/cleanup.h"
#include "jobs/library/convertimages.h"
#include "jobs/library/downloadfile.h"
#include "jobs/library/duplicatefiles.h"
#include "jobs/library/examples.h"
#include "jobs/library/exportquery.h"
#include "jobs/library/importcsv.h"
#include "jobs/library/runcommand.h"
#include "jobs/library/sendnewsletter.h"

#include <QtGlobal>

namespace jobdeck {

void registerLibrary(JobRegistry &registry)
{
    for (const auto add :
         {registerSendNewsletter, registerRunCommand, registerChecksumFolder, registerBackupFolder, registerCleanUp,
          registerDuplicateFiles, registerImportCsv, registerExportQuery, registerDownloadFile, registerConvertImages,
          registerCountTo60, registerChattyLog, registerFailOnPurpose, registerTryEveryField})
        if (const Result<void> added = add(registry); !added)
            qFatal("%s", qUtf8Printable(added.error().message));
}

} // namespace jobdeck
