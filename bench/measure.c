/* SPDX-License-Identifier: MIT */
/* measure RUNS COMMAND COMMAND…: runs the commands in turn, RUNS times, and prints one line for
 * each: median CPU milliseconds (user and system), peak memory in kB, bytes of its output. A
 * command is one argument, parted at spaces; %s in it is a fresh output file. For bench/run.sh. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MOST_RUNS = 101, MOST_WORDS = 64, MOST_COMMANDS = 8, PATH_BYTES = 4096 };

typedef struct Result {
    double milliseconds[MOST_RUNS];
    long peak_kilobytes;
    long long bytes;
} Result;

static void fail(const char *what)
{
    fprintf(stderr, "measure: %s: %s\n", what, strerror(errno));
    exit(2);
}

/* Splits line at spaces into words, with output in place of %s. */
static size_t split_words(char *line, const char *output, char **words, char (*places)[PATH_BYTES])
{
    size_t count = 0;
    char *rest = NULL;
    for (char *word = strtok_r(line, " ", &rest); word != NULL && count < MOST_WORDS - 1;
         word = strtok_r(NULL, " ", &rest)) {
        char *mark = strstr(word, "%s");
        if (mark == NULL) {
            words[count++] = word;
            continue;
        }
        snprintf(places[count], PATH_BYTES, "%.*s%s%s", (int)(mark - word), word, output, mark + 2);
        words[count] = places[count];
        count++;
    }
    words[count] = NULL;
    return count;
}

static double milliseconds_of(const struct rusage *usage)
{
    return (double)(usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * 1000.0 +
           (double)(usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1000.0;
}

static void run_once(const char *command, int number, int run, Result *result)
{
    static char places[MOST_WORDS][PATH_BYTES];
    char output[64];
    snprintf(output, sizeof output, "measured-%d-%d", number, run);
    char *line = strdup(command);
    char *words[MOST_WORDS];
    size_t count = split_words(line, output, words, places);
    const char *made = NULL;
    for (size_t i = 0; i < count; i++) {
        if (strstr(words[i], output) != NULL) {
            made = words[i];
        }
    }
    pid_t child = fork();
    if (child < 0) {
        fail("fork");
    }
    if (child == 0) {
        int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, STDOUT_FILENO);
        execvp(words[0], words);
        fail(words[0]);
    }
    int status;
    struct rusage usage;
    if (wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) ||
        WEXITSTATUS(status) != 0) {
        fprintf(stderr, "measure: failed: %s\n", command);
        exit(2);
    }
    result->milliseconds[run] = milliseconds_of(&usage);
    if (usage.ru_maxrss > result->peak_kilobytes) {
        result->peak_kilobytes = usage.ru_maxrss;
    }
    struct stat made_status;
    if (made != NULL && stat(made, &made_status) == 0) {
        result->bytes = made_status.st_size;
        unlink(made);
    }
    free(line);
}

static int compare(const void *a, const void *b)
{
    double difference = *(const double *)a - *(const double *)b;
    return (difference > 0) - (difference < 0);
}

int main(int argc, char **argv)
{
    int runs = argc > 2 ? atoi(argv[1]) : 0;
    int commands = argc - 2;
    if (runs < 1 || runs > MOST_RUNS || commands < 1 || commands > MOST_COMMANDS) {
        fprintf(stderr, "usage: measure RUNS COMMAND…\n");
        return 2;
    }
    Result results[MOST_COMMANDS] = {0};
    for (int run = 0; run < runs; run++) {
        for (int i = 0; i < commands; i++) {
            run_once(argv[i + 2], i, run, &results[i]);
        }
    }
    for (int i = 0; i < commands; i++) {
        qsort(results[i].milliseconds, (size_t)runs, sizeof(double), compare);
        printf("%.3f %ld %lld\n", results[i].milliseconds[runs / 2], results[i].peak_kilobytes,
               results[i].bytes);
    }
    return 0;
}
