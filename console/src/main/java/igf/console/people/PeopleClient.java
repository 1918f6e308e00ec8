package igf.console.people;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Finds people: on rosters in the proposal service, and registered ones in the participation service. */
final class PeopleClient {

    private PeopleClient() {}

    static final List<String> ROLES =
            List.of("SPEAKER", "MODERATOR", "ONLINE_MODERATOR", "RAPPORTEUR", "ORGANIZER", "OWNER");

    private static final int SHOWN = 200;
    private static final int MOST = 1000;

    /**
     * A search.
     *
     * @param who {@code REGISTERED}, or a role on a roster
     * @param text words of a name or an organization; empty for all
     */
    record Sought(String who, String attendance, String state, String text) {

        public boolean registered() {
            return !ROLES.contains(who);
        }
    }

    /** @param more whether there are more */
    record Found(List<PersonRow> people, boolean more) {}

    static Found find(Visit visit, Edition edition, Sought sought) {
        return sought.registered()
                ? registered(visit, edition, sought, SHOWN)
                : onRosters(visit, edition, sought, MOST);
    }

    /** Returns all people, for a file. */
    static List<PersonRow> all(Visit visit, Edition edition, Sought sought) {
        return sought.registered()
                ? registered(visit, edition, sought, Integer.MAX_VALUE).people()
                : onRosters(visit, edition, sought, MOST).people();
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record RosterSearch(String role, int limit, String text) {}

    private static Found onRosters(Visit visit, Edition edition, Sought sought, int most) {
        var body = new RosterSearch(sought.who(), most, sought.text().strip());
        JsonNode items = post(visit, Service.PROPOSAL, body, "/editions/{edition}/people/search", edition.id())
                .path("items");
        return new Found(items.valueStream().map(PersonRow::onRoster).toList(), items.size() >= most);
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record RegistrationSearch(String attendance, String state, String text) {}

    private static Found registered(Visit visit, Edition edition, Sought sought, int most) {
        var body = new RegistrationSearch(
                sought.attendance(), sought.state(), sought.text().strip());
        List<PersonRow> all = new ArrayList<>();
        String next = "/editions/" + edition.id() + "/registrations/search?limit=" + Math.min(most, MOST);
        while (!next.isEmpty() && all.size() < most) {
            JsonNode page = post(visit, Service.PARTICIPATION, body, next);
            page.path("items").forEach(one -> all.add(PersonRow.registered(one)));
            next = string(page, "next").replaceFirst("^/api/v1", "");
        }
        return new Found(all, !next.isEmpty());
    }

    private static JsonNode post(Visit visit, Service service, Object body, String path, Object... variables) {
        Reply reply = visit.services().post(service, body, path, variables);
        if (!reply.succeeded()) {
            throw new ResponseStatusException(
                    reply.status() == 400 ? HttpStatus.BAD_REQUEST : HttpStatus.SERVICE_UNAVAILABLE);
        }
        return reply.body();
    }

    static Reply link(Visit visit, String one, String other, boolean link) {
        return visit.services()
                .send(
                        Service.PARTICIPATION,
                        link ? HttpMethod.PUT : HttpMethod.DELETE,
                        null,
                        RequestOptions.NONE,
                        "/people/{id}/links/{with}",
                        one,
                        other);
    }
}
