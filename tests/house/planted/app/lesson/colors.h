// planted: licence
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct Lane { // planted: name
    int top;
};
struct Other;
