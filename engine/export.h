// SPDX-FileCopyrightText: 2026 The Convolarium developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Marks what the shared engine library offers; everything else stays hidden. Empty in the static builds.
#ifdef CONVOLARIUM_ENGINE_SHARED
#define CONVOLARIUM_ENGINE_EXPORT __attribute__((visibility("default")))
#else
#define CONVOLARIUM_ENGINE_EXPORT
#endif
