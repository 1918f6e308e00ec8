package igf.acceptance.programme;

import static igf.acceptance.programme.Programme.LATER;
import static igf.acceptance.programme.Programme.NINE;
import static igf.acceptance.programme.Programme.move;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Somebody subscribes to the edition's calendar and to a speaker's, and the secretariat makes ten releases. */
@ExtendWith(Shared.class)
class SubscriptionIT {
    private static final List<String> TITLES = List.of("Capes of calm", "Deltas of debate", "Estuaries of ease");
    private static final String AFTERNOON = "2032-05-03T14:00";
    private static final String ZONE = "Europe/Lisbon";
    private static final String CITY = "Lakemouth";
    private static final Path SCHEMAS = Path.of("..", "..", "scheduling-service", "src", "test", "resources");

    private final Callers callers;
    private final Programme programme;
    private final Stage stage;
    private final String first;
    private final Map<String, String> titles = new HashMap<>();
    private final CalendarCopy whole = new CalendarCopy();
    private final CalendarCopy own = new CalendarCopy();
    private final Map<String, String> eTags = new HashMap<>();
    /** Public id of somebody who speaks in the first session only. */
    private String speaker = "";

    SubscriptionIT(Callers callers) {
        this.callers = callers;
        programme = new Programme(callers, TITLES.toArray(String[]::new));
        stage = programme.stage;
        first = programme.sessions.getFirst();
        for (int i = 0; i < TITLES.size(); i++) {
            titles.put(programme.sessions.get(i), TITLES.get(i));
        }
        programme.proposals.forEach(stage::awaitAsked);
    }

    @Test
    void copiesStayRightThroughMovesCancellationsReturnsAndPartialReleases() throws Exception {
        var second = programme.sessions.get(1);
        var third = programme.sessions.get(2);
        programme.place(200, move(first, "hall", NINE), move(second, "attic", NINE));
        release(Map.of(), at(first, 0, "Hall", NINE), at(second, 0, "Attic", NINE));

        programme.place(200, move(third, "hall", LATER));
        release(Map.of(), at(first, 0, "Hall", NINE), at(second, 0, "Attic", NINE), at(third, 0, "Hall", LATER));

        programme.place(200, move(first, "attic", LATER));
        release(Map.of(), at(first, 1, "Attic", LATER), at(second, 0, "Attic", NINE), at(third, 0, "Hall", LATER));

        programme.place(200, move(second, "hall", NINE), move(third, "attic", NINE));
        release(
                Map.of("sessions", List.of(second)),
                at(first, 1, "Attic", LATER),
                at(second, 1, "Hall", NINE),
                at(third, 0, "Hall", LATER));
        release(Map.of(), at(first, 1, "Attic", LATER), at(second, 1, "Hall", NINE), at(third, 1, "Attic", NINE));

        var place = "/api/v1/sessions/" + first + "/placement";
        stage.changing(SECRETARIAT, "DELETE", place, "/api/v1/sessions/" + first, null, 200);
        release(
                Map.of(),
                cancelled(first, 2, "Attic", LATER),
                at(second, 1, "Hall", NINE),
                at(third, 1, "Attic", NINE));

        programme.place(200, move(first, "hall", LATER));
        release(Map.of(), at(first, 3, "Hall", LATER), at(second, 1, "Hall", NINE), at(third, 1, "Attic", NINE));

        var others = List.of(at(first, 3, "Hall", LATER), at(second, 1, "Hall", NINE), at(third, 1, "Attic", NINE));
        var forum = openForum("Open forum");
        programme.place(200, move(forum, "hall", AFTERNOON));
        release(Map.of("days", List.of("2032-05-03")), with(others, at(forum, 0, "Hall", AFTERNOON)));

        var renamed = "Open forum, with coffee";
        titles.put(forum, renamed);
        stage.call(SECRETARIAT, "PATCH", "/api/v1/sessions/" + forum, Map.of("title", renamed), 200);
        release(Map.of(), with(others, at(forum, 1, "Hall", AFTERNOON)));

        stage.call(SECRETARIAT, "DELETE", "/api/v1/sessions/" + forum + "?reason=No%20host", null, 204);
        release(Map.of(), with(others, cancelled(forum, 2, "Hall", AFTERNOON)));
    }

    private String openForum(String title) {
        var body = Map.of("kind", "OPEN_FORUM", "title", title, "minutes", 60);
        var id = stage.call(SECRETARIAT, "POST", programme.base + "/sessions", body, 201)
                .get("id")
                .asString();
        titles.put(id, title);
        return id;
    }

    private static String[] with(List<String> others, String last) {
        return Stream.concat(others.stream(), Stream.of(last)).toArray(String[]::new);
    }

    private String at(String session, int sequence, String room, String start) {
        return line(session, sequence, "CONFIRMED", room, start);
    }

    private String cancelled(String session, int sequence, String lastRoom, String lastStart) {
        return line(session, sequence, "CANCELLED", lastRoom, lastStart);
    }

    private String line(String session, int sequence, String status, String room, String start) {
        var begin = LocalDateTime.parse(start).atZone(ZoneId.of(ZONE)).toInstant();
        return "%s@igf %d %s %s %s-%s %s, %s"
                .formatted(session, sequence, status, titles.get(session), begin, begin.plusSeconds(3600), room, CITY);
    }

    /** @param expected what a subscriber of the whole calendar has after the release */
    private void release(Map<String, ?> body, String... expected) throws Exception {
        var released = stage.call(SECRETARIAT, "POST", programme.base + "/releases", body, 201);
        var at = Instant.parse(released.get("at").asString());
        refresh(whole, programme.base + "/schedule.ics", at);
        if (speaker.isEmpty()) {
            var shown = stage.call(null, "GET", "/api/v1/sessions/" + first, null, 200);
            speaker = shown.at("/people/0/personId").asString();
        }
        refresh(own, programme.base + "/speakers/" + speaker + ".ics", at);
        assertThat(whole.lines()).containsExactlyInAnyOrder(expected);
        assertThat(own.lines())
                .containsExactlyElementsOf(Stream.of(expected)
                        .filter(line -> line.startsWith(first))
                        .toList());
        var confirmed = Stream.of(expected)
                .filter(line -> line.contains(" CONFIRMED "))
                .map(line -> line.substring(0, line.indexOf('@')))
                .toList();
        checkXml(text("/schedule.xml"), confirmed);
        checkJson(text("/schedule.frab.json"), confirmed);
    }

    /** Asks for what is new, as a calendar program does every hour. */
    private void refresh(CalendarCopy copy, String path, Instant released) throws Exception {
        var answer = callers.raw().get(null, path, "If-None-Match", eTags.getOrDefault(path, "\"none\""));
        if (answer.status() != 304) {
            assertThat(answer.status()).as(path).isEqualTo(200);
            eTags.put(path, answer.header("ETag"));
            copy.update(answer.body(), ZONE, released);
        }
    }

    private String text(String export) {
        var answer = callers.raw().get(null, programme.base + export);
        assertThat(answer.status()).as(export).isEqualTo(200);
        return answer.body();
    }

    private static void checkXml(String xml, List<String> sessions) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SCHEMAS.resolve("schedule.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        assertThat(xml.split("<event ", -1)).hasSize(1 + sessions.size());
        assertThat(sessions).allSatisfy(session -> assertThat(xml).contains("guid=\"" + session + "\""));
    }

    private static void checkJson(String json, List<String> sessions) throws Exception {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        JsonMapper.shared().readTree(Files.readString(SCHEMAS.resolve("schedule.frab.schema.json"))));
        var schedule = JsonMapper.shared().readTree(json);
        assertThat(schema.validate(
                        schedule, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
        assertThat(schedule.findValuesAsString("guid")).containsAll(sessions);
    }
}
