/* SPDX-License-Identifier: MIT */
/* Chooses direction, digits, signs and the column of labels for a language. Used by layout,
 * compose and reports; facts follow the Unicode CLDR. */
#include <string.h>

#include <cjm/locale.h>

#define LEFT_TO_RIGHT_MARK "\u200e"
#define MINUS "\u2212"

enum { COLUMN_ENGLISH, COLUMN_PERSIAN, COLUMN_ARABIC, COLUMN_COUNT };

enum { ZERO_LATIN = 0x30, ZERO_ARABIC = 0x660, ZERO_PERSIAN = 0x6f0, ZERO_DEVANAGARI = 0x966 };

static const char *const labels[LABEL_COUNT][COLUMN_COUNT] = {
#define LABEL(identifier, english, persian, arabic)                                                \
    [LABEL_##identifier] = {english, persian, arabic},
#include <cjm/labels.h>
#undef LABEL
};

/* A language whose direction, digits or labels are not those of English. Script and region, where
 * the tag names them, come before what stands here. */
typedef struct LanguageFacts {
    const char *language; /* primary subtag */
    bool right_to_left;
    gunichar zero;      /* the language's own digits; 0: the Latin ones */
    bool native_digits; /* used without being asked for */
    int column;
} LanguageFacts;

static const LanguageFacts languages[] = {
    {"fa", true, ZERO_PERSIAN, true, COLUMN_PERSIAN},
    {"pes", true, ZERO_PERSIAN, true, COLUMN_PERSIAN},
    {"prs", true, ZERO_PERSIAN, true, COLUMN_PERSIAN},
    {"ar", true, ZERO_ARABIC, true, COLUMN_ARABIC},
    {"arb", true, ZERO_ARABIC, true, COLUMN_ARABIC},
    {"apc", true, ZERO_ARABIC, true, COLUMN_ARABIC},
    {"arz", true, ZERO_ARABIC, true, COLUMN_ARABIC},
    {"acm", true, ZERO_ARABIC, true, COLUMN_ARABIC},
    {"ary", true, ZERO_ARABIC, false, COLUMN_ARABIC},
    {"arq", true, ZERO_ARABIC, false, COLUMN_ARABIC},
    {"aeb", true, ZERO_ARABIC, false, COLUMN_ARABIC},
    {"azb", true, ZERO_PERSIAN, true, COLUMN_ENGLISH},
    {"bal", true, ZERO_PERSIAN, true, COLUMN_ENGLISH},
    {"bqi", true, ZERO_PERSIAN, true, COLUMN_ENGLISH},
    {"ckb", true, ZERO_ARABIC, true, COLUMN_ENGLISH},
    {"glk", true, ZERO_PERSIAN, true, COLUMN_ENGLISH},
    {"ks", true, ZERO_PERSIAN, true, COLUMN_ENGLISH},
    {"lrc", true, ZERO_PERSIAN, true, COLUMN_ENGLISH},
    {"mzn", true, ZERO_PERSIAN, true, COLUMN_ENGLISH},
    {"pnb", true, ZERO_PERSIAN, false, COLUMN_ENGLISH},
    {"ps", true, ZERO_PERSIAN, true, COLUMN_ENGLISH},
    {"sd", true, ZERO_ARABIC, true, COLUMN_ENGLISH},
    {"sdh", true, ZERO_ARABIC, true, COLUMN_ENGLISH},
    {"skr", true, ZERO_PERSIAN, false, COLUMN_ENGLISH},
    {"ug", true, ZERO_PERSIAN, false, COLUMN_ENGLISH},
    {"ur", true, ZERO_PERSIAN, false, COLUMN_ENGLISH},
    {"dv", true, 0, false, COLUMN_ENGLISH},
    {"he", true, 0, false, COLUMN_ENGLISH},
    {"iw", true, 0, false, COLUMN_ENGLISH},
    {"ji", true, 0, false, COLUMN_ENGLISH},
    {"nqo", true, 0, false, COLUMN_ENGLISH},
    {"syr", true, 0, false, COLUMN_ENGLISH},
    {"yi", true, 0, false, COLUMN_ENGLISH},
    {"hi", false, ZERO_DEVANAGARI, false, COLUMN_ENGLISH},
    {"mr", false, ZERO_DEVANAGARI, true, COLUMN_ENGLISH},
    {"ne", false, ZERO_DEVANAGARI, true, COLUMN_ENGLISH},
};
static const LanguageFacts other_language = {"", false, 0, false, COLUMN_ENGLISH};

static const char *const right_to_left_scripts[] = {
    "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
};

/* Regions where Arabic is written with Latin digits. */
static const char *const latin_digit_regions[] = {"AE", "DZ", "EH", "LY", "MA", "TN"};

/* Left-to-right languages with a decimal comma, and the regions that write a point all the same. */
static const char *const comma_languages[] = {
    "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fi", "fr", "gl",
    "hr", "hu", "hy", "id", "is", "it", "ka", "kk", "ky", "lt", "lv", "mk", "nb", "nl", "nn",
    "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "tr", "uk", "uz", "vi",
};
static const char *const point_regions[] = {
    "CH", "DO", "GT", "HN", "LI", "MX", "NI", "PA", "PE", "PR", "SV", "US",
};

/* The parts of a BCP 47 tag that matter here; "" where the tag does not name one. */
typedef struct LanguageTag {
    char primary[9];
    char script[5];
    char region[4];
} LanguageTag;

static LanguageTag language_tag_split(const char *language)
{
    LanguageTag tag = {0};
    bool first = true;
    for (const char *start = language; *start != '\0';) {
        size_t length = strcspn(start, "-_");
        bool letters = true;
        for (size_t i = 0; i < length; i++) {
            letters = letters && g_ascii_isalpha(start[i]);
        }
        if (first) {
            g_strlcpy(tag.primary, start, MIN(length + 1, sizeof tag.primary));
        } else if (length == 1) {
            break; /* extensions and private use say nothing about script or region */
        } else if (length == 4 && letters && tag.script[0] == '\0') {
            g_strlcpy(tag.script, start, sizeof tag.script);
        } else if (length == 2 && letters && tag.region[0] == '\0') {
            g_strlcpy(tag.region, start, length + 1);
        }
        first = false;
        start += length + (start[length] != '\0' ? 1 : 0);
    }
    return tag;
}

static bool list_contains(const char *const *list, size_t count, const char *word)
{
    for (size_t i = 0; i < count; i++) {
        if (g_ascii_strcasecmp(list[i], word) == 0) {
            return true;
        }
    }
    return false;
}

static const LanguageFacts *language_find(const LanguageTag *tag)
{
    for (size_t i = 0; i < G_N_ELEMENTS(languages); i++) {
        if (g_ascii_strcasecmp(languages[i].language, tag->primary) == 0) {
            return &languages[i];
        }
    }
    return &other_language;
}

static bool tag_is_right_to_left(const LanguageTag *tag)
{
    if (tag->script[0] != '\0') {
        return list_contains(right_to_left_scripts, G_N_ELEMENTS(right_to_left_scripts),
                             tag->script);
    }
    return language_find(tag)->right_to_left;
}

/* U+0030 unless the language has digits of its own and the choice, or custom, asks for them. */
static gunichar language_zero(const LanguageTag *tag, DigitChoice digits)
{
    const LanguageFacts *facts = language_find(tag);
    bool other_script = facts->right_to_left && !tag_is_right_to_left(tag);
    if (digits == DIGITS_LATIN || facts->zero == 0 || other_script) {
        return ZERO_LATIN;
    }
    bool latin_region =
        facts->column == COLUMN_ARABIC &&
        list_contains(latin_digit_regions, G_N_ELEMENTS(latin_digit_regions), tag->region);
    bool customary = facts->native_digits && !latin_region;
    return digits == DIGITS_NATIVE || customary ? facts->zero : ZERO_LATIN;
}

static const char *language_decimal(const LanguageTag *tag, gunichar zero)
{
    if (zero == ZERO_ARABIC || zero == ZERO_PERSIAN) {
        return "\u066b";
    }
    bool comma = list_contains(comma_languages, G_N_ELEMENTS(comma_languages), tag->primary) &&
                 !list_contains(point_regions, G_N_ELEMENTS(point_regions), tag->region);
    return comma ? "," : ".";
}

/* The mark before the sign keeps it on the left of the digits in a right-to-left line. Digits of
 * the Arabic kind do not join a left-to-right run by themselves: they need one after it as well. */
static const char *direction_minus(bool right_to_left, gunichar zero)
{
    if (!right_to_left) {
        return MINUS;
    }
    return zero == ZERO_ARABIC ? LEFT_TO_RIGHT_MARK MINUS LEFT_TO_RIGHT_MARK
                               : LEFT_TO_RIGHT_MARK MINUS;
}

/* Languages of Iran and Afghanistan, unless the tag names another region. */
static bool uses_solar_hijri(const LanguageTag *tag)
{
    static const char *const used_regions[] = {"AF", "IR"};
    static const char *const used_languages[] = {
        "azb", "bqi", "fa", "glk", "lrc", "mzn", "pes", "prs", "ps", "sdh",
    };
    return list_contains(used_languages, G_N_ELEMENTS(used_languages), tag->primary) &&
           (tag->region[0] == '\0' ||
            list_contains(used_regions, G_N_ELEMENTS(used_regions), tag->region));
}

Locale locale_for(const char *language, DigitChoice digits)
{
    LanguageTag tag = language_tag_split(language);
    gunichar zero = language_zero(&tag, digits);
    bool right_to_left = tag_is_right_to_left(&tag);
    bool arabic_signs = zero == ZERO_ARABIC || zero == ZERO_PERSIAN;
    bool arabic_letters =
        right_to_left && g_ascii_strcasecmp(tag.primary, "he") != 0 &&
        g_ascii_strcasecmp(tag.primary, "iw") != 0 && g_ascii_strcasecmp(tag.primary, "yi") != 0 &&
        g_ascii_strcasecmp(tag.primary, "ji") != 0 && g_ascii_strcasecmp(tag.script, "Hebr") != 0;
    /* Labels in another script than the texts would be worse than English ones. */
    int column = right_to_left ? language_find(&tag)->column : COLUMN_ENGLISH;
    return (Locale){
        .language = g_intern_string(language),
        .right_to_left = right_to_left,
        .native_digits = zero != ZERO_LATIN,
        .zero = zero,
        .decimal = language_decimal(&tag, zero),
        .minus = direction_minus(right_to_left, zero),
        .percent = arabic_signs ? "\u066a" : "%",
        .list_comma = arabic_letters ? "\u060c " : ", ",
        .solar_hijri = uses_solar_hijri(&tag),
        .column = column,
    };
}

const char *locale_label(const Locale *locale, Label label)
{
    return labels[label][locale->column];
}
