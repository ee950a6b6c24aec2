/* The events of .ics files as libical reads them, as JSON; exit code 1 where it finds an error. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static char *content_of(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END))
        exit(1);
    size_t size = (size_t)ftell(file);
    char *content = calloc(size + 1, 1);
    rewind(file);
    if (!content || fread(content, 1, size, file) != size)
        exit(1);
    fclose(file);
    return content;
}

static void print_pair(const char *key, const char *text, const char *behind)
{
    printf("\"%s\": \"", key);
    for (const unsigned char *at = (const unsigned char *)(text ? text : ""); *at; at++)
        if (*at < 0x20 || *at == '"' || *at == '\\')
            printf("\\u%04x", *at);
        else
            putchar(*at);
    printf("\"%s", behind);
}

static const char *utc(struct icaltimetype time)
{
    return icaltime_as_ical_string(icaltime_convert_to_zone(time, icaltimezone_get_utc_timezone()));
}

int main(int count, char **paths)
{
    const char *comma = "";
    printf("[");
    for (int number = 1; number < count; number++) {
        icalcomponent *calendar = icalparser_parse_string(content_of(paths[number]));
        if (!calendar || icalcomponent_count_errors(calendar)) {
            fprintf(stderr, "%s: libical finds errors\n", paths[number]);
            return 1;
        }
        icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
        for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
            printf("%s{", comma);
            print_pair("file", paths[number], ", ");
            print_pair("uid", icalcomponent_get_uid(event), ", ");
            print_pair("start", utc(icalcomponent_get_dtstart(event)), ", ");
            print_pair("end", utc(icalcomponent_get_dtend(event)), ", ");
            print_pair("summary", icalcomponent_get_summary(event), ", ");
            print_pair("description", icalcomponent_get_description(event), "}");
            comma = ",\n";
        }
    }
    printf("]\n");
    return 0;
}
