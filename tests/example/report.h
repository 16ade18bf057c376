// A kind of job that uses all that a handler can.
#pragma once

#include <jobdeck/jobregistry.h>

void addReport(jobdeck::JobRegistry &registry);
