# SPDX-FileCopyrightText: 2026 The Convolarium developers
# SPDX-License-Identifier: GPL-3.0-or-later

# The engine is one set of sources and several libraries (DESIGN section 4):
#   convolarium-engine            shared, float: what the program links
#   convolarium-engine-x86-64-v3  the same for processors with AVX2, in lib/glibc-hwcaps/x86-64-v3
#   convolarium-engine-x86-64-v4  the same for processors with AVX-512, in lib/glibc-hwcaps/x86-64-v4
#   engine_f32, engine_f64        static, for the tests, so that internals are within reach
# The loader picks the best level the machine has; no code of ours dispatches.

function(convolarium_engine_library target type)
    cmake_parse_arguments(ARG "" "SCALAR;MARCH;OUTPUT_DIRECTORY" "SOURCES" ${ARGN})
    add_library(${target} ${type} ${ARG_SOURCES})
    target_link_libraries(${target} PUBLIC project_options PRIVATE project_warnings
        Eigen3::Eigen Threads::Threads ZLIB::ZLIB nlohmann_json::nlohmann_json)
    if(CONVOLARIUM_SANITIZER OR CONVOLARIUM_FUZZ)
        set(optimisation -O2) # -O3 makes the instrumented build take minutes longer and nothing faster
    else()
        set(optimisation -O3)
    endif()
    # Nothing reads errno after a square root or traps on a floating-point exception; without these duties, loops of square
    # roots and of choices between two values become vector code.
    target_compile_options(${target} PRIVATE -fno-math-errno -fno-trapping-math
        $<$<CONFIG:Release,RelWithDebInfo>:${optimisation}> $<$<BOOL:${ARG_MARCH}>:-march=${ARG_MARCH}>)
    if(ARG_MARCH STREQUAL "x86-64-v4" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # gcc takes the operands that its own AVX-512 intrinsics leave undefined on purpose for a mistake (GCC bug 105593).
        target_compile_options(${target} PRIVATE -Wno-maybe-uninitialized)
    endif()
    if(ARG_SCALAR STREQUAL "double")
        target_compile_definitions(${target} PUBLIC CONVOLARIUM_ENGINE_DOUBLE)
    endif()
    if(type STREQUAL "SHARED")
        target_compile_definitions(${target} PUBLIC CONVOLARIUM_ENGINE_SHARED PRIVATE CONVOLARIUM_ENGINE_BUILD)
        set_target_properties(${target} PROPERTIES
            OUTPUT_NAME convolarium-engine
            LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/${CMAKE_INSTALL_LIBDIR}/${ARG_OUTPUT_DIRECTORY})
        install(TARGETS ${target} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/${ARG_OUTPUT_DIRECTORY})
    endif()
endfunction()

function(convolarium_engine_libraries)
    find_package(Eigen3 3.4 REQUIRED)
    find_package(Threads REQUIRED)
    find_package(ZLIB REQUIRED)
    find_package(nlohmann_json 3.11 REQUIRED)
    if(CONVOLARIUM_FUZZ)
        convolarium_engine_library(engine_f32 STATIC SOURCES ${ARGN})
        return()
    endif()
    convolarium_engine_library(convolarium-engine SHARED SOURCES ${ARGN})
    # The sanitizers need one copy only; other processors have no such levels.
    if(NOT CONVOLARIUM_SANITIZER AND CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64")
        foreach(level x86-64-v3 x86-64-v4)
            convolarium_engine_library(convolarium-engine-${level} SHARED
                MARCH ${level} OUTPUT_DIRECTORY glibc-hwcaps/${level} SOURCES ${ARGN})
            add_dependencies(convolarium-engine convolarium-engine-${level})
        endforeach()
    endif()
    if(CONVOLARIUM_TESTS OR CONVOLARIUM_BENCH)
        convolarium_engine_library(engine_f32 STATIC SOURCES ${ARGN})
        convolarium_engine_library(engine_f64 STATIC SCALAR double SOURCES ${ARGN})
    endif()
endfunction()
