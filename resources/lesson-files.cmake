# SPDX-FileCopyrightText: 2026 The Convolarium developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Lesson files that are shipped: the program looks for them in ../share/convolarium/lesson-files (File > Examples).
set(LESSON_FILES README.md convolarium-lesson.schema.json
    convolution-1-predict-the-saving.convo convolution-2-groups-to-depthwise.convo
    convolution-3-what-the-picture-costs.convo
    dense-1-count-the-channels.convo dense-2-against-its-twin.convo dense-3-plan-a-budget.convo
    normalization-1-who-shares-a-mean.convo normalization-2-one-bright-sample.convo normalization-3-batch-of-one.convo
    receptive-field-1-hear-further.convo receptive-field-2-holes.convo receptive-field-3-wavenet.convo)

foreach(file ${LESSON_FILES})
    set(source ${CMAKE_CURRENT_SOURCE_DIR}/lesson-files/${file})
    set(copy ${CONVOLARIUM_DATA_DIR}/lesson-files/${file})
    add_custom_command(OUTPUT ${copy}
        COMMAND ${CMAKE_COMMAND} -E copy ${source} ${copy} DEPENDS ${source} COMMENT "Lesson file: ${file}" VERBATIM)
    list(APPEND COPIED_LESSON_FILES ${copy})
endforeach()

add_custom_target(lesson-files ALL DEPENDS ${COPIED_LESSON_FILES})
install(FILES ${COPIED_LESSON_FILES} DESTINATION ${CMAKE_INSTALL_DATADIR}/convolarium/lesson-files)
