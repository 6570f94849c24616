/* SPDX-License-Identifier: MIT */
/* What each code means, an example that causes it, and its mend: the text of `cjm explain`. */
#include <cjm/diagnostics.h>

#define EXPLAIN(about, wrong, right) about "\n\nWrong:\n" wrong "\nRight:\n" right
#define EXPLAIN_SYSTEM(about, example, mend) about "\n\nExample:\n" example "\nMend:\n" mend

static const char *const explanations[CODE_COUNT] = {
    [CODE_NOT_UTF8] = EXPLAIN_SYSTEM(
        "A journey is a text in UTF-8. This file holds bytes that are not UTF-8; it was probably\n"
        "saved in an older encoding such as Windows-1252 or Windows-1256, or as UTF-16.",
        "  a file saved by an editor as \"Unicode\" (UTF-16) or \"ANSI\"\n",
        "  Save it as UTF-8 in the editor, or convert it:\n"
        "    iconv -f WINDOWS-1256 -t UTF-8 old.yaml > shop.cjm.yaml\n"),
    [CODE_YAML_SYNTAX] = EXPLAIN(
        "The file is not valid YAML, so that nothing after this place can be read. The usual "
        "causes\n"
        "are a missing quote or bracket, a tab, an indentation that does not fit, and a text with\n"
        "': ' or ' #' that is not quoted.",
        "  action: Ask first: what does she need?\n",
        "  action: \"Ask first: what does she need?\"\n"),
    [CODE_CONTROL_CHARACTER] = EXPLAIN(
        "Texts hold letters, spaces, tabs and line breaks. Other control characters, written out "
        "or\n"
        "as an escape, cannot be drawn and may harm a terminal. Line separators (U+2028) and byte\n"
        "order marks inside the file count too; they often come with pasted text.",
        "  note: \"first line\\0second line\"\n", "  note: \"first line\\nsecond line\"\n"),
    [CODE_EMPTY_DOCUMENT] =
        EXPLAIN("The file is empty, or holds nothing but comments.", "  # to be written\n",
                "  title: Buying shoes\n"
                "  stages: [Awareness, Purchase]\n"
                "  channels: [Website, Phone]\n"
                "  touchpoints: []\n"
                "\nOr let `cjm init` write a starter journey.\n"),
    [CODE_SECOND_DOCUMENT] =
        EXPLAIN("One file holds one journey. A line '---' begins a second YAML document.",
                "  title: Before\n  ---\n  title: After\n",
                "  Two files, before.cjm.yaml and after.cjm.yaml.\n"),
    [CODE_ANCHOR] = EXPLAIN(
        "Anchors (&name), aliases (*name) and merge keys (<<) let one part of a file stand for\n"
        "another. They are refused: a file stays readable from top to bottom, and a small file "
        "cannot\n"
        "grow to a huge one. A text that begins with & or * needs quotes.",
        "  owner: &m Marketing\n  owner: *m\n",
        "  owners:\n    - {id: m, name: Marketing}\n  …\n    owner: m\n"),
    [CODE_TAG] = EXPLAIN("A YAML tag (!!str, !name) sets the type of a value. The format knows the "
                         "type of every key,\n"
                         "so tags are not accepted. A text that begins with ! needs quotes.",
                         "  title: !!str 1984\n", "  title: 1984\n"),
    [CODE_DIRECTIVE] = EXPLAIN("Lines that begin with % at the top of a file are YAML directives. "
                               "Only %YAML 1.1 or 1.2 is\n"
                               "accepted, and it is not needed.",
                               "  %TAG ! tag:example.com,2026:\n  ---\n  title: Buying shoes\n",
                               "  title: Buying shoes\n"),
    [CODE_LIMIT] = EXPLAIN("The format has limits, so that no file can make the program slow or "
                           "large: 16 MiB of input,\n"
                           "32 levels of nesting, 500 000 values, 200 stages, 200 channels, 20 000 "
                           "touchpoints, 2 000\n"
                           "characters in a text, 32 combining marks in a row.",
                           "  note: a whole report pasted into one touchpoint\n",
                           "  note: Two sentences, and where the report is found.\n"
                           "  link: https://example.com/report\n"),
    [CODE_DUPLICATE_KEY] =
        EXPLAIN("A mapping holds a key twice. YAML libraries would keep one of the two in silence; "
                "which one\n"
                "was meant only you can know.",
                "  - stage: Purchase\n    channel: Phone\n    stage: Awareness\n",
                "  - stage: Purchase\n    channel: Phone\n"),
    [CODE_UNKNOWN_KEY] =
        EXPLAIN("The format has no such key at this place: often a typing mistake, or a key that "
                "belongs a\n"
                "level higher or lower. Keys of your own begin with x-, and are ignored.",
                "  - {stage: Purchase, channel: Phone, ownr: Sales, ticket: 4711}\n",
                "  - {stage: Purchase, channel: Phone, owner: Sales, x-ticket: 4711}\n"),
    [CODE_WRONG_TYPE] =
        EXPLAIN("The value is a text where a list or mapping is needed, or the other way round, or "
                "neither\n"
                "true nor false.",
                "  stages: Awareness, Purchase\n", "  stages: [Awareness, Purchase]\n"),
    [CODE_MISSING_KEY] = EXPLAIN(
        "A key that must be given is not there, or has no value. A journey needs title, stages,\n"
        "channels and touchpoints; a touchpoint needs stage and channel.",
        "  - {stage: Purchase, owner: Sales}\n",
        "  - {stage: Purchase, channel: Phone, owner: Sales}\n"),
    [CODE_INVALID_VALUE] =
        EXPLAIN("The value has the right type, but the key does not allow it: a word that is not "
                "one of a few,\n"
                "or a number outside its range.",
                "  importance: 7\n  impact: {text: Trusts us, effect: good}\n",
                "  importance: 5\n  impact: {text: Trusts us, effect: positive}\n"),
    [CODE_INVALID_NUMBER] = EXPLAIN(
        "A number is written in digits, with '.' or '٫' as the decimal sign, and a sign before it\n"
        "where needed. Latin, Persian and Arabic digits are accepted. Thousands are not "
        "separated,\n"
        "and there are no exponents, no .inf and no .nan.",
        "  current: 3,5\n  desired: 8/10\n", "  current: 3.5\n  desired: 8\n"),
    [CODE_UNKNOWN_VERSION] = EXPLAIN(
        "The file says that it is written for another version of the format. This program reads\n"
        "version 1. Nothing else in the file was checked.",
        "  cjm: 2\n", "  cjm: 1\n\nOr use a newer program.\n"),
    [CODE_INVALID_ID] = EXPLAIN("An id consists of letters and digits of any script, '-', '_' and "
                                "'.'. Spaces and other signs\n"
                                "belong into the name.",
                                "  - {id: after sales, name: After sales}\n",
                                "  - {id: after-sales, name: After sales}\n"),
    [CODE_DUPLICATE_ID] = EXPLAIN("Two entries of one list have the same id, so that a reference "
                                  "could mean either. Where no id\n"
                                  "is given, the name serves as id.",
                                  "  channels: [Shop, Phone, Shop]\n",
                                  "  channels:\n    - {id: shop-a, name: Shop}\n    - Phone\n    - "
                                  "{id: shop-b, name: Shop}\n"),
    [CODE_INVALID_LINK] =
        EXPLAIN("Links on a map may begin with http://, https:// or mailto: only, so that a map "
                "from somebody\n"
                "else cannot run a script or open a local file.",
                "  link: wiki/returns\n", "  link: https://wiki.example.com/returns\n"),
    [CODE_INVALID_DATE] = EXPLAIN(
        "A date is written as year-month-day in the Gregorian calendar, in Latin digits. The key\n"
        "`period` takes any text, and so a date of any calendar.",
        "  date: 20.11.2026\n", "  date: 2026-11-20\n"),
    [CODE_INVALID_COLOUR] = EXPLAIN("A colour is written as \"#rrggbb\" in hexadecimal digits. The "
                                    "quotes are needed: without them\n"
                                    "# begins a comment.",
                                    "  colour: dark red\n", "  colour: \"#8b0000\"\n"),
    [CODE_NO_STAGES] = EXPLAIN("A journey has at least one stage: they are the columns of the map.",
                               "  stages: []\n", "  stages: [Awareness, Purchase, Repurchase]\n"),
    [CODE_NO_CHANNELS] =
        EXPLAIN("A journey has at least one channel: they are the rows of the map.",
                "  channels: []\n", "  channels: [Website, Phone]\n"),
    [CODE_UNKNOWN_STAGE] = EXPLAIN("A touchpoint or a lane names a stage that is not in `stages`. "
                                   "A reference is an id or a name;\n"
                                   "case and surrounding space do not matter for names.",
                                   "  stages: [Awareness, Purchase]\n  touchpoints:\n"
                                   "    - {stage: Awarness, channel: Website}\n",
                                   "    - {stage: Awareness, channel: Website}\n"),
    [CODE_UNKNOWN_CHANNEL] = EXPLAIN("A touchpoint names a channel that is not in `channels`. A "
                                     "reference is an id or a name; case\n"
                                     "and surrounding space do not matter for names.",
                                     "  channels: [Website, Phone]\n  touchpoints:\n"
                                     "    - {stage: Awareness, channel: Webseite}\n",
                                     "    - {stage: Awareness, channel: Website}\n"),
    [CODE_UNKNOWN_OWNER] = EXPLAIN("The file lists its owners, and a touchpoint names one that is "
                                   "not among them. Without the key\n"
                                   "`owners` every name used is an owner.",
                                   "  owners: [Marketing, Sales]\n  …\n    owner: Marketting\n",
                                   "    owner: Marketing\n"),
    [CODE_UNKNOWN_STEP] =
        EXPLAIN("A step of a path names no touchpoint. A step is the id of a touchpoint, or its "
                "name; give the\n"
                "touchpoint an id where it has none.",
                "  touchpoints:\n    - {id: till, stage: Purchase, channel: Shop}\n  paths:\n"
                "    - {name: Buys, steps: [tills]}\n",
                "    - {name: Buys, steps: [till]}\n"),
    [CODE_UNKNOWN_PERSONA] = EXPLAIN("A path names a persona that is not in `personas`.",
                                     "  personas:\n    - {id: sara, name: Sara}\n  paths:\n"
                                     "    - {name: Buys, persona: Sarah, steps: [till]}\n",
                                     "    - {name: Buys, persona: sara, steps: [till]}\n"),
    [CODE_AMBIGUOUS_NAME] =
        EXPLAIN("A reference fits the names of two entries, and the id of none.",
                "  channels:\n    - {id: shop-a, name: Shop}\n    - {id: shop-b, name: Shop}\n  …\n"
                "    channel: Shop\n",
                "    channel: shop-a\n"),
    [CODE_SCORE_OFF_SCALE] =
        EXPLAIN("A score lies outside the scale of the journey, which runs from 0 to 10 unless "
                "`scale` says\n"
                "otherwise.",
                "  current: 70\n", "  current: 7\n\nOr: scale: {min: 0, max: 100}\n"),
    [CODE_INVALID_SCALE] = EXPLAIN("The lowest score of the scale must be below the highest.",
                                   "  scale: {min: 10, max: 0}\n", "  scale: {min: 0, max: 10}\n"),
    [CODE_UNKNOWN_THEME] =
        EXPLAIN("There is no built-in theme of that name. `cjm themes` lists them.",
                "  theme: drak\n", "  theme: dark\n"),
    [CODE_NO_OWNER] =
        EXPLAIN("Nobody is responsible for this touchpoint, so nobody will mend it. The map is "
                "drawn all the\n"
                "same.",
                "  - {stage: Purchase, channel: Phone, action: Call back}\n",
                "  - {stage: Purchase, channel: Phone, owner: Sales, action: Call back}\n"),
    [CODE_NO_ACTION] = EXPLAIN(
        "The touchpoint does not say what has to be done there. The map is drawn all the same.",
        "  - {stage: Purchase, channel: Phone, owner: Sales}\n",
        "  - {stage: Purchase, channel: Phone, owner: Sales, action: Call back within an hour}\n"),
    [CODE_NO_IMPACT] = EXPLAIN(
        "The touchpoint does not say what it does to the customer's experience. The map is drawn "
        "all\n"
        "the same.",
        "  - {stage: Purchase, channel: Phone, action: Call back}\n",
        "  - {stage: Purchase, channel: Phone, action: Call back, impact: Feels remembered}\n"),
    [CODE_NO_CURRENT] =
        EXPLAIN("The touchpoint has no score for what customers get today, so it has no gap and no "
                "place among\n"
                "the priorities. An estimate is better than nothing: its source can be given.",
                "  desired: 8\n", "  current: {value: 5, source: estimated}\n  desired: 8\n"),
    [CODE_NO_DESIRED] = EXPLAIN("The touchpoint has no score for what customers expect, so it has "
                                "no gap and no place among\n"
                                "the priorities.",
                                "  current: 5\n", "  current: 5\n  desired: 8\n"),
    [CODE_EMPTY_STAGE] =
        EXPLAIN("No touchpoint stands in this stage: the column will be empty. Either the stage is "
                "not needed,\n"
                "or the customer is left alone there, which is worth knowing.",
                "  stages: [Awareness, Purchase]   # and all touchpoints in Purchase\n",
                "  touchpoints:\n    - {stage: Awareness, channel: Website}\n"),
    [CODE_EMPTY_CHANNEL] =
        EXPLAIN("No touchpoint stands in this channel: the row will be empty.",
                "  channels: [Website, Phone]   # and all touchpoints in Website\n",
                "  touchpoints:\n    - {stage: Purchase, channel: Phone}\n"),
    [CODE_MISSING_TRANSLATION] = EXPLAIN(
        "The file has texts in several languages, and this one lacks some of them. A map in that\n"
        "language will show the text in the journey's own language.",
        "  title: {en: Buying shoes, fa: خرید کفش}\n  subtitle: In our store\n",
        "  subtitle: {en: In our store, fa: در فروشگاه ما}\n"),
    [CODE_SEVERE_WITHOUT_ACTION] =
        EXPLAIN("Customers get far less here than they expect, and the touchpoint does not say "
                "what is to be\n"
                "done about it.",
                "  - {stage: Purchase, channel: Phone, current: 2, desired: 9}\n",
                "  - {stage: Purchase, channel: Phone, current: 2, desired: 9, action: Answer in a "
                "minute}\n"),
    [CODE_BIDI_CONTROL] = EXPLAIN("The text holds an invisible character that reorders the line "
                                  "(U+202A–U+202E, U+2066–U+2069),\n"
                                  "so that it may read otherwise than it is. The map orders mixed "
                                  "lines by itself; ZWNJ, ZWJ,\n"
                                  "LRM and RLM are fine.",
                                  "  action: \"Use \\u202ecode\\u202c\"\n", "  action: Use code\n"),
    [CODE_TRUTH_VALUE] = EXPLAIN("YAML readers disagree about yes, no, on and off. The value is "
                                 "taken as it was meant; true and\n"
                                 "false are understood by all.",
                                 "  moment_of_truth: yes\n", "  moment_of_truth: true\n"),
    [CODE_MISSING_GLYPH] = EXPLAIN_SYSTEM(
        "No font on this machine can draw a character of the journey; a box is drawn in its place.",
        "  title: 𐎧𐏁𐎠𐎹\n",
        "  Install a font that has the character (Debian: fonts-noto), or name one in the theme:\n"
        "    theme: {fonts: {regular: Noto Sans Old Persian}}\n"),
    [CODE_MISSING_LANGUAGE] =
        EXPLAIN("The map is to be drawn in a language that no text of the file has: that of "
                "--lang, or the\n"
                "file's own `language`. Its texts are drawn in the language that they have, its "
                "labels and\n"
                "digits in the one that was asked for.",
                "  title: {en: Buying shoes, fa: خرید کفش}   # and cjm render --lang fr\n",
                "  title: {en: Buying shoes, fa: خرید کفش, fr: Acheter des chaussures}\n"),
    [CODE_UNKNOWN_ICON] = EXPLAIN(
        "There is no icon of that name, so that the channel's own name chooses one. The icons are\n"
        "shop, person, meeting, email, letter, sms, chat, social, phone, contact-centre, web, "
        "app,\n"
        "atm, event and other.",
        "  channels:\n    - {name: Hotline, icon: phon}\n",
        "  channels:\n    - {name: Hotline, icon: phone}\n"),
    [CODE_UNKNOWN_FONT] = EXPLAIN_SYSTEM(
        "A theme names a font that this machine does not have, or a file that is no font. The map\n"
        "is drawn with the next font of the list.",
        "  theme: {fonts: {regular: Vazirmatn}}   # and `fc-list` does not show Vazirmatn\n",
        "  Install the font, or name its file: a path is relative to the file that names it.\n"
        "    theme: {fonts: {regular: fonts/Vazirmatn-Regular.ttf}}\n"),
    [CODE_LOW_CONTRAST] = EXPLAIN(
        "Two colours of the theme, a text and its ground, are too alike for many readers: their\n"
        "contrast is below 4.5 to 1 (WCAG 2).",
        "  theme: {colours: {muted: \"#c0c0c0\"}}\n", "  theme: {colours: {muted: \"#5f6b7a\"}}\n"),
    [CODE_GAP_LIMIT] =
        EXPLAIN_SYSTEM("A touchpoint falls short of what customers expect by more than --max-gap, "
                       "or policy.max_gap, allows.",
                       "  cjm check --max-gap 4 shop.cjm.yaml   # and current: 3, desired: 8\n",
                       "  Close the gap and measure again, or allow more: --max-gap 5\n"),
    [CODE_SPREAD_LIMIT] = EXPLAIN_SYSTEM(
        "In one stage the channels differ by more than --max-spread allows: the same customer "
        "gets\n"
        "very different experiences.",
        "  cjm check --max-spread 4 shop.cjm.yaml   # and a stage with means of 2 and 8\n",
        "  Raise the weakest channel of the stage, or allow more: --max-spread 6\n"),
    [CODE_COVERAGE_LIMIT] = EXPLAIN_SYSTEM(
        "Fewer cells of the grid have a touchpoint than --min-coverage, or policy.min_coverage, "
        "asks "
        "for.",
        "  cjm check --min-coverage 60% shop.cjm.yaml   # and 12 of 30 cells are filled\n",
        "  Write down the touchpoints that are missing, or ask for less.\n"),
    [CODE_ANSWERS_LIMIT] = EXPLAIN_SYSTEM(
        "A score that is called measured rests on fewer answers than --min-answers, or\n"
        "policy.min_answers, asks for, or does not say on how many.",
        "  cjm check --min-answers 30 shop.cjm.yaml   # and current: {value: 6, source: measured, "
        "n: 12}\n",
        "  Ask more customers and write n, or call the score what it is: source: estimated\n"),
    [CODE_WARNINGS_LIMIT] = EXPLAIN_SYSTEM(
        "The file has more warnings than --max-warnings, or policy.max_warnings, allows.",
        "  cjm check --max-warnings 0 shop.cjm.yaml   # and a touchpoint without owner\n",
        "  Mend some of the warnings that stand beside this error, or allow more.\n"),
    [CODE_AGE_LIMIT] = EXPLAIN_SYSTEM(
        "Scores are older than --max-age allows, by their own date or that of the journey.",
        "  cjm check --max-age 180d shop.cjm.yaml   # and date: 2025-01-10\n",
        "  Measure again, and write the new date.\n"),
    [CODE_REQUIRED_FIELD] = EXPLAIN_SYSTEM("A touchpoint lacks a field that --require asks for.",
                                           "  cjm check --require owner,action shop.cjm.yaml\n",
                                           "  Give each touchpoint the field, or ask for less.\n"),
    [CODE_GOT_WORSE] = EXPLAIN_SYSTEM(
        "The current score of a touchpoint is lower than in the first file, and --fail-on worse\n"
        "allows none that is.",
        "  cjm compare --fail-on worse spring.cjm.yaml autumn.cjm.yaml   # current: 7, then 6\n",
        "  Find out what changed for customers there; the report names action and owner\n"),
    [CODE_SCORE_LOST] = EXPLAIN_SYSTEM(
        "A touchpoint had a current score in the first file and has none in the last, or is not\n"
        "there any more. Nothing can be worse that is not measured, so --fail-on worse lets it\n"
        "pass; --fail-on lost does not.",
        "  cjm compare --fail-on worse,lost spring.cjm.yaml autumn.cjm.yaml\n",
        "  Measure it again, or leave `lost` out where touchpoints are meant to go.\n"),
    [CODE_NOTHING_SHARED] = EXPLAIN_SYSTEM(
        "No touchpoint of the first file is found again in the last: they may be states of two\n"
        "journeys, or everything was renamed.",
        "  cjm compare shop.cjm.yaml clinic.cjm.yaml\n",
        "  Check the names of the files. Stages, channels and touchpoints with an `id` are found\n"
        "  again under another name.\n"),
    [CODE_NOT_IN_ORDER] = EXPLAIN_SYSTEM(
        "A file has an earlier date than the one before it, so better and worse would be taken\n"
        "for each other.",
        "  cjm compare autumn.cjm.yaml spring.cjm.yaml\n",
        "  Name the files from the oldest to the newest, or mend their `date`.\n"),
    [CODE_GAP_GREW] = EXPLAIN_SYSTEM(
        "A touchpoint falls further short of what customers expect than in the first file, and\n"
        "--fail-on gap allows none that does. The current score may even have risen, when\n"
        "customers expect more by more than that.",
        "  cjm compare --fail-on gap spring.cjm.yaml autumn.cjm.yaml   # desired: 8, then 9\n",
        "  Improve the touchpoint as much as expectations rose\n"),
    [CODE_PICTURE_TOO_LARGE] = EXPLAIN_SYSTEM("The picture is larger than its format can hold: 32 "
                                              "767 pixels a side in PNG, 14 400 points in\n"
                                              "PDF, 1 000 000 pixels in SVG.",
                                              "  cjm render --scale 20 -f png shop.cjm.yaml\n",
                                              "  Use a smaller --scale, fit the map to a page "
                                              "(--page A0), or write SVG.\n"),
    [CODE_NO_FONTS] =
        EXPLAIN_SYSTEM("The program draws with its own set of fonts, and did not find it: not in "
                       "CJM_FONT_DIR, not in\n"
                       "share/cjm/fonts beside the program, and not where it was installed.",
                       "  CJM_FONT_DIR=/nowhere cjm render shop.cjm.yaml\n",
                       "  Install the program as a whole (`make install`), or set CJM_FONT_DIR to "
                       "a folder with the\n"
                       "  Noto fonts.\n"),
    [CODE_CANNOT_READ] = EXPLAIN_SYSTEM("An input does not exist, is a folder, or may not be read.",
                                        "  cjm render shpo.cjm.yaml\n",
                                        "  Check the name and the permissions. '-' reads standard "
                                        "input.\n"),
    [CODE_CANNOT_WRITE] = EXPLAIN_SYSTEM("An output could not be written: its folder does not "
                                         "exist or is read-only, or the disk is\n"
                                         "full. A file that stood there before is unchanged.",
                                         "  cjm render shop.cjm.yaml -o /read-only/shop.svg\n",
                                         "  Choose another folder, or make room.\n"),
    [CODE_MISSING_LIBRARY] =
        EXPLAIN_SYSTEM("A library that only some outputs need (JSON, PNG) is not on this machine, "
                       "or is too old.",
                       "  cjm report --format json shop.cjm.yaml\n",
                       "  Install the library that the message names.\n"),
    [CODE_USAGE] = EXPLAIN_SYSTEM("The command line says something that the program does not know.",
                                  "  cjm shop.cjm.yaml\n",
                                  "  cjm render shop.cjm.yaml\n\n  `cjm help` lists the commands, "
                                  "`cjm help render` the options of one.\n"),
    [CODE_INTERNAL] =
        EXPLAIN_SYSTEM("The program found a mistake of its own, and stopped before it could do "
                       "harm. No output was\n"
                       "written.",
                       "  any file\n", "  Please report it, with the message and the file.\n"),
    [CODE_SIMPLE_FLOW] = EXPLAIN_SYSTEM(
        "Graphviz, which places the cards of --flow graph, failed or did not finish in "
        "time. The flow\n"
        "is drawn in lanes all the same.",
        "  cjm render --view flow --flow graph large.cjm.yaml\n",
        "  Draw the lanes, which need no Graphviz, or fewer paths:\n"
        "    cjm render --view flow --flow lanes large.cjm.yaml\n"),
    [CODE_SYSTEM_FONT] = EXPLAIN_SYSTEM("A character is not in the program's own fonts and was "
                                        "drawn with a font of this machine. On\n"
                                        "another machine the map may look otherwise.",
                                        "  title: 靴を買う\n",
                                        "  Nothing has to be done. For the same picture "
                                        "everywhere, name the font in the theme, and\n"
                                        "  install it everywhere:\n"
                                        "    theme: {fonts: {regular: Noto Sans CJK JP}}\n"),
};

const char *diagnostic_code_explanation(DiagnosticCode code)
{
    return explanations[code];
}
