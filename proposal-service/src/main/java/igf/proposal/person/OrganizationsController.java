package igf.proposal.person;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom the people of an edition's proposals belong to, as they say it. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/organizations")
class OrganizationsController {

    private final PartsOfPeople parts;

    OrganizationsController(PartsOfPeople parts) {
        this.parts = parts;
    }

    /**
     * The organizations of an edition.
     *
     * @param items those of most people first
     */
    record Affiliations(List<Affiliation> items) {}

    /**
     * Lists the organizations that the people on rosters of an edition name, with how many people and proposals each has. As they are
     * written: what differs in more than case and spaces is listed by itself.
     *
     * @param edition slug, as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    Affiliations listOrganizations(@PathVariable String edition) {
        return new Affiliations(Affiliation.of(parts.contacts(edition), parts.ofEdition(edition)));
    }
}
