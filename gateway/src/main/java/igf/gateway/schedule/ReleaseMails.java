package igf.gateway.schedule;

import igf.gateway.page.Mails;
import igf.gateway.page.Visit;
import igf.gateway.refusal.ProblemException;
import igf.gateway.service.Reply;
import igf.gateway.service.Sent;
import igf.gateway.service.Service;
import igf.gateway.service.Services;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Counts the mails that a release sends. Scheduling knows whom its changes concern, participation who has a seat and which owners are on
 * no roster.
 */
@Component
class ReleaseMails {

    /** What changes an entry in calendars, so that everybody in the session hears of it. */
    private static final Set<String> OF_ENTRIES = Set.of("title", "room", "start", "minutes");

    private final Services services;

    ReleaseMails(Services services) {
        this.services = services;
    }

    /** @param mails to whoever is named in a session, and as far as it is known to whoever has a seat */
    record Count(Mails mails, boolean seatsKnown) {}

    Count of(Visit visit, String edition, JsonNode preview) {
        Map<String, JsonNode> told = bySession(preview.path("told"), "session");
        Map<String, String> kinds = new HashMap<>();
        Mails mails = Mails.NONE;
        for (JsonNode change : preview.path("changes")) {
            String session = change.path("sessionId").asString("");
            kinds.put(session, kind(change));
            mails = mails.and(toNamed(change, told.get(session)));
        }
        JsonNode seats = seats(visit, edition, preview.path("changes"));
        if (seats == null) {
            return new Count(mails, false);
        }
        for (JsonNode session : seats.path("items")) {
            mails = mails.and(Mails.of(
                            kinds.getOrDefault(session.path("sessionId").asString(""), "session-changed"),
                            session.path("owners").asLong(0)))
                    .and(toHolders(session));
        }
        return new Count(mails, true);
    }

    /** Null where participation does not answer. An edition that it does not know has no seats. */
    private @Nullable JsonNode seats(Visit visit, String edition, JsonNode changes) {
        var body = Map.of(
                "sessions", changes.valueStream().map(ReleaseMails::change).toList());
        try {
            Reply reply = services.send(
                    visit,
                    Service.PARTICIPATION,
                    HttpMethod.POST,
                    body,
                    Sent.PLAINLY,
                    "/editions/{edition}/seats/preview",
                    edition);
            return reply.succeeded() || reply.status() == 404 ? reply.body() : null;
        } catch (ProblemException away) {
            return null;
        }
    }

    private static Map<String, Object> change(JsonNode change) {
        Map<String, Object> body = new HashMap<>();
        body.put("sessionId", change.path("sessionId").asString(""));
        body.put("type", change.path("type").asString("").toUpperCase(Locale.ROOT));
        body.put("entryChanges", changesEntries(change));
        JsonNode placement = change.path("placement");
        for (String member : List.of("startsAt", "endsAt", "capacity")) {
            if (placement.has(member)) {
                body.put(member, placement.get(member));
            }
        }
        return body;
    }

    private static Map<String, JsonNode> bySession(JsonNode items, String member) {
        return items.valueStream()
                .collect(Collectors.toMap(
                        one -> one.path(member).asString(""), Function.identity(), (one, other) -> other));
    }

    private static Mails toNamed(JsonNode change, @Nullable JsonNode told) {
        Set<String> people = told == null ? Set.of() : ids(told.path("people").valueStream());
        String type = change.path("type").asString("");
        if (type.equals("scheduled") || type.equals("cancelled")) {
            return Mails.of(type, people.size());
        }
        Set<String> before = ids(peopleOf(change, "from"));
        Set<String> after = ids(peopleOf(change, "to"));
        long joined = count(people, one -> after.contains(one) && !before.contains(one));
        long left = count(people, one -> before.contains(one) && !after.contains(one));
        return Mails.of("scheduled", joined)
                .and(Mails.of("session-left", left))
                .and(
                        type.equals("moved") || changesEntries(change)
                                ? Mails.of(kind(change), people.size() - joined - left)
                                : Mails.NONE);
    }

    /** What those who stay in a session are told. */
    private static String kind(JsonNode change) {
        String type = change.path("type").asString("");
        return type.equals("changed") ? "session-changed" : type;
    }

    private static long count(Set<String> people, java.util.function.Predicate<String> which) {
        return people.stream().filter(which).count();
    }

    private static Stream<JsonNode> peopleOf(JsonNode change, String side) {
        return change.path("fields")
                .valueStream()
                .flatMap(field -> field.path(side).valueStream());
    }

    private static Set<String> ids(Stream<JsonNode> people) {
        Set<String> ids = new HashSet<>();
        people.forEach(person -> ids.add(person.path("personId").asString("")));
        ids.remove("");
        return ids;
    }

    private static boolean changesEntries(JsonNode change) {
        return change.path("fields")
                .valueStream()
                .anyMatch(field -> OF_ENTRIES.contains(field.path("name").asString("")));
    }

    private static Mails toHolders(JsonNode session) {
        return Mails.of("seat-cancelled", session.path("cancelled").asLong(0))
                .and(Mails.of("seat-displaced", session.path("displaced").asLong(0)))
                .and(Mails.of("seat-promoted", session.path("promoted").asLong(0)))
                .and(Mails.of("seat-changed", session.path("changed").asLong(0)))
                .and(Mails.of("seats-overlap", session.path("overlapping").asLong(0)));
    }
}
