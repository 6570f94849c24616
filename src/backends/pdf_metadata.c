/* SPDX-License-Identifier: MIT */
/* Title, author and date of the PDF. The clock is never asked: the same input gives the same bytes.
 */
#include "pdf.h"

static void set(cairo_surface_t *surface, cairo_pdf_metadata_t what, const char *value)
{
    if (value && *value) {
        cairo_pdf_surface_set_metadata(surface, what, value);
    }
}

/* Cairo puts in the present time where no date is given. */
static char *creation_date(const Scene *scene, const BackendOptions *options)
{
    if (options->has_epoch) {
        g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc(options->epoch);
        if (time && g_date_time_get_year(time) <= 9999) {
            return g_date_time_format(time, "%Y-%m-%dT%H:%M:%SZ");
        }
    }
    return g_strdup_printf("%sT00:00:00Z", scene->date ? scene->date : "2000-01-01");
}

void pdf_set_metadata(cairo_surface_t *surface, const Scene *scene, const BackendOptions *options)
{
    g_autofree char *date = creation_date(scene, options);
    set(surface, CAIRO_PDF_METADATA_TITLE, scene->title);
    set(surface, CAIRO_PDF_METADATA_AUTHOR, scene->author);
    set(surface, CAIRO_PDF_METADATA_SUBJECT, scene->subject);
    set(surface, CAIRO_PDF_METADATA_KEYWORDS, scene->keywords);
    set(surface, CAIRO_PDF_METADATA_CREATOR, "cjm");
    set(surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}
