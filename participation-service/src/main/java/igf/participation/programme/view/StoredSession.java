package igf.participation.programme.view;

import igf.participation.vocabulary.InCalendars;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A released session as a document and back. */
final class StoredSession {

    private StoredSession() {}

    static Document write(Session session) {
        return new Document("edition", session.edition())
                .append("proposal", session.proposal().toString())
                .append("number", session.number())
                .append("title", session.title())
                .append("room", session.room())
                .append("capacity", session.capacity())
                .append("startsAt", session.startsAt().toString())
                .append("endsAt", session.endsAt().toString())
                .append("release", session.release())
                .append("people", write(session.people()))
                .append("calendar", calendar(session.calendar()));
    }

    static List<Document> write(List<SessionPerson> people) {
        return people.stream().map(StoredSession::write).toList();
    }

    private static Document write(SessionPerson person) {
        return new Document("person", person.person().toString())
                .append("entry", text(person.entry()))
                .append("role", person.role())
                .append("name", text(person.name()))
                .append("email", text(person.email()))
                .append("affiliation", person.affiliation())
                .append("stakeholderGroup", person.stakeholderGroup())
                .append("region", person.region())
                .append("attendance", person.attendance())
                .append("state", person.state())
                .append("language", person.language());
    }

    /** With the people who hold their roles still: who declined or left since is not among them, whatever was released. */
    static Session read(Document d) {
        return new Session(
                UUID.fromString(d.getString("_id")),
                UUID.fromString(d.getString("proposal")),
                d.getString("edition"),
                d.getInteger("number"),
                d.getString("title"),
                d.getString("room"),
                d.getInteger("capacity"),
                Instant.parse(d.getString("startsAt")),
                Instant.parse(d.getString("endsAt")),
                d.getInteger("release"),
                holders(d),
                calendar(d.get("calendar", Document.class)));
    }

    private static @Nullable Document calendar(@Nullable InCalendars calendar) {
        return calendar == null
                ? null
                : new Document("sequence", calendar.sequence())
                        .append("roomName", calendar.roomName())
                        .append("timeZone", calendar.timeZone());
    }

    private static @Nullable InCalendars calendar(@Nullable Document calendar) {
        return calendar == null
                ? null
                : new InCalendars(
                        calendar.getInteger("sequence"),
                        calendar.getString("roomName"),
                        calendar.getString("timeZone"));
    }

    private static List<SessionPerson> holders(Document d) {
        var left = d.get(ProgrammeView.LEFT, new Document());
        return Stream.of("people", ProgrammeView.OWNERS)
                .flatMap(list -> d.getList(list, Document.class, List.of()).stream())
                .filter(p -> !"DECLINED".equals(p.getString("state")))
                .filter(p -> !left.containsKey(String.valueOf(p.getString("entry"))))
                .map(StoredSession::person)
                .distinct()
                .toList();
    }

    private static SessionPerson person(Document d) {
        var entry = d.getString("entry");
        return new SessionPerson(
                UUID.fromString(d.getString("person")),
                entry == null ? null : UUID.fromString(entry),
                d.getString("role"),
                sealed(d.getString("name")),
                sealed(d.getString("email")),
                d.getString("affiliation"),
                d.getString("stakeholderGroup"),
                d.getString("region"),
                d.getString("attendance"),
                d.getString("state"),
                d.getString("language"));
    }

    private static @Nullable PersonalValue sealed(@Nullable String text) {
        return text == null ? null : PersonalValue.parse(text);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
