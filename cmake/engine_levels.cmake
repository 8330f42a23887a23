# SPDX-FileCopyrightText: 2026 The Convolarium developers
# SPDX-License-Identifier: GPL-3.0-or-later

# The engine is one set of sources and several libraries (DESIGN section 4):
#   convolarium-engine            shared, float: what the program links
#   convolarium-engine-x86-64-v3  the same for processors with AVX2, in lib/glibc-hwcaps/x86-64-v3
#   convolarium-engine-x86-64-v4  the same for processors with AVX-512, in lib/glibc-hwcaps/x86-64-v4
#   engine_f32, engine_f64        static, for the tests, so that internals are within reach; made where a test needs them
# The loader picks the best level the machine has; no code of ours dispatches. convolarium-engine and engine_f32 are made
# of the same objects.

# Objects of the engine: convolarium_engine_objects(name [SCALAR double] [MARCH level] SOURCES ...)
function(convolarium_engine_objects target)
    cmake_parse_arguments(ARG "" "SCALAR;MARCH" "SOURCES" ${ARGN})
    add_library(${target} OBJECT EXCLUDE_FROM_ALL ${ARG_SOURCES})
    target_link_libraries(${target} PUBLIC project_options PRIVATE project_warnings
        Eigen3::Eigen Threads::Threads ZLIB::ZLIB nlohmann_json::nlohmann_json)
    target_compile_definitions(${target} PRIVATE CONVOLARIUM_ENGINE_SHARED)
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
        target_compile_definitions(${target} PRIVATE CONVOLARIUM_ENGINE_DOUBLE)
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU") # clang, which builds for fuzzing, shows that nobody relies on them
        target_precompile_headers(${target} PRIVATE <algorithm> <functional> <memory> <optional> <span> <stdexcept> <string>
            <variant> <vector>)
    endif()
endfunction()

# A library of these objects: convolarium_engine_library(name SHARED|STATIC objects [folder below lib])
function(convolarium_engine_library target type objects)
    add_library(${target} ${type} $<TARGET_OBJECTS:${objects}>)
    target_link_libraries(${target} PUBLIC project_options PRIVATE Threads::Threads ZLIB::ZLIB)
    set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
    if(type STREQUAL "SHARED")
        target_compile_definitions(${target} INTERFACE CONVOLARIUM_ENGINE_SHARED)
        set_target_properties(${target} PROPERTIES
            OUTPUT_NAME convolarium-engine
            LIBRARY_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/${CMAKE_INSTALL_LIBDIR}/${ARGN})
        install(TARGETS ${target} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/${ARGN})
    else()
        set_target_properties(${target} PROPERTIES EXCLUDE_FROM_ALL ON)
    endif()
endfunction()

function(convolarium_engine_libraries)
    find_package(Eigen3 3.4 REQUIRED)
    find_package(Threads REQUIRED)
    find_package(ZLIB REQUIRED)
    find_package(nlohmann_json 3.11 REQUIRED)
    convolarium_engine_objects(engine_objects SOURCES ${ARGN})
    convolarium_engine_library(engine_f32 STATIC engine_objects)
    if(CONVOLARIUM_FUZZ)
        return()
    endif()
    convolarium_engine_library(convolarium-engine SHARED engine_objects)
    # The sanitizers need one copy only; other processors have no such levels.
    if(NOT CONVOLARIUM_SANITIZER AND CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64")
        foreach(level x86-64-v3 x86-64-v4)
            convolarium_engine_objects(engine_objects-${level} MARCH ${level} SOURCES ${ARGN})
            convolarium_engine_library(convolarium-engine-${level} SHARED engine_objects-${level} glibc-hwcaps/${level})
            add_dependencies(convolarium-engine convolarium-engine-${level})
        endforeach()
    endif()
    convolarium_engine_objects(engine_objects_f64 SCALAR double SOURCES ${ARGN})
    convolarium_engine_library(engine_f64 STATIC engine_objects_f64)
    target_compile_definitions(engine_f64 INTERFACE CONVOLARIUM_ENGINE_DOUBLE)
endfunction()
