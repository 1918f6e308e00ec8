package igf.scheduling.export.web;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.TWICE;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.released;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import igf.scheduling.export.Entry;
import igf.scheduling.export.Timetable;
import igf.scheduling.release.ReleasedSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
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

    private static ReleasedSession named(ReleasedSession session, String title) {
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
                session.version());
    }

    private static Entry entry(ReleasedSession session, boolean cancelled, String... names) {
        return new Entry(
                session,
                Arrays.stream(names)
                        .map(name -> new Entry.Speaker(id(name.length()), "SPEAKER", name, null))
                        .toList(),
                cancelled);
    }

    private static Timetable timetable(Entry... entries) {
        return new Timetable(FACTS, 3, "Come", NOW, List.of(entries));
    }

    private static Timetable usual() {
        return timetable(
                entry(named(released(1, HARBOUR, NINE), ODD_TITLE), false, "Asha Nordvik", "(erased)"),
                entry(named(released(2, ATTIC, NINE), ODD_TITLE), false, ""),
                entry(released(3, HARBOUR, TWICE), false));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Schema schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(ScheduleFormatsTest.class.getResource("/schedule.xsd")));
    }

    private static void validate(String xml) throws SAXException, IOException {
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
                .contains("<person>Asha Nordvik</person><person>(erased)</person>")
                .doesNotContain("\u0007", "<person></person>");
    }

    @Test
    void the_schema_refuses_what_apps_choke_on() throws Exception {
        var xml = text(new XmlSchedule().write(usual()));
        for (var broken : List.of(
                xml.replace("id=\"1\"", "id=\"x\""),
                xml.replace("id=\"2\"", "id=\"1\""),
                xml.replace("<start>09:00</start>", "<start>9 o'clock</start>"),
                xml.replace("<version>3</version>", ""),
                xml.replace(id(1).toString(), "no-uuid"))) {
            assertThat(broken).isNotEqualTo(xml);
            assertThatThrownBy(() -> validate(broken)).isInstanceOf(SAXException.class);
        }
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
        assertThat(Objects.requireNonNull(first.getSequence()).getSequenceNo()).isEqualTo(3);
        assertThat(Objects.requireNonNull(first.getSummary()).getValue()).contains("Tides & \"cables\", <law>");
        assertThat(Instant.from(Objects.requireNonNull(first.getDateTimeStart()).getDate()))
                .isEqualTo(Instant.parse("2026-10-24T07:00:00Z"));
        assertThat(Instant.from(Objects.requireNonNull(events.getLast().getDateTimeEnd())
                        .getDate()))
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void no_line_of_an_icalendar_is_longer_than_75_octets_in_any_script() {
        var longTitle = "\u0627\u0644\u0634\u0628\u0643\u0629 ".repeat(40);
        var ics = text(new ICalendar().write(timetable(entry(named(released(1, HARBOUR, NINE), longTitle), false))));
        assertThat(ics.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(ics.replace("\r\n ", "")).contains("SUMMARY:" + longTitle.strip());
    }

    @Test
    void a_cancelled_session_says_so_in_its_own_calendar() {
        assertThat(text(new ICalendar().write(timetable(entry(released(1, HARBOUR, NINE), true)))))
                .contains("STATUS:CANCELLED", "UID:" + id(1) + "@igf");
    }

    @Test
    void csv_reads_back_and_runs_no_formula() throws Exception {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(text(new CsvSchedule().write(usual())))) {
            var rows = csv.stream().toList();
            assertThat(rows).hasSize(3);
            assertThat(rows.getFirst().getField("title")).isEqualTo("'" + ODD_TITLE);
            assertThat(rows.getFirst().getField("people")).isEqualTo("Asha Nordvik; (erased)");
            assertThat(rows.getFirst().getField("startsAt")).isEqualTo("2026-10-24T07:00:00Z");
        }
        assertThat(List.of("+1", "-1", "@x", "\tx", "=x"))
                .allSatisfy(cell -> assertThat(CsvSchedule.harmless(cell)).isEqualTo("'" + cell));
        assertThat(CsvSchedule.harmless("plain")).isEqualTo("plain");
    }

    @Test
    void json_has_the_local_time_and_the_instant() {
        var json = new JsonMapper().readTree(new JsonSchedule(new JsonMapper()).write(usual()));
        assertThat(json.get("release").asInt()).isEqualTo(3);
        assertThat(json.at("/sessions/0/placement/start").asString()).isEqualTo("2026-10-24T09:00");
        assertThat(json.at("/sessions/0/placement/startsAt").asString()).isEqualTo("2026-10-24T07:00:00Z");
        assertThat(json.at("/sessions/0/people/0/name").asString()).isEqualTo("Asha Nordvik");
    }

    @Test
    void the_same_timetable_gives_the_same_bytes() {
        for (var format :
                List.of(new JsonSchedule(new JsonMapper()), new XmlSchedule(), new ICalendar(), new CsvSchedule())) {
            assertThat(format.write(usual())).as(format.suffix()).isEqualTo(format.write(usual()));
        }
    }
}
