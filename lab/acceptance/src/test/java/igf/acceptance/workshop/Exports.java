package igf.acceptance.workshop;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.w3c.dom.Element;
import tools.jackson.databind.json.JsonMapper;

/** Reads each export independently of the code that wrote it: title to room and start in UTC. */
final class Exports {
    private Exports() {}

    static Map<String, String> json(String text) {
        Map<String, String> read = new TreeMap<>();
        new JsonMapper()
                .readTree(text)
                .required("sessions")
                .forEach(session -> read.put(
                        session.required("title").asString(),
                        line(
                                session.at("/placement/roomName").asString(),
                                Instant.parse(session.at("/placement/startsAt").asString()))));
        return read;
    }

    static Map<String, String> xml(String text) {
        Map<String, String> read = new TreeMap<>();
        try {
            var events = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .getElementsByTagName("event");
            for (int i = 0; i < events.getLength(); i++) {
                Element event = (Element) events.item(i);
                read.put(
                        child(event, "title"),
                        line(
                                child(event, "room"),
                                OffsetDateTime.parse(child(event, "date")).toInstant()));
            }
        } catch (Exception e) {
            throw new AssertionError("not the XML of a schedule: " + text, e);
        }
        return read;
    }

    private static String child(Element event, String name) {
        return event.getElementsByTagName(name).item(0).getTextContent();
    }

    static Map<String, String> calendar(String text) {
        Map<String, String> read = new TreeMap<>();
        try {
            for (var event : new CalendarBuilder().build(new StringReader(text)).getComponents(Component.VEVENT)) {
                String place = value(event, Property.LOCATION);
                String begin = value(event, Property.DTSTART);
                read.put(
                        value(event, Property.SUMMARY),
                        line(
                                place.substring(0, place.lastIndexOf(", ")),
                                Instant.parse(
                                        begin.replaceFirst("(....)(..)(..)T(..)(..)(..)Z", "$1-$2-$3T$4:$5:$6Z"))));
            }
        } catch (Exception e) {
            throw new AssertionError("not a calendar: " + text, e);
        }
        return read;
    }

    private static String value(Object event, String property) {
        return ((Component) event).getRequiredProperty(property).getValue();
    }

    static Map<String, String> csv(String text) {
        Map<String, String> read = new TreeMap<>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(row -> read.put(
                    row.getField("title"), line(row.getField("roomName"), Instant.parse(row.getField("startsAt")))));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return read;
    }

    private static String line(String room, Instant begin) {
        return room + " " + begin;
    }
}
