package igf.console.people;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.list.ListView;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Finds people: on rosters through the proposal service, and registered people through the participation service. */
final class PeopleClient {

    private PeopleClient() {}

    static final List<String> ROLES =
            List.of("SPEAKER", "MODERATOR", "ONLINE_MODERATOR", "RAPPORTEUR", "ORGANIZER", "OWNER");

    private static final int PAGE_SIZE = ListView.PAGE_SIZE;
    private static final int MAX_SHOWN = 200;
    private static final int MAX_PAGE_SIZE = 1000;

    /**
     * A search.
     *
     * @param who {@code REGISTERED}, or a role on a roster
     * @param attendance empty for all; for registered people only
     * @param state empty for all; for registered people only
     * @param text words of a name or an organization; empty for all
     */
    record PeopleFilter(String who, String attendance, String state, String text) {

        public boolean registered() {
            return !ROLES.contains(who);
        }
    }

    /**
     * People that were found.
     *
     * @param next link to the next page; empty at the end
     * @param more whether more people match
     */
    record PeopleResult(List<PersonRow> people, String next, boolean more) {}

    /** Returns a page of registered people, or all people on rosters, up to 1000; up to 200 that words find. */
    static PeopleResult find(PageContext context, Edition edition, PeopleFilter filter, String cursor) {
        return filter.registered()
                ? findRegistered(context, edition, filter, filter.text().isEmpty() ? PAGE_SIZE : MAX_SHOWN, cursor)
                : findOnRosters(context, edition, filter);
    }

    /** Returns the people for a file: all registered people, or up to 1000 people on rosters. */
    static List<PersonRow> findAll(PageContext context, Edition edition, PeopleFilter filter) {
        return filter.registered()
                ? findRegistered(context, edition, filter, Integer.MAX_VALUE, "")
                        .people()
                : findOnRosters(context, edition, filter).people();
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record RosterSearchRequest(String role, int limit, String text) {}

    private static PeopleResult findOnRosters(PageContext context, Edition edition, PeopleFilter filter) {
        int limit = filter.text().isEmpty() ? MAX_PAGE_SIZE : MAX_SHOWN + 1;
        var body = new RosterSearchRequest(filter.who(), limit, filter.text().strip());
        JsonNode items = post(context, Service.PROPOSAL, body, "/editions/{edition}/people/search", edition.id())
                .path("items");
        List<PersonRow> people = items.valueStream().map(PersonRow::fromRoster).toList();
        boolean more = !filter.text().isEmpty() && people.size() > MAX_SHOWN;
        return new PeopleResult(more ? people.subList(0, MAX_SHOWN) : people, "", more);
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record RegistrationSearchRequest(String attendance, String state, String text) {}

    private static PeopleResult findRegistered(
            PageContext context, Edition edition, PeopleFilter filter, int limit, String cursor) {
        var body = new RegistrationSearchRequest(
                filter.attendance(), filter.state(), filter.text().strip());
        List<PersonRow> all = new ArrayList<>();
        String next = "/editions/" + edition.id() + "/registrations/search?limit=" + Math.min(limit, MAX_PAGE_SIZE)
                + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
        while (!next.isEmpty() && all.size() < limit) {
            JsonNode page = post(context, Service.PARTICIPATION, body, next);
            page.path("items").forEach(item -> all.add(PersonRow.fromRegistration(item)));
            next = string(page, "next").replaceFirst("^/api/v1", "");
        }
        return new PeopleResult(all, next, !next.isEmpty());
    }

    private static JsonNode post(PageContext context, Service service, Object body, String path, Object... variables) {
        Reply reply = context.services().post(service, body, path, variables);
        if (!reply.isSuccess()) {
            throw new ResponseStatusException(
                    reply.status() == 400 ? HttpStatus.BAD_REQUEST : HttpStatus.SERVICE_UNAVAILABLE);
        }
        return reply.body();
    }

    static Reply link(PageContext context, String person, String otherPerson, boolean link) {
        return context.services()
                .send(
                        Service.PARTICIPATION,
                        link ? HttpMethod.PUT : HttpMethod.DELETE,
                        null,
                        RequestOptions.NONE,
                        "/people/{id}/links/{with}",
                        person,
                        otherPerson);
    }
}
