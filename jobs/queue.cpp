#include "jobs/queue.h"
