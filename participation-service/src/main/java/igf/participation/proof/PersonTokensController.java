package igf.participation.proof;

import igf.participation.programme.Programme;
import igf.platform.people.Credentials;
import igf.platform.people.PeopleLookup;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/people/{id}/tokens")
class PersonTokensController {

    private final PeopleLookup people;
    private final Programme programme;
    private final Credentials credentials;
    private final Clock clock;

    PersonTokensController(PeopleLookup people, Programme programme, Credentials credentials, Clock clock) {
        this.people = people;
        this.programme = programme;
        this.credentials = credentials;
        this.clock = clock;
    }

    /**
     * Lists a person's tokens. The list has the valid tokens and those deleted in the last 90 days, with their scopes
     * and with who created and deleted them. 404 for an unknown id.
     *
     * @param id an id that an edition has for the person
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Tokens> listPersonTokens(@PathVariable UUID id) {
        var person = people.findPerson(id, programme.editions()).orElseThrow(Problem::notFound);
        return ResponseEntity.ok(Tokens.of(credentials, person, clock.instant()));
    }
}
