package igf.console.people;

import igf.console.page.Csv;
import igf.console.page.Edition;
import igf.console.page.Visit;
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
            Visit visit) {
        visit.put("note", NOTES.contains(note) ? note : "");
        visit.put("one", one.matches(ID) ? one : "");
        visit.put("other", other.matches(ID) ? other : "");
        return page(edition, sought(who, attendance, state, ""), visit);
    }

    @PostMapping
    String find(
            Edition edition,
            @RequestParam(defaultValue = "REGISTERED") String who,
            @RequestParam(defaultValue = "") String attendance,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String text,
            Visit visit) {
        String cut = text.length() > 200 ? text.substring(0, 200) : text;
        return page(edition, sought(who, attendance, state, cut), visit);
    }

    @GetMapping("/people.csv")
    ResponseEntity<byte[]> csv(
            Edition edition,
            @RequestParam(defaultValue = "REGISTERED") String who,
            @RequestParam(defaultValue = "") String attendance,
            @RequestParam(defaultValue = "") String state,
            Visit visit) {
        PeopleClient.Sought sought = sought(who, attendance, state, "");
        List<String> head = Stream.of("name", "email", "affiliation", sought.registered() ? "state" : "sessions", "how")
                .map(column -> visit.text("people.column." + column))
                .toList();
        return Csv.answer(
                edition.id() + "-" + sought.who().toLowerCase(java.util.Locale.ROOT),
                head,
                PeopleClient.all(visit, edition, sought).stream()
                        .map(one -> List.of(
                                one.name(),
                                one.email(),
                                one.affiliation(),
                                sought.registered() ? one.state() : one.partsText(),
                                one.attendance())));
    }

    /** Links the two selected people as one person, or separates them. */
    @PostMapping("/link")
    String link(
            Edition edition,
            @RequestParam(required = false) @Nullable List<String> people,
            @RequestParam(defaultValue = "REGISTERED") String who,
            @RequestParam(defaultValue = "true") boolean link,
            Visit visit) {
        List<String> two = people == null
                ? List.of()
                : people.stream().filter(id -> id.matches(ID)).distinct().toList();
        if (two.size() != 2) {
            visit.invalid("people.link.two");
            return page(edition, sought(who, "", "", ""), visit);
        }
        Reply reply = PeopleClient.link(visit, two.getFirst(), two.getLast(), link);
        return visit.after(
                reply,
                "/people/" + edition.id() + "?who=" + sought(who, "", "", "").who() + "&note="
                        + (link ? "linked&one=" + two.getFirst() + "&other=" + two.getLast() : "unlinked"),
                () -> page(edition, sought(who, "", "", ""), visit));
    }

    private static PeopleClient.Sought sought(String who, String attendance, String state, String text) {
        return new PeopleClient.Sought(
                PeopleClient.ROLES.contains(who) ? who : "REGISTERED",
                Set.of("ONSITE", "ONLINE", "UNDECIDED").contains(attendance) ? attendance : "",
                Set.of("CONFIRMED", "CANCELLED").contains(state) ? state : "",
                text);
    }

    private String page(Edition edition, PeopleClient.Sought sought, Visit visit) {
        PeopleClient.Found found = PeopleClient.find(visit, edition, sought);
        visit.put("edition", edition);
        visit.put("sought", sought);
        visit.put("roles", PeopleClient.ROLES);
        visit.put("people", found.people());
        visit.put("more", found.more());
        return "people";
    }
}
