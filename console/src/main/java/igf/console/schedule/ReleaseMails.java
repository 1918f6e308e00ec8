package igf.console.schedule;

import static igf.console.service.Json.string;

import igf.console.page.MailCounts;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.Service;
import igf.console.service.Services;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/**
 * Counts the mails that a release sends. The scheduling service knows whom changes concern, the participation service
 * who has a seat. A person with two seats in a session, or a seat and a role, is counted twice but gets one mail: the
 * real number may be lower, never higher.
 */
@Component
class ReleaseMails {

    /** Changes that update calendar entries are mailed to everybody in the session. */
    private static final Set<String> OF_ENTRIES = Set.of("title", "room", "start", "minutes");

    private final Services services;

    ReleaseMails(Services services) {
        this.services = services;
    }

    /** @param mails to people named in a session, and to holders of seats if they are known */
    record Count(MailCounts mails, boolean seatsKnown) {}

    Count of(Visit visit, String edition, JsonNode preview) {
        Map<String, JsonNode> told = bySession(preview.path("told"), "session");
        Map<String, JsonNode> seats = seats(visit, edition);
        MailCounts mails = MailCounts.NONE;
        for (JsonNode change : preview.path("changes")) {
            String session = string(change, "sessionId");
            mails = mails.and(toNamed(change, told.get(session)));
            JsonNode taken = seats == null ? null : seats.get(session);
            if (taken != null) {
                mails = mails.and(toHolders(change, taken));
            }
        }
        return new Count(mails, seats != null);
    }

    /** Returns null if the participation service does not answer. An edition that it does not know has no seats. */
    private @Nullable Map<String, JsonNode> seats(Visit visit, String edition) {
        try {
            Reply reply = services.ask(visit, Service.PARTICIPATION, "/editions/{edition}/seats", edition);
            return reply.succeeded() || reply.status() == 404
                    ? bySession(reply.body().path("items"), "sessionId")
                    : null;
        } catch (ResponseStatusException away) {
            return null;
        }
    }

    private static Map<String, JsonNode> bySession(JsonNode items, String member) {
        return items.valueStream()
                .collect(Collectors.toMap(one -> string(one, member), Function.identity(), (one, other) -> other));
    }

    private static MailCounts toNamed(JsonNode change, @Nullable JsonNode told) {
        Set<String> people = told == null ? Set.of() : ids(told.path("people").valueStream());
        String type = string(change, "type");
        if (type.equals("scheduled") || type.equals("cancelled")) {
            return MailCounts.of(type, people.size());
        }
        Set<String> before = ids(peopleOf(change, "from"));
        Set<String> after = ids(peopleOf(change, "to"));
        long joined = count(people, one -> after.contains(one) && !before.contains(one));
        long left = count(people, one -> before.contains(one) && !after.contains(one));
        return MailCounts.of("scheduled", joined)
                .and(MailCounts.of("session-left", left))
                .and(
                        type.equals("moved") || changesEntries(change)
                                ? MailCounts.of(
                                        type.equals("moved") ? type : "session-changed", people.size() - joined - left)
                                : MailCounts.NONE);
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
        people.forEach(person -> ids.add(string(person, "personId")));
        ids.remove("");
        return ids;
    }

    private static boolean changesEntries(JsonNode change) {
        return change.path("fields").valueStream().anyMatch(field -> OF_ENTRIES.contains(string(field, "name")));
    }

    /** After a session's end its seats are final, and their holders get no mail. */
    private static MailCounts toHolders(JsonNode change, JsonNode seats) {
        if (seats.path("fixed").asBoolean(false)) {
            return MailCounts.NONE;
        }
        long confirmed = seats.path("confirmed").asLong(0);
        long online = seats.path("online").asLong(0);
        long waiting = seats.path("waitlisted").asLong(0);
        String type = string(change, "type");
        if (type.equals("cancelled")) {
            return MailCounts.of("seat-cancelled", confirmed + online + waiting);
        }
        long capacity = change.path("placement").path("capacity").asLong(confirmed);
        long displaced = Math.max(0, confirmed - capacity);
        long promoted = Math.min(waiting, Math.max(0, capacity - confirmed));
        boolean told = type.equals("moved") || type.equals("scheduled") || changesEntries(change);
        return MailCounts.of("seat-displaced", displaced)
                .and(MailCounts.of("seat-promoted", promoted))
                .and(MailCounts.of("seat-changed", told ? confirmed - displaced + online : 0));
    }
}
