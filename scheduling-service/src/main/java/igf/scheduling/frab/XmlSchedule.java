package igf.scheduling.frab;

import igf.scheduling.export.Entry;
import igf.scheduling.export.Frab;
import igf.scheduling.export.ScheduleFormat;
import igf.scheduling.export.Timetable;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.stereotype.Component;

/**
 * Writes the frab/C3VOC schedule.xml for conference apps and recording tools (github.com/voc/schedule). An event's
 * integer id is the proposal's number, and its guid is the session's id; neither changes. The version is the release's
 * number, with its name.
 */
@Component
public class XmlSchedule implements ScheduleFormat {

    @Override
    public String suffix() {
        return "xml";
    }

    @Override
    public String contentType() {
        return "application/xml;charset=UTF-8";
    }

    @Override
    public byte[] write(Timetable timetable) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("schedule");
            xml.writeEmptyElement("generator");
            xml.writeAttribute("name", "igf-workshops");
            xml.writeAttribute("version", "1.0");
            text(
                    xml,
                    "url",
                    timetable
                            .apiUri("/editions/" + timetable.edition().edition() + "/schedule.xml")
                            .toString());
            text(xml, "version", timetable.version());
            conference(xml, timetable);
            var days = timetable.days();
            for (int i = 0; i < days.size(); i++) {
                day(xml, timetable, days.get(i), i + 1);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private static void conference(XMLStreamWriter xml, Timetable timetable) throws XMLStreamException {
        var edition = timetable.edition();
        xml.writeStartElement("conference");
        text(xml, "acronym", Frab.acronym(edition));
        text(xml, "title", edition.name());
        text(xml, "start", edition.startsOn().toString());
        text(xml, "end", edition.endsOn().toString());
        text(xml, "days", Integer.toString(timetable.days().size()));
        text(xml, "timeslot_duration", "00:05");
        text(xml, "base_url", timetable.baseUri().toString());
        text(xml, "time_zone_name", edition.timeZone());
        xml.writeEndElement();
    }

    private static void day(XMLStreamWriter xml, Timetable timetable, LocalDate date, int index)
            throws XMLStreamException {
        var zone = timetable.edition().zone();
        xml.writeStartElement("day");
        xml.writeAttribute("index", Integer.toString(index));
        xml.writeAttribute("date", date.toString());
        xml.writeAttribute("start", Frab.offsetDateTime(date.atStartOfDay(), zone));
        xml.writeAttribute("end", Frab.offsetDateTime(date.plusDays(1).atStartOfDay(), zone));
        var rooms = new TreeMap<String, List<Entry>>(timetable.entriesOn(date).stream()
                .collect(Collectors.groupingBy(entry -> entry.session().place().room())));
        for (Map.Entry<String, List<Entry>> room : rooms.entrySet()) {
            xml.writeStartElement("room");
            xml.writeAttribute(
                    "name",
                    Frab.printable(room.getValue().getFirst().session().place().roomName()));
            xml.writeAttribute("guid", timetable.roomId(room.getKey()).toString());
            for (var entry : room.getValue()) {
                event(xml, timetable, entry);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void event(XMLStreamWriter xml, Timetable timetable, Entry entry) throws XMLStreamException {
        var session = entry.session();
        var place = session.place();
        xml.writeStartElement("event");
        xml.writeAttribute("id", Integer.toString(session.number()));
        xml.writeAttribute("guid", session.sessionId().toString());
        text(xml, "room", place.roomName());
        text(xml, "title", session.title());
        text(xml, "subtitle", "");
        text(xml, "type", Frab.type(entry));
        text(xml, "date", Frab.offsetDateTime(place.start(), ZoneId.of(place.timeZone())));
        text(xml, "start", Frab.clockTime(place.start()));
        text(xml, "duration", Frab.duration(session.format().minutes()));
        text(xml, "abstract", Frab.summary(entry));
        text(xml, "slug", Frab.slug(timetable.edition(), entry));
        text(xml, "track", Frab.track(entry));
        text(xml, "language", Frab.language(entry));
        text(xml, "description", session.description());
        persons(xml, entry);
        xml.writeStartElement("links");
        link(xml, timetable.sessionUri(entry) + ".ics", "Calendar");
        link(xml, timetable.sessionUri(entry).toString(), "Data");
        xml.writeEndElement();
        text(xml, "url", timetable.pageUri(entry).toString());
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String address, String title) throws XMLStreamException {
        xml.writeStartElement("link");
        xml.writeAttribute("href", address);
        xml.writeCharacters(title);
        xml.writeEndElement();
    }

    private static void persons(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("persons");
        for (var speaker : entry.speakers()) {
            if (!speaker.name().isEmpty()) {
                xml.writeStartElement("person");
                xml.writeAttribute("id", Integer.toString(Frab.personNumber(speaker.personId())));
                xml.writeAttribute("guid", speaker.personId().toString());
                xml.writeCharacters(Frab.printable(speaker.name()));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Frab.printable(text));
        xml.writeEndElement();
    }
}
