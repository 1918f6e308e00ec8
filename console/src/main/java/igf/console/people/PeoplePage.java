package igf.console.people;

import igf.console.page.Csv;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /people/{edition}}: a list of people. Filters are in the address; personal search words are posted. */
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
        context.addAttribute("note", NOTES.contains(note) ? note : "");
        context.addAttribute("one", one.matches(ID) ? one : "");
        context.addAttribute("other", other.matches(ID) ? other : "");
        return page(edition, filter(who, attendance, state, ""), context);
    }

    @PostMapping
    String find(
            Edition edition,
            @RequestParam(defaultValue = "REGISTERED") String who,
            @RequestParam(defaultValue = "") String attendance,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String text,
            PageContext context) {
        String cut = text.length() > 200 ? text.substring(0, 200) : text;
        return page(edition, filter(who, attendance, state, cut), context);
    }

    @GetMapping("/people.csv")
    ResponseEntity<byte[]> csv(
            Edition edition,
            @RequestParam(defaultValue = "REGISTERED") String who,
            @RequestParam(defaultValue = "") String attendance,
            @RequestParam(defaultValue = "") String state,
            PageContext context) {
        PeopleClient.PeopleFilter sought = filter(who, attendance, state, "");
        List<String> head = Stream.of("name", "email", "affiliation", sought.registered() ? "state" : "sessions", "how")
                .map(column -> context.message("people.column." + column))
                .toList();
        return Csv.answer(
                edition.id() + "-" + sought.who().toLowerCase(java.util.Locale.ROOT),
                head,
                PeopleClient.findAll(context, edition, sought).stream()
                        .map(one -> List.of(
                                one.name(),
                                one.email(),
                                one.affiliation(),
                                sought.registered() ? one.state() : one.proposalNumbers(),
                                one.attendance())));
    }

    /** Links the two selected people as one person, or separates them. */
    @PostMapping("/link")
    String link(
            Edition edition,
            @RequestParam(required = false) @Nullable List<String> people,
            @RequestParam(defaultValue = "REGISTERED") String who,
            @RequestParam(defaultValue = "true") boolean link,
            PageContext context) {
        List<String> two = people == null
                ? List.of()
                : people.stream().filter(id -> id.matches(ID)).distinct().toList();
        if (two.size() != 2) {
            context.rejectInput("people.link.two");
            return page(edition, filter(who, "", "", ""), context);
        }
        Reply reply = PeopleClient.link(context, two.getFirst(), two.getLast(), link);
        return context.redirectOrShow(
                reply,
                "/people/" + edition.id() + "?who=" + filter(who, "", "", "").who() + "&note="
                        + (link ? "linked&one=" + two.getFirst() + "&other=" + two.getLast() : "unlinked"),
                () -> page(edition, filter(who, "", "", ""), context));
    }

    private static PeopleClient.PeopleFilter filter(String who, String attendance, String state, String text) {
        return new PeopleClient.PeopleFilter(
                PeopleClient.ROLES.contains(who) ? who : "REGISTERED",
                Set.of("ONSITE", "ONLINE", "UNDECIDED").contains(attendance) ? attendance : "",
                Set.of("CONFIRMED", "CANCELLED").contains(state) ? state : "",
                text);
    }

    private String page(Edition edition, PeopleClient.PeopleFilter filter, PageContext context) {
        PeopleClient.PeopleResult found = PeopleClient.find(context, edition, filter);
        context.addAttribute("edition", edition);
        context.addAttribute("sought", filter);
        context.addAttribute("roles", PeopleClient.ROLES);
        context.addAttribute("people", found.people());
        context.addAttribute("more", found.more());
        return "people";
    }
}
