package igf.proposal.person;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the organizations that people on rosters name. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/organizations")
class OrganizationsController {

    private final PersonQueries queries;

    OrganizationsController(PersonQueries queries) {
        this.queries = queries;
    }

    /**
     * The organizations of an edition.
     *
     * @param items those with most people first
     * @param next always null, because the list has one page
     */
    record Affiliations(List<Affiliation> items, @Nullable String next) {}

    /**
     * Lists the organizations on the rosters of an edition, with their numbers of people and proposals. Names that
     * differ only in case, outer spaces and repeated spaces are the same; any other difference makes a separate entry.
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    Affiliations listOrganizations(@PathVariable String edition) {
        return new Affiliations(
                Affiliation.of(queries.findContacts(edition), queries.findPartsInEdition(edition)), null);
    }
}
