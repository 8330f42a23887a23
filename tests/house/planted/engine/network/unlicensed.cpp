// planted: licence
#include "engine/network/network.h"
