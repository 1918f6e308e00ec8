package igf.console.event;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Service;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A session as its pages name it.
 *
 * @param startsAt ISO 8601, empty without a place
 * @param people participants as in the programme
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
        List<Person> people) {

    record Person(String role, String name, String affiliation) {}

    public static SessionHeading of(PageContext context, String id) {
        JsonNode json = context.services().read(Service.SCHEDULING, "/sessions/{id}", id);
        String edition = string(json, "edition");
        Optional<Edition> known = context.editions().find(edition);
        JsonNode place = json.path("placement");
        return new SessionHeading(
                string(json, "id"),
                edition,
                known.map(Edition::name).orElse(edition),
                string(json, "number"),
                string(json, "title"),
                string(json, "state").equals("CANCELLED"),
                place.path("roomName").asString(string(place, "room")),
                string(place, "startsAt"),
                string(place, "endsAt"),
                known.map(Edition::zone).orElse(ZoneOffset.UTC),
                listOf(json, "people", Person.class));
    }

    /** Returns the viewer's roles in the session as last released. */
    static List<String> roles(PageContext context, String session) {
        return context.services()
                .items(Service.PARTICIPATION, "/people/me/agenda")
                .filter(one -> string(one, "sessionId").equals(session))
                .flatMap(one -> one.path("roles").valueStream())
                .map(role -> role.asString(""))
                .toList();
    }
}
