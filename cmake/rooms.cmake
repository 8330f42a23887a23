# SPDX-FileCopyrightText: 2026 The Convolarium developers
# SPDX-License-Identifier: GPL-3.0-or-later

# A room of the house: one folder of app/ as one static library. What a room may include is what it DEPENDS on;
# tests/house checks the includes themselves.
#   convolarium_room(widgets SOURCES a.cpp b.cpp DEPENDS lesson)
# PRECOMPILED headers are read once for the room; every room reads the common ones so.
function(convolarium_room name)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;LIBRARIES;PRECOMPILED" ${ARGN})
    list(TRANSFORM ARG_DEPENDS PREPEND room-)
    add_library(room-${name} STATIC ${ARG_SOURCES})
    set_target_properties(room-${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(room-${name}
        PUBLIC project_options ${ARG_DEPENDS} PRIVATE project_warnings ${ARG_LIBRARIES})
    target_precompile_headers(room-${name} PRIVATE
        <QCoreApplication> <QPainter> <QString> <algorithm> <functional> <map> <memory> <optional> <variant> <vector>
        ${ARG_PRECOMPILED})
    if(CONVOLARIUM_SANITIZER) # optimising instrumented widgets takes longer than their tests gain by it
        target_compile_options(room-${name} PRIVATE -O0)
    endif()
    target_compile_definitions(room-${name} PUBLIC QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS
        QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
endfunction()
