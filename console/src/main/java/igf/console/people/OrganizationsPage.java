package igf.console.people;

import igf.console.page.Csv;
import igf.console.page.Edition;
import igf.console.page.Editions;
import igf.console.page.Visit;
import igf.console.service.Service;
import igf.console.service.Services;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /people/{edition}/organizations}: whom the people of proposals belong to, as they say it. */
@Controller
class OrganizationsPage {

    private final Services services;
    private final Editions editions;
    private final MessageSource words;

    OrganizationsPage(Services services, Editions editions, MessageSource words) {
        this.services = services;
        this.editions = editions;
        this.words = words;
    }

    /** @param people how many name it; @param proposals how many they have a part in */
    record Organization(String name, int people, int proposals) {}

    @GetMapping("/people/{edition}/organizations")
    String show(@PathVariable String edition, Visit visit, Model model) {
        Edition of = editions.require(edition);
        model.addAttribute("edition", of);
        model.addAttribute("organizations", all(of, visit));
        return "people-organizations";
    }

    @GetMapping("/people/{edition}/organizations.csv")
    ResponseEntity<byte[]> csv(@PathVariable String edition, Visit visit) {
        Edition of = editions.require(edition);
        List<String> head = Stream.of(
                        "people.column.affiliation", "people.organizations.people", "people.organizations.proposals")
                .map(key -> String.valueOf(words.getMessage(key, null, visit.locale())))
                .toList();
        return Csv.answer(
                of.id() + "-organizations",
                head,
                all(of, visit).stream()
                        .map(one ->
                                List.of(one.name(), String.valueOf(one.people()), String.valueOf(one.proposals()))));
    }

    private List<Organization> all(Edition edition, Visit visit) {
        return services.get(visit, Service.PROPOSAL, "/editions/{edition}/organizations", edition.id())
                .body()
                .path("items")
                .valueStream()
                .map(one -> new Organization(
                        one.path("name").asString(""),
                        one.path("people").asInt(0),
                        one.path("proposals").asInt(0)))
                .toList();
    }
}
