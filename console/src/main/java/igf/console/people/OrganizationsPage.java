package igf.console.people;

import static igf.console.service.Json.string;

import igf.console.list.CsvResponse;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Service;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /people/{edition}/organizations}: the organizations that people of proposals name. */
@Controller
class OrganizationsPage {

    /**
     * @param people number of people who name it
     * @param proposals number of the proposals of these people
     */
    record Organization(String name, int people, int proposals) {}

    private record Model(Edition edition, List<Organization> organizations) {}

    @GetMapping("/people/{edition}/organizations")
    String show(Edition edition, PageContext context) {
        return context.show("people-organizations", new Model(edition, readOrganizations(edition, context)));
    }

    @GetMapping("/people/{edition}/organizations.csv")
    ResponseEntity<byte[]> csv(Edition edition, PageContext context) {
        List<String> header = Stream.of(
                        "people.column.affiliation", "people.organizations.people", "people.organizations.proposals")
                .map(key -> String.valueOf(context.message(key)))
                .toList();
        return CsvResponse.of(
                edition.id() + "-organizations",
                header,
                readOrganizations(edition, context).stream()
                        .map(organization -> List.of(
                                organization.name(),
                                String.valueOf(organization.people()),
                                String.valueOf(organization.proposals()))));
    }

    private List<Organization> readOrganizations(Edition edition, PageContext context) {
        return context.services()
                .read(Service.PROPOSAL, "/editions/{edition}/organizations", edition.id())
                .path("items")
                .valueStream()
                .map(item -> new Organization(
                        string(item, "name"),
                        item.path("people").asInt(0),
                        item.path("proposals").asInt(0)))
                .toList();
    }
}
