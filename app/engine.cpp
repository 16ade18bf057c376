#include "app/engine.h"
