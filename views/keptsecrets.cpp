#include "views/keptsecrets.h"
