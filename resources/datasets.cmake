# SPDX-FileCopyrightText: 2026 The Convolarium developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Data sets that are shipped: the program and its command line look for them in ../share/convolarium/datasets.
set(FASHION_MNIST LICENSE README.md train-images-idx3-ubyte.gz train-labels-idx1-ubyte.gz t10k-images-idx3-ubyte.gz
    t10k-labels-idx1-ubyte.gz)

foreach(file ${FASHION_MNIST})
    set(source ${CMAKE_CURRENT_SOURCE_DIR}/datasets/fashion-mnist/${file})
    set(copy ${CONVOLARIUM_DATA_DIR}/datasets/fashion-mnist/${file})
    add_custom_command(OUTPUT ${copy}
        COMMAND ${CMAKE_COMMAND} -E copy ${source} ${copy} DEPENDS ${source} COMMENT "Data set: ${file}" VERBATIM)
    list(APPEND DATASET_FILES ${copy})
endforeach()

add_custom_target(datasets ALL DEPENDS ${DATASET_FILES})
install(FILES ${DATASET_FILES} DESTINATION ${CMAKE_INSTALL_DATADIR}/convolarium/datasets/fashion-mnist)
