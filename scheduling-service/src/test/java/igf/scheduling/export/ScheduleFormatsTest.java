package igf.scheduling.export;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.TWICE;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.released;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import igf.scheduling.frab.FrabJsonSchedule;
import igf.scheduling.frab.XmlSchedule;
import igf.scheduling.release.CalendarRevision;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.session.SessionDetails;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

class ScheduleFormatsTest {

    private static final String ODD_TITLE = "=Tides & \"cables\", <law>\u0007; \u0627\u0644\u0634\u0628\u0643\u0629";

    static ReleasedSession named(ReleasedSession session, String title) {
        return new ReleasedSession(
                session.sessionId(),
                session.proposalId(),
                session.number(),
                title,
                session.format(),
                session.subthemes(),
                session.description(),
                session.people(),
                session.place(),
                session.version(),
                session.calendar(),
                session.details());
    }

    static Entry entry(ReleasedSession session, boolean cancelled, String... names) {
        return entry(session, 0, cancelled, names);
    }

    static Entry entry(ReleasedSession session, int toBeConfirmed, boolean cancelled, String... names) {
        return new Entry(
                session,
                Arrays.stream(names)
                        .map(name -> new Entry.Speaker(id(name.length()), id(name.length()), "SPEAKER", name, null))
                        .toList(),
                toBeConfirmed,
                cancelled);
    }

    private static Timetable timetable(Entry... entries) {
        return timetable(FACTS, List.of(entries), List.of());
    }

    static Timetable timetable(EditionFacts edition, List<Entry> entries, List<Entry> cancelled) {
        return new Timetable(
                edition,
                3,
                null,
                "Come",
                NOW,
                entries,
                cancelled,
                List.of(ATTIC, HARBOUR),
                URI.create("https://forum.example.org/"));
    }

    static Timetable usual() {
        return timetable(
                entry(named(released(1, HARBOUR, NINE), ODD_TITLE), false, "Asha Nordvik", "Bo Tern"),
                entry(named(released(2, ATTIC, NINE), ODD_TITLE), false, ""),
                entry(released(3, HARBOUR, TWICE), false));
    }

    /** A break in all rooms. */
    static ReleasedSession coffee() {
        return new ReleasedSession(
                id(99),
                id(99),
                10_001,
                "Coffee",
                new Format("OTHER", null, 25),
                List.of(),
                "",
                List.of(),
                Room.ALL.placeAt(NINE.plusMinutes(65), 25, FACTS),
                1,
                CalendarRevision.first(NOW),
                new SessionDetails("BREAK", false, "fr", List.of("ru"), List.of(), null));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(ScheduleFormatsTest.class.getResource("/schedule.xsd")));
    }

    static void validate(String xml) throws SAXException, IOException {
        schema().newValidator().validate(new StreamSource(new StringReader(xml)));
    }

    @Test
    void schedule_xml_is_valid_with_any_text_in_it() throws Exception {
        var xml = text(new XmlSchedule().write(usual()));
        validate(xml);
        assertThat(xml)
                .contains("<version>3</version>", "id=\"1\"", "guid=\"" + id(1) + "\"")
                .contains("<start>09:00</start>", "<duration>01:00</duration>")
                .contains("<date>2026-10-24T09:00:00+02:00</date>", "<date>2026-10-25T02:30:00+02:00</date>")
                .contains("<acronym>igf_2026</acronym>", "<slug>igf_2026-1-tides-cables-law</slug>")
                .contains(">Asha Nordvik</person>", ">Bo Tern</person>")
                .contains("<url>https://forum.example.org/programme/igf-2026/sessions/1</url>")
                .contains("<link href=\"https://forum.example.org/api/v1/sessions/" + id(1) + "\">Data</link>")
                .doesNotContain("\u0007", "></person>");
    }

    @Test
    void the_schema_refuses_what_apps_choke_on() throws Exception {
        var xml = text(new XmlSchedule().write(usual()));
        for (var broken : List.of(
                xml.replace("id=\"1\"", "id=\"x\""),
                xml.replace("id=\"2\"", "id=\"1\""),
                xml.replace("<start>09:00</start>", "<start>9 o'clock</start>"),
                xml.replace("<version>3</version>", ""),
                xml.replace("<slug>igf_2026-", "<slug>igf-2026-"),
                xml.replace("<acronym>igf_2026<", "<acronym>igf<"),
                xml.replace("https://forum", "forum"),
                xml.replace(id(1).toString(), "no-uuid"))) {
            assertThat(broken).isNotEqualTo(xml);
            assertThatThrownBy(() -> validate(broken)).isInstanceOf(SAXException.class);
        }
    }

    /** Editions and titles of any length and script: the schema is strict about slugs, and each session has its own. */
    @Test
    void schedule_xml_and_its_json_form_are_valid_for_every_edition_and_title() throws Exception {
        var longTitle = "Cables and tides ".repeat(30);
        for (var edition : List.of("igf-2026", "i", "igf", "2026-a-b", "a-".repeat(31) + "z")) {
            var facts = new EditionFacts(edition, "Forum", "t", "c", "Europe/Oslo", FACTS.startsOn(), FACTS.endsOn());
            var entries = List.of(
                    entry(named(released(1, HARBOUR, NINE), "\u0627\u0644\u0634"), false),
                    entry(named(released(2, ATTIC, NINE), "A"), false),
                    entry(named(released(3, HARBOUR, TEN), longTitle), false),
                    entry(named(released(4, ATTIC, TEN), longTitle), false),
                    entry(named(released(5, HARBOUR, TWICE), "-"), false, "Asha Nordvik"));
            var timetable = timetable(facts, entries, List.of());
            validate(text(new XmlSchedule().write(timetable)));
            assertThat(flaws(new FrabJsonSchedule(new JsonMapper()).write(timetable)))
                    .as(edition)
                    .isEmpty();
        }
    }

    private static List<com.networknt.schema.Error> flaws(byte[] json) {
        var rules = Objects.requireNonNull(ScheduleFormatsTest.class.getResourceAsStream("/schedule.frab.schema.json"));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new JsonMapper().readTree(rules));
        return schema.validate(
                new JsonMapper().readTree(json), run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)));
    }

    @Test
    void the_json_form_says_the_same_as_the_xml() {
        var json = new JsonMapper().readTree(new FrabJsonSchedule(new JsonMapper()).write(usual()));
        assertThat(flaws(new FrabJsonSchedule(new JsonMapper()).write(usual()))).isEmpty();
        var event = json.at("/schedule/conference/days/0/rooms/Harbour Hall/0");
        assertThat(event.get("guid").asString()).isEqualTo(id(1).toString());
        assertThat(event.get("date").asString()).isEqualTo("2026-10-24T09:00:00+02:00");
        assertThat(event.get("url").asString()).isEqualTo("https://forum.example.org/programme/igf-2026/sessions/1");
        assertThat(event.get("language").asString()).isEqualTo("en");
        assertThat(event.at("/links/1/url").asString()).isEqualTo("https://forum.example.org/api/v1/sessions/" + id(1));
        assertThat(event.at("/persons/0/name").asString()).isEqualTo("Asha Nordvik");
        assertThat(json.at("/schedule/conference/rooms").findValuesAsString("slug"))
                .containsExactly("attic", "harbour");
    }

    @Test
    void each_session_has_its_language_and_its_public_page() {
        var xml = text(new XmlSchedule().write(usual()));
        var events = xml.split("<event ", -1).length - 1;
        assertThat(events).isPositive();
        assertThat(xml.split("<language>en</language>", -1)).hasSize(events + 1);
        assertThat(xml.split("<url>https://forum.example.org/programme/igf-2026/sessions/", -1))
                .hasSize(events + 1);
    }

    private static Calendar calendar(Timetable timetable) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(new ICalendar().write(timetable)));
    }

    @Test
    void icalendar_has_one_event_a_session_and_reads_back_as_it_was_meant() throws Exception {
        var calendar = calendar(usual());
        calendar.validate(true);
        var events = calendar.<VEvent>getComponents("VEVENT");
        assertThat(events).hasSize(3);
        var first = events.getFirst();
        assertThat(first.getUid().orElseThrow().getValue()).isEqualTo(id(1) + "@igf");
        assertThat(Objects.requireNonNull(first.getSequence()).getSequenceNo()).isZero();
        assertThat(text(new ICalendar().write(usual())))
                .contains("DTSTAMP:20260901T080000Z", "LAST-MODIFIED:20260901T080000Z")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "URL:https://forum.example.org/api/v1/sessions/");
        assertThat(Objects.requireNonNull(first.getSummary()).getValue()).contains("Tides & \"cables\", <law>");
        assertThat(Instant.from(Objects.requireNonNull(first.getDateTimeStart()).getDate()))
                .isEqualTo(Instant.parse("2026-10-24T07:00:00Z"));
        assertThat(Instant.from(Objects.requireNonNull(events.getLast().getDateTimeEnd())
                        .getDate()))
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void a_cancelled_session_stays_in_calendars_and_says_so() {
        var there = entry(released(1, HARBOUR, NINE), false);
        var gone = entry(released(2, HARBOUR, TEN).withCalendar(new CalendarRevision(4, NOW.plusSeconds(60))), true);
        var ics = text(new ICalendar().write(timetable(FACTS, List.of(there), List.of(gone))));
        assertThat(ics)
                .contains("STATUS:CONFIRMED", "STATUS:CANCELLED", "UID:" + id(2) + "@igf", "SEQUENCE:4")
                .contains("DTSTAMP:20260901T080100Z");
        for (var format : List.of(
                new JsonSchedule(new JsonMapper()),
                new XmlSchedule(),
                new FrabJsonSchedule(new JsonMapper()),
                new CsvSchedule())) {
            assertThat(text(format.write(timetable(FACTS, List.of(there), List.of(gone)))))
                    .as(format.suffix())
                    .contains(id(1).toString())
                    .doesNotContain(id(2).toString());
        }
    }

    /** The calendar of a room, a person or a subtheme is part of the whole, with its cancelled sessions. */
    @Test
    void a_part_of_a_timetable_keeps_what_was_cancelled_of_it_and_has_a_name_of_its_own() {
        var whole = timetable(
                FACTS,
                List.of(entry(released(1, HARBOUR, NINE), false), entry(released(2, ATTIC, NINE), false)),
                List.of(entry(released(3, HARBOUR, TEN), true), entry(released(4, ATTIC, TEN), true)));
        var part = whole.filter(entry -> entry.session().place().room().equals("harbour"));
        var ics = text(new ICalendar().write(part, "Forum 2026: Harbour Hall"));
        assertThat(ics)
                .contains("X-WR-CALNAME:Forum 2026: Harbour Hall", id(1) + "@igf", id(3) + "@igf", "STATUS:CANCELLED")
                .doesNotContain(id(2) + "@igf", id(4) + "@igf");
    }

    @Test
    void rooms_with_short_slugs_are_valid_too() throws Exception {
        var rooms = List.of(new Room("a", "A", 1, List.of(), 0), new Room("hall-", "Hall", 1, List.of(), 0));
        var timetable = new Timetable(
                FACTS,
                3,
                "After the flood",
                null,
                NOW,
                List.of(),
                List.of(),
                rooms,
                URI.create("https://forum.example.org/"));
        assertThat(flaws(new FrabJsonSchedule(new JsonMapper()).write(timetable)))
                .isEmpty();
        var xml = text(new XmlSchedule().write(timetable));
        assertThat(xml).contains("<version>3 (After the flood)</version>");
        validate(xml);
        assertThat(ReleasedSchedule.of(timetable).releaseName()).isEqualTo("After the flood");
    }

    @Test
    void whoever_is_not_named_is_counted() throws Exception {
        var timetable = timetable(entry(released(1, HARBOUR, NINE), 2, false, "Asha Nordvik"));
        assertThat(text(new ICalendar().write(timetable)).replace("\r\n ", "")).contains("Asha Nordvik\\, +2");
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text(new CsvSchedule().write(timetable)))) {
            assertThat(csv.stream().findFirst().orElseThrow().getField("toBeConfirmed"))
                    .isEqualTo("2");
        }
        assertThat(ReleasedSchedule.of(timetable).sessions().getFirst().toBeConfirmed())
                .isEqualTo(2);
    }

    @Test
    void csv_reads_back_and_runs_no_formula() throws Exception {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text(new CsvSchedule().write(usual())))) {
            var rows = csv.stream().toList();
            assertThat(rows).hasSize(3);
            assertThat(rows.getFirst().getField("title")).isEqualTo("'" + ODD_TITLE);
            assertThat(rows.getFirst().getField("people")).isEqualTo("Asha Nordvik; Bo Tern");
            assertThat(rows.getFirst().getField("startsAt")).isEqualTo("2026-10-24T07:00:00Z");
        }
        assertThat(List.of("+1", "-1", "@x", "\tx", "=x"))
                .allSatisfy(cell -> assertThat(CsvSchedule.escapeFormula(cell)).isEqualTo("'" + cell));
        assertThat(CsvSchedule.escapeFormula("plain")).isEqualTo("plain");
    }

    @Test
    void json_has_the_local_time_and_the_instant() {
        var json = new JsonMapper().readTree(new JsonSchedule(new JsonMapper()).write(usual()));
        assertThat(json.get("release").asInt()).isEqualTo(3);
        assertThat(json.at("/sessions/0/placement/start").asString()).isEqualTo("2026-10-24T09:00");
        assertThat(json.at("/sessions/0/placement/startsAt").asString()).isEqualTo("2026-10-24T07:00:00Z");
        assertThat(json.at("/sessions/0/people/0/name").asString()).isEqualTo("Asha Nordvik");
        assertThat(json.at("/sessions/0/people/0/personId").asString())
                .isEqualTo(id("Asha Nordvik".length()).toString());
    }

    @Test
    void a_break_in_all_rooms_is_in_every_format_with_its_kind() throws Exception {
        var timetable = timetable(entry(released(1, HARBOUR, NINE), false), entry(coffee(), false));

        var xml = text(new XmlSchedule().write(timetable));
        validate(xml);
        assertThat(xml)
                .contains(
                        "<room>All rooms</room>",
                        "<type>BREAK</type>",
                        "<type>PANEL</type>",
                        "<language>fr</language>");
        assertThat(flaws(new FrabJsonSchedule(new JsonMapper()).write(timetable)))
                .isEmpty();
        assertThat(text(new ICalendar().write(timetable))).contains("LOCATION:Fjordhavn\r\n", "CATEGORIES:Break\r\n");
        assertThat(text(new CsvSchedule().write(timetable))).contains(",0,WORKSHOP\r\n", ",0,BREAK\r\n");
        var json = new JsonMapper().readTree(new JsonSchedule(new JsonMapper()).write(timetable));
        assertThat(json.at("/sessions/0/kind").asString()).isEqualTo("WORKSHOP");
        assertThat(json.at("/sessions/1/kind").asString()).isEqualTo("BREAK");
        assertThat(json.at("/sessions/1/interpretation/0").asString()).isEqualTo("ru");
    }

    @Test
    void the_same_timetable_gives_the_same_bytes() {
        for (var format : List.of(
                new JsonSchedule(new JsonMapper()),
                new FrabJsonSchedule(new JsonMapper()),
                new XmlSchedule(),
                new ICalendar(),
                new CsvSchedule())) {
            assertThat(format.write(usual())).as(format.suffix()).isEqualTo(format.write(usual()));
        }
    }
}
