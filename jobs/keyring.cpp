#include "jobs/keyring.h"
