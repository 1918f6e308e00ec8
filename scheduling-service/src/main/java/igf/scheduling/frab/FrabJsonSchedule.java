package igf.scheduling.frab;

import com.fasterxml.jackson.annotation.JsonProperty;
import igf.scheduling.export.Entry;
import igf.scheduling.export.Frab;
import igf.scheduling.export.ScheduleFormat;
import igf.scheduling.export.Timetable;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Writes the JSON form of the frab/C3VOC schedule. */
@Component
public class FrabJsonSchedule implements ScheduleFormat {

    private final JsonMapper json;

    public FrabJsonSchedule(JsonMapper json) {
        this.json = json;
    }

    private record Root(Generator generator, Schedule schedule) {}

    private record Generator(String name, String version) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record Schedule(String version, URI baseUrl, Conference conference) {}

    private record Conference(
            String acronym,
            String title,
            LocalDate start,
            LocalDate end,
            int daysCount,
            @JsonProperty("timeslot_duration") String slot,
            @JsonProperty("time_zone_name") String timeZone,
            List<RoomHead> rooms,
            List<DayShown> days) {}

    private record RoomHead(UUID guid, String name, String slug, int capacity) {}

    @JsonNaming(SnakeCaseStrategy.class)
    private record DayShown(
            int index, LocalDate date, String dayStart, String dayEnd, Map<String, List<EventShown>> rooms) {}

    private record EventShown(
            int id,
            UUID guid,
            String date,
            String start,
            String duration,
            String room,
            String slug,
            URI url,
            String title,
            String subtitle,
            String track,
            String type,
            String language,
            @JsonProperty("abstract") String summary,
            String description,
            List<Person> persons,
            List<Link> links) {}

    private record Person(UUID guid, int id, String name) {}

    private record Link(String type, URI url, String title) {}

    @Override
    public String suffix() {
        return "frab.json";
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public byte[] write(Timetable timetable) {
        var edition = timetable.edition();
        var days = timetable.days();
        var conference = new Conference(
                Frab.acronym(edition),
                edition.name(),
                edition.startsOn(),
                edition.endsOn(),
                days.size(),
                "00:05",
                edition.timeZone(),
                timetable.rooms().stream()
                        .map(room -> new RoomHead(
                                timetable.roomId(room.room()), room.name(), Frab.room(room.room()), room.capacity()))
                        .toList(),
                IntStream.range(0, days.size())
                        .mapToObj(i -> day(timetable, days.get(i), i + 1))
                        .toList());
        return json.writeValueAsBytes(new Root(
                new Generator("igf-workshops", "1.0"),
                new Schedule(timetable.version(), timetable.baseUri(), conference)));
    }

    private static DayShown day(Timetable timetable, LocalDate date, int index) {
        var zone = timetable.edition().zone();
        var rooms = timetable.entriesOn(date).stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.session().place().roomName(),
                        TreeMap::new,
                        Collectors.mapping(entry -> event(timetable, entry), Collectors.toList())));
        return new DayShown(
                index,
                date,
                Frab.offsetDateTime(date.atStartOfDay(), zone),
                Frab.offsetDateTime(date.plusDays(1).atStartOfDay(), zone),
                rooms);
    }

    private static EventShown event(Timetable timetable, Entry entry) {
        var session = entry.session();
        var place = session.place();
        return new EventShown(
                session.number(),
                session.sessionId(),
                Frab.offsetDateTime(place.start(), timetable.edition().zone()),
                Frab.clockTime(place.start()),
                Frab.duration(session.format().minutes()),
                place.roomName(),
                Frab.slug(timetable.edition(), entry),
                timetable.pageUri(entry),
                session.title(),
                "",
                Frab.track(entry),
                Frab.type(entry),
                Frab.language(entry),
                Frab.summary(entry),
                session.description(),
                persons(entry),
                List.of(
                        new Link("related", URI.create(timetable.sessionUri(entry) + ".ics"), "Calendar"),
                        new Link("related", timetable.sessionUri(entry), "Data")));
    }

    private static List<Person> persons(Entry entry) {
        var persons = new ArrayList<Person>();
        for (var speaker : entry.speakers()) {
            if (!speaker.name().isEmpty()) {
                persons.add(new Person(speaker.personId(), Frab.personNumber(speaker.personId()), speaker.name()));
            }
        }
        return persons;
    }
}
