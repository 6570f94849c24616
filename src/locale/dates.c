/* SPDX-License-Identifier: MIT */
/* Dates as readers write them: in Iran and Afghanistan by the solar Hijri calendar, elsewhere as in
 * the file. Programs always get ISO dates. */
#include <string.h>

#include <cjm/locale.h>

/* The calendar is official from its first year here on; to its last one leap years follow a cycle
 * of 33 years, in which the years 1, 5, 9, 13, 17, 22, 26 and 30 are long. */
enum { FIRST_YEAR = 1304, LAST_YEAR = 1498 };

/* Leap years up to and with that one. */
static int leap_years(int year)
{
    return (8 * year + 29) / 33;
}

/* The day on which the year begins, as GDate counts days: 1 Farvardin 1404 was 21 March 2025. */
static int new_year_day(int year)
{
    enum { KNOWN_YEAR = 1404 };
    GDate known;
    g_date_clear(&known, 1);
    g_date_set_dmy(&known, 21, G_DATE_MARCH, 2025);
    return (int)g_date_get_julian(&known) + 365 * (year - KNOWN_YEAR) + leap_years(year - 1) -
           leap_years(KNOWN_YEAR - 1);
}

/* false where the calendar was not in use. */
static bool find_solar_hijri(const GDate *date, int *ret_year, int *ret_month, int *ret_day)
{
    int julian = (int)g_date_get_julian(date);
    int year = g_date_get_year(date) - 621;
    if (julian < new_year_day(year)) {
        year--;
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
        return false;
    }
    enum { LONG_MONTHS = 6, LONG_MONTH = 31, SHORT_MONTH = 30 };
    int day = julian - new_year_day(year);
    bool is_long = day < LONG_MONTHS * LONG_MONTH;
    int late = day - LONG_MONTHS * LONG_MONTH;
    *ret_year = year;
    *ret_month = is_long ? day / LONG_MONTH + 1 : LONG_MONTHS + late / SHORT_MONTH + 1;
    *ret_day = is_long ? day % LONG_MONTH + 1 : late % SHORT_MONTH + 1;
    return true;
}

/* ISO dates have been checked when they were loaded. */
static void parse_date(const char *iso, GDate *date)
{
    int year = (int)g_ascii_strtoll(iso, NULL, 10);
    int month = (int)g_ascii_strtoll(iso + strlen("2026-"), NULL, 10);
    int day = (int)g_ascii_strtoll(iso + strlen("2026-11-"), NULL, 10);
    g_date_clear(date, 1);
    g_date_set_dmy(date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
}

char *locale_format_date(const Locale *locale, const char *iso)
{
    int year, month, day;
    GDate date;
    parse_date(iso, &date);
    if (!locale->solar_hijri || !find_solar_hijri(&date, &year, &month, &day)) {
        return locale_localise_digits(locale, iso);
    }
    g_autofree char *text = g_strdup_printf("%d/%02d/%02d", year, month, day);
    return locale_localise_digits(locale, text);
}
