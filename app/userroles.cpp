#include "app/userroles.h"

#include "app/paths.h"
#include "jobs/jobregistry.h"
#include "jobs/rolebook.h"
#include "jobs/systemuser.h"

namespace jobdeck {

QList<FileProblem> takeRoles(JobRegistry &registry, const QString &program)
{
    const Rolebook book = readRolebook(rolesFiles(program));
    if (!book.isEmpty()) {
        const SystemUser user = currentUser();
        registry.setRoles(book.rolesOf(user.name, user.groups));
    }
    return book.problems;
}

} // namespace jobdeck
