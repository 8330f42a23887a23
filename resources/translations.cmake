# SPDX-FileCopyrightText: 2026 The Convolarium developers
# SPDX-License-Identifier: GPL-3.0-or-later

# translations         (part of all) makes the .qm files, which the program looks for in ../share/convolarium/translations
# update-translations  (by hand) brings the .ts files up to the sources of app/
# English has its plural forms only; its words are those of the sources.
# Without the include path lupdate would not see which namespace a class is in, and its texts would not be found.
set(LANGUAGES en ja)
set(TRANSLATIONS_DIR ${CONVOLARIUM_DATA_DIR}/translations)
file(MAKE_DIRECTORY ${TRANSLATIONS_DIR})

foreach(language ${LANGUAGES})
    set(ts ${CMAKE_CURRENT_SOURCE_DIR}/translations/convolarium_${language}.ts)
    set(qm ${TRANSLATIONS_DIR}/convolarium_${language}.qm)
    add_custom_command(OUTPUT ${qm}
        COMMAND Qt6::lrelease -silent ${ts} -qm ${qm}
        DEPENDS ${ts} COMMENT "Translations: ${language}" VERBATIM)
    list(APPEND QM_FILES ${qm})
    list(APPEND UPDATES COMMAND Qt6::lupdate -silent -no-obsolete -locations none -extensions h,cpp
        -I ${PROJECT_SOURCE_DIR} -recursive ${PROJECT_SOURCE_DIR}/app -source-language en -target-language ${language}
        $<$<STREQUAL:${language},en>:-pluralonly> -ts ${ts})
endforeach()

add_custom_target(translations ALL DEPENDS ${QM_FILES})
add_custom_target(update-translations ${UPDATES} COMMAND_EXPAND_LISTS VERBATIM)
install(FILES ${QM_FILES} DESTINATION ${CMAKE_INSTALL_DATADIR}/convolarium/translations)
