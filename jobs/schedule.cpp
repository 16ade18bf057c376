#include "jobs/schedule.h"
