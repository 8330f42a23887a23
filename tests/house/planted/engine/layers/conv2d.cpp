// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "conv2d.h" // planted: relative

#include "../tensor/tensor.h"  // planted: relative
#include "app/lesson/lesson.h" // planted: direction
#include <Eigen/Core>
#include <QtCore/QString> // planted: qt
#include <qglobal.h>      // planted: qt

/* #include <QString> */
