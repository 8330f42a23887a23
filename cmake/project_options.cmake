# SPDX-FileCopyrightText: 2026 The Convolarium developers
# SPDX-License-Identifier: GPL-3.0-or-later

# project_options: what every target of ours is compiled with. project_warnings: the same, with warnings as errors.
add_library(project_options INTERFACE)
target_compile_features(project_options INTERFACE cxx_std_20)
target_include_directories(project_options INTERFACE ${PROJECT_SOURCE_DIR})
# Eigen must align alike in every level of the engine and in everything that shares memory with it.
target_compile_definitions(project_options INTERFACE EIGEN_MAX_ALIGN_BYTES=64)

add_library(project_warnings INTERFACE)
target_compile_options(project_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
# Hints for gcc's vectoriser are pragmas that clang does not know, and templates of numbers and of vector registers, which
# have no &&, combine comparisons by &.
target_compile_options(project_warnings INTERFACE
    $<$<CXX_COMPILER_ID:Clang>:-Wno-unknown-pragmas -Wno-bitwise-instead-of-logical>)

set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

if(CONVOLARIUM_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
elseif(CONVOLARIUM_SANITIZER STREQUAL "address")
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
elseif(CONVOLARIUM_SANITIZER STREQUAL "thread")
    # gcc warns that the sanitizer does not model the fences of Eigen's thread pool. It finds nothing in it all the same.
    add_compile_options(-fsanitize=thread $<$<CXX_COMPILER_ID:GNU>:-Wno-tsan>)
    add_link_options(-fsanitize=thread)
elseif(CONVOLARIUM_SANITIZER)
    message(FATAL_ERROR "CONVOLARIUM_SANITIZER is '${CONVOLARIUM_SANITIZER}': it must be address, thread or empty")
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # A precompiled header is cached by its sources, not by its time stamp.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros
        CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()
