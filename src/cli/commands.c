/* SPDX-License-Identifier: MIT */
/* The one list of commands: dispatch, help, manual and completion are made from it. */
#include "session.h"

#include <string.h>

enum { ANY_NUMBER = 1 << 30 };

const Command COMMANDS[] = {
    {.name = "render",
     .arguments = "[options] FILE…",
     .summary = "draw maps as SVG, PDF or PNG",
     .description =
         "Each FILE is a journey in YAML; - is standard input. Without --output the map of\n"
         "shop.cjm.yaml is drawn beside it, into shop.svg; that of standard input goes to\n"
         "standard output. A file with errors is not drawn, and its old map stays.",
     .options = FOR_RENDER,
     .least = 1,
     .most = ANY_NUMBER,
     .run = render_run},
    {.name = "check",
     .arguments = "[options] FILE…",
     .summary = "report problems of journeys, and broken limits",
     .description =
         "Prints every problem of each FILE to standard output. Exits with 1 when there\n"
         "is an error, or when one of the limits below is broken.",
     .options = FOR_CHECK,
     .least = 1,
     .most = ANY_NUMBER,
     .run = check_run},
    {.name = "report",
     .arguments = "[options] FILE",
     .summary = "gaps, priorities and owners as text, Markdown, HTML, CSV or JSON",
     .description =
         "Prints to standard output, or to the file that --output names. Texts of CSV that a\n"
         "spreadsheet would take for a formula get an apostrophe before them. JSON is described\n"
         "by the schema share/cjm/report.schema.json.",
     .options = FOR_REPORT,
     .least = 1,
     .most = 1,
     .run = report_run},
    {.name = "compare",
     .arguments = "[options] FILE FILE…",
     .summary = "what changed from one state of a journey to another",
     .description =
         "Compares the first FILE with the last; those between add to the courses alone. Prints\n"
         "a report to standard output, or draws the last state with what changed in a picture.\n"
         "JSON is described by the schema share/cjm/compare.schema.json.",
     .options = FOR_COMPARE,
     .least = 2,
     .most = ANY_NUMBER,
     .run = compare_run},
    {.name = "init",
     .arguments = "[options] [FILE]",
     .summary = "write a starter journey",
     .description = "Writes a small journey to FILE (journey.cjm.yaml), to be changed at will. It\n"
                    "never overwrites; - is standard output.",
     .options = FOR_INIT,
     .most = 1,
     .run = init_run},
    {.name = "themes",
     .arguments = "",
     .summary = "list the built-in themes",
     .options = FOR_OTHERS,
     .run = themes_run},
    {.name = "fonts",
     .arguments = "[options] [FILE…]",
     .summary = "list the fonts that are used, and their files",
     .description = "With FILEs: the fonts that draw these journeys, the system's included.",
     .options = FOR_FONTS,
     .most = ANY_NUMBER,
     .run = fonts_run},
    {.name = "explain",
     .arguments = "[CODE]",
     .summary = "say what the code of a problem means",
     .description = "Without CODE it lists all of them.",
     .options = FOR_OTHERS,
     .most = 1,
     .run = explain_run},
    {.name = "completion",
     .arguments = "bash|zsh|fish",
     .summary = "print the completion script of a shell",
     .options = FOR_OTHERS,
     .least = 1,
     .most = 1,
     .run = completion_run},
    {.name = "help",
     .arguments = "[COMMAND]",
     .summary = "explain the program, or one command",
     .options = FOR_OTHERS,
     .most = 1,
     .run = help_run},
    {.name = "version",
     .arguments = "",
     .summary = "print the versions of program and libraries (--version)",
     .options = FOR_OTHERS,
     .run = version_run},
    {.name = "manual",
     .arguments = "commands|options|codes|keys",
     .summary = "print a part of the manual as mdoc (for the Makefile)",
     .options = FOR_OTHERS,
     .least = 1,
     .most = 1,
     .hidden = true,
     .run = manual_run},
    {0},
};

const Command *command_find(const char *name)
{
    for (const Command *command = COMMANDS; command->name != NULL; command++) {
        if (strcmp(command->name, name) == 0) {
            return command;
        }
    }
    return NULL;
}
