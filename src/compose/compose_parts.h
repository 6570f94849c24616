/* SPDX-License-Identifier: MIT */
/* The parts of the picture, one a file in this folder. Private to src/compose. */
#ifndef CJM_COMPOSE_PARTS_H
#define CJM_COMPOSE_PARTS_H

#include <cjm/layout.h>

void compose_title(const Pen *pen, const TitleLayout *title);
void compose_stages(const Pen *pen, const StageLayout *stages);
void compose_row_header(const Pen *pen, const RowLayout *row);
/* The icon of a channel, its start edge at x. */
void compose_channel_icon(const Pen *pen, size_t channel, double x, double middle, double size,
                          int colour);
void compose_cell(const Pen *pen, const GridLayout *layout, const CellLayout *cell);
void compose_card(const Pen *pen, const CardLayout *card);
void compose_lanes(const Pen *pen, const GridLayout *layout);
void compose_foot(const Pen *pen, const FootLayout *foot);

/* One sentence about the whole map and about one card, for those who hear it. Caller frees. */
char *describe_map(const Map *map);
char *describe_card(const Map *map, size_t touchpoint);

/* Colours of a card, by what is shown. */
GapSeverity card_severity(const Map *map, size_t touchpoint);

#endif
