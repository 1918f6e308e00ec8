package igf.console.event;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.api.programme.SessionState;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Service;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A session as the heading of its pages shows it.
 *
 * @param startsAt ISO 8601; empty without a placement
 * @param people participants as in the programme
 * @param seats whether participants can take a seat in it
 */
public record SessionHeading(
        String id,
        String edition,
        String editionName,
        String number,
        String title,
        boolean cancelled,
        String room,
        String startsAt,
        String endsAt,
        ZoneId zone,
        List<Person> people,
        boolean seats) {

    private static final String ALL_ROOMS = "all-rooms";

    record Person(String role, String name, String affiliation) {}

    public static SessionHeading of(PageContext context, String id) {
        JsonNode json = context.services().read(Service.SCHEDULING, "/sessions/{id}", id);
        String edition = string(json, "edition");
        Optional<Edition> knownEdition = context.editions().find(edition);
        JsonNode placement = json.path("placement");
        return new SessionHeading(
                string(json, "id"),
                edition,
                knownEdition.map(Edition::name).orElse(edition),
                string(json, "number"),
                string(json, "title"),
                string(json, "state").equals(SessionState.CANCELLED.name()),
                string(placement, "room").equals(ALL_ROOMS)
                        ? context.message("programme.all-rooms")
                        : placement.path("roomName").asString(string(placement, "room")),
                string(placement, "startsAt"),
                string(placement, "endsAt"),
                knownEdition.map(Edition::zone).orElse(ZoneOffset.UTC),
                listOf(json, "people", Person.class),
                knownEdition.map(known -> known.hasSeats(string(json, "kind"))).orElse(true));
    }

    /** Returns the viewer's roles in the session, as in the last release. */
    static List<String> roles(PageContext context, String session) {
        return context.services()
                .items(Service.PARTICIPATION, "/people/me/agenda")
                .filter(appointment -> string(appointment, "sessionId").equals(session))
                .flatMap(appointment -> appointment.path("roles").valueStream())
                .map(role -> role.asString(""))
                .toList();
    }
}
