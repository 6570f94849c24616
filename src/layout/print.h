/* SPDX-License-Identifier: MIT */
/* The words of the printed layouts, shared by grid and flow. Private to src/layout. */
#ifndef CJM_LAYOUT_PRINT_H
#define CJM_LAYOUT_PRINT_H

#include <cjm/layout.h>

/* Each number after a space, with two decimals in every locale. */
void print_numbers(GString *out, const double *numbers, size_t count);
void print_box(GString *out, const char *name, Box box);
/* Nothing for a block that is not there. lines: of TextLine, the layout's. */
void print_block(GString *out, const GArray *lines, const char *name, const TextBlock *block);
void print_card(GString *out, const GArray *lines, const CardLayout *card);
void print_title(GString *out, const GArray *lines, const TitleLayout *title);
void print_foot(GString *out, const GArray *lines, const FootLayout *foot);

/* ---- Of a comparison. */
void print_card_texts(GString *out, const GArray *lines, const CardLayout *card);
void print_card_change(GString *out, const GArray *lines, const CardChange *change);
void print_stage_change(GString *out, const GArray *lines, const StageLayout *stage);
void print_row_change(GString *out, const GArray *lines, const RowLayout *row);
void print_ghost(GString *out, const GArray *lines, const CardLayout *ghost);
void print_figure_change(GString *out, const KeyFigure *figure);
void print_change_lists(GString *out, const GArray *lines, const FootLayout *foot);

#endif
