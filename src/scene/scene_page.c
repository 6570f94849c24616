/* SPDX-License-Identifier: MIT */
/* Pages: known sizes, and how a drawing is laid onto one. Used by the command line (--page) and the
 * back ends. */
#include <cjm/scene.h>

/* SIZE(name, width, height): millimetres, portrait. */
#define PAGE_SIZES(SIZE)                                                                           \
    SIZE("A5", 148, 210)                                                                           \
    SIZE("A4", 210, 297)                                                                           \
    SIZE("A3", 297, 420)                                                                           \
    SIZE("A2", 420, 594)                                                                           \
    SIZE("A1", 594, 841)                                                                           \
    SIZE("A0", 841, 1189)                                                                          \
    SIZE("letter", 215.9, 279.4)                                                                   \
    SIZE("legal", 215.9, 355.6)                                                                    \
    SIZE("tabloid", 279.4, 431.8)

typedef struct PageSize {
    const char *name;
    double width, height;
} PageSize;

#define PAGE_SIZE_ENTRY(name, width, height) {name, width, height},
static const PageSize page_sizes[] = {PAGE_SIZES(PAGE_SIZE_ENTRY)};
#undef PAGE_SIZE_ENTRY

#define PAGE_SIZE_NAME(name, width, height) name,
static const char *const names[] = {PAGE_SIZES(PAGE_SIZE_NAME) NULL};
#undef PAGE_SIZE_NAME

static const double pixels_per_millimetre = 96 / 25.4;
static const double margin = 8 * 96 / 25.4; /* 8 millimetres */

bool page_size_find(const char *name, double *ret_width, double *ret_height)
{
    for (size_t i = 0; i < G_N_ELEMENTS(page_sizes); i++) {
        if (g_ascii_strcasecmp(page_sizes[i].name, name) == 0) {
            *ret_width = page_sizes[i].width * pixels_per_millimetre;
            *ret_height = page_sizes[i].height * pixels_per_millimetre;
            return true;
        }
    }
    return false;
}

const char *const *page_size_names(void)
{
    return names;
}

double page_room_ratio(double page_width, double page_height)
{
    double across = page_width - 2 * margin, down = page_height - 2 * margin;
    return MAX(across, down) / MIN(across, down);
}

void scene_fit_page(Scene *scene, double page_width, double page_height)
{
    bool turn = (scene->width > scene->height) != (page_width > page_height);
    scene->page_width = turn ? page_height : page_width;
    scene->page_height = turn ? page_width : page_height;
}

SceneView scene_view(const Scene *scene)
{
    if (scene->page_width <= 0 || scene->page_height <= 0) {
        return (SceneView){.scale = 1, .width = scene->width, .height = scene->height};
    }
    double across = (scene->page_width - 2 * margin) / scene->width;
    double down = (scene->page_height - 2 * margin) / scene->height;
    double scale = MIN(across, down);
    return (SceneView){
        .scale = scale,
        .x = (scene->page_width - scale * scene->width) / 2,
        .y = (scene->page_height - scale * scene->height) / 2,
        .width = scene->page_width,
        .height = scene->page_height,
    };
}
