package igf.console.people;

import igf.console.list.CsvResponse;
import igf.console.list.ListView;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /people/{edition}}: a list of people. Filters are in the address; search words are personal data, so they are
 * posted.
 */
@Controller
@RequestMapping("/people/{edition}")
class PeoplePage {

    private static final Set<String> NOTES = Set.of("linked", "unlinked");
    private static final Map<String, Comparator<PersonRow>> ORDERS = Map.of(
            "name", Comparator.comparing(PersonRow::name, String.CASE_INSENSITIVE_ORDER),
            "affiliation", Comparator.comparing(PersonRow::affiliation, String.CASE_INSENSITIVE_ORDER));

    private static final String ID = "[0-9a-fA-F-]{36}";

    @GetMapping
    String show(
            Edition edition,
            @RequestParam(defaultValue = "REGISTERED") String who,
            @RequestParam(defaultValue = "") String attendance,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String cursor,
            PageContext context) {
        var done =
                new Done(NOTES.contains(note) ? note : "", one.matches(ID) ? one : "", other.matches(ID) ? other : "");
        return page(edition, filter(who, attendance, state, ""), new Place(sort, page, cursor), done, context);
    }

    /**
     * Which part of the list is shown.
     *
     * @param cursor of a page of registered people; empty for the first one
     */
    private record Place(String sort, String page, String cursor) {

        static final Place START = new Place("", "1", "");

        Place {
            page = page.matches("\\d{1,4}") ? page : "1";
            cursor = cursor.matches("[A-Za-z0-9_=.-]{1,500}") ? cursor : "";
        }
    }

    /** The last action and the two people whom it linked. */
    private record Done(String note, String one, String other) {}

    @PostMapping
    String find(
            Edition edition,
            @RequestParam(defaultValue = "REGISTERED") String who,
            @RequestParam(defaultValue = "") String attendance,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String text,
            PageContext context) {
        String query = text.length() > 200 ? text.substring(0, 200) : text;
        return page(edition, filter(who, attendance, state, query), Place.START, null, context);
    }

    @GetMapping("/people.csv")
    ResponseEntity<byte[]> csv(
            Edition edition,
            @RequestParam(defaultValue = "REGISTERED") String who,
            @RequestParam(defaultValue = "") String attendance,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String sort,
            PageContext context) {
        PeopleClient.PeopleFilter filter = filter(who, attendance, state, "");
        List<String> header = Stream.of(
                        "name", "email", "affiliation", filter.registered() ? "state" : "sessions", "how")
                .map(column -> context.message("people.column." + column))
                .toList();
        return CsvResponse.of(
                edition.id() + "-" + filter.who().toLowerCase(Locale.ROOT),
                header,
                ListView.sorted(PeopleClient.findAll(context, edition, filter), sort, ORDERS).stream()
                        .map(person -> List.of(
                                person.name(),
                                person.email(),
                                person.affiliation(),
                                filter.registered() ? person.state() : person.proposalNumbers(),
                                person.attendance())));
    }

    /** Links the two selected people as one person, or separates them. */
    @PostMapping("/link")
    String link(
            Edition edition,
            @RequestParam(required = false) @Nullable List<String> people,
            @RequestParam(defaultValue = "REGISTERED") String who,
            @RequestParam(defaultValue = "true") boolean link,
            PageContext context) {
        List<String> ids = people == null
                ? List.of()
                : people.stream().filter(id -> id.matches(ID)).distinct().toList();
        if (ids.size() != 2) {
            context.rejectInput("people.link.two");
            return page(edition, filter(who, "", "", ""), Place.START, null, context);
        }
        Reply reply = PeopleClient.link(context, ids.getFirst(), ids.getLast(), link);
        return context.redirectOrShow(
                reply,
                "/people/" + edition.id() + "?who=" + filter(who, "", "", "").who() + "&note="
                        + (link ? "linked&one=" + ids.getFirst() + "&other=" + ids.getLast() : "unlinked"),
                () -> page(edition, filter(who, "", "", ""), Place.START, null, context));
    }

    private static PeopleClient.PeopleFilter filter(String who, String attendance, String state, String text) {
        return new PeopleClient.PeopleFilter(
                PeopleClient.ROLES.contains(who) ? who : "REGISTERED",
                Set.of("ONSITE", "ONLINE", "UNDECIDED").contains(attendance) ? attendance : "",
                Set.of("CONFIRMED", "CANCELLED").contains(state) ? state : "",
                text);
    }

    /** @param more whether more people match than are shown */
    private record Model(
            Edition edition,
            PeopleClient.PeopleFilter sought,
            List<String> roles,
            ListView<PersonRow> list,
            boolean more) {}

    private String page(
            Edition edition, PeopleClient.PeopleFilter filter, Place place, @Nullable Done done, PageContext context) {
        PeopleClient.PeopleResult result = PeopleClient.find(context, edition, filter, place.cursor());
        String path = "/people/" + edition.id();
        Map<String, String> fixed = Map.of("who", filter.who());
        // What was found by words is one page without an order, because no address has the words.
        boolean searched = !filter.text().isEmpty();
        ListView<PersonRow> list = !filter.registered() && !searched
                ? ListView.of(
                        path,
                        fixed,
                        List.of(),
                        Stream.of("name", "affiliation")
                                .map(name -> new ListView.Column(name, context.message("people.column." + name)))
                                .toList(),
                        place.sort(),
                        Integer.parseInt(place.page()),
                        ListView.sorted(result.people(), place.sort(), ORDERS))
                : ListView.of(
                        path,
                        fixed,
                        filter.registered() ? filters(filter, context) : List.of(),
                        place.cursor(),
                        searched ? "" : result.next(),
                        result.people());
        boolean more = searched && result.more();
        return context.show(
                "people",
                new Model(edition, filter, PeopleClient.ROLES, list.withFile(path + "/people.csv"), more),
                done);
    }

    private static List<ListView.Filter> filters(PeopleClient.PeopleFilter filter, PageContext context) {
        return List.of(
                new ListView.Filter(
                        "attendance",
                        context.message("people.column.how"),
                        filter.attendance(),
                        Stream.of("ONSITE", "ONLINE", "UNDECIDED")
                                .map(value -> new ListView.Option(value, context.message("attendance." + value)))
                                .toList()),
                new ListView.Filter(
                        "state",
                        context.message("people.column.state"),
                        filter.state(),
                        Stream.of("CONFIRMED", "CANCELLED")
                                .map(value -> new ListView.Option(value, context.message("me.state." + value)))
                                .toList()));
    }
}
