package igf.console.people;

import igf.console.page.CsvResponse;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import java.util.List;
import java.util.Locale;
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
            PageContext context) {
        var done =
                new Done(NOTES.contains(note) ? note : "", one.matches(ID) ? one : "", other.matches(ID) ? other : "");
        return page(edition, filter(who, attendance, state, ""), done, context);
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
        return page(edition, filter(who, attendance, state, query), null, context);
    }

    @GetMapping("/people.csv")
    ResponseEntity<byte[]> csv(
            Edition edition,
            @RequestParam(defaultValue = "REGISTERED") String who,
            @RequestParam(defaultValue = "") String attendance,
            @RequestParam(defaultValue = "") String state,
            PageContext context) {
        PeopleClient.PeopleFilter filter = filter(who, attendance, state, "");
        List<String> header = Stream.of(
                        "name", "email", "affiliation", filter.registered() ? "state" : "sessions", "how")
                .map(column -> context.message("people.column." + column))
                .toList();
        return CsvResponse.of(
                edition.id() + "-" + filter.who().toLowerCase(Locale.ROOT),
                header,
                PeopleClient.findAll(context, edition, filter).stream()
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
            return page(edition, filter(who, "", "", ""), null, context);
        }
        Reply reply = PeopleClient.link(context, ids.getFirst(), ids.getLast(), link);
        return context.redirectOrShow(
                reply,
                "/people/" + edition.id() + "?who=" + filter(who, "", "", "").who() + "&note="
                        + (link ? "linked&one=" + ids.getFirst() + "&other=" + ids.getLast() : "unlinked"),
                () -> page(edition, filter(who, "", "", ""), null, context));
    }

    private static PeopleClient.PeopleFilter filter(String who, String attendance, String state, String text) {
        return new PeopleClient.PeopleFilter(
                PeopleClient.ROLES.contains(who) ? who : "REGISTERED",
                Set.of("ONSITE", "ONLINE", "UNDECIDED").contains(attendance) ? attendance : "",
                Set.of("CONFIRMED", "CANCELLED").contains(state) ? state : "",
                text);
    }

    private record Model(Edition edition, PeopleClient.PeopleFilter sought, List<String> roles) {}

    private String page(Edition edition, PeopleClient.PeopleFilter filter, @Nullable Done done, PageContext context) {
        PeopleClient.PeopleResult result = PeopleClient.find(context, edition, filter);
        return context.show("people", new Model(edition, filter, PeopleClient.ROLES), result, done);
    }
}
