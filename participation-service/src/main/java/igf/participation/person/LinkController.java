package igf.participation.person;

import igf.api.person.Link;
import igf.platform.domain.Aggregates;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Links ids that belong to one human, for example of a person who was first listed without an address. Nothing is
 * merged: every service counts the ids together as long as the link exists.
 */
@RestController
@RequestMapping(Api.BASE + "/people/{id}/links/{with}")
class LinkController {

    private final Api api;
    private final PersonIdResolver ids;
    private final Aggregates aggregates;

    LinkController(Api api, PersonIdResolver ids, Aggregates aggregates) {
        this.api = api;
        this.ids = ids;
        this.aggregates = aggregates;
    }

    /**
     * Links two ids of one human. Use it, for example, for a person who was first listed without an address. Nothing is
     * merged: counts of people count the two as one, and each may do what the other may, as long as the link exists.
     * The ids may belong to one edition or to two; ids from earlier responses work too. 404 for an unknown id, 422
     * {@code LINKED_WITH_ITSELF} for linking an id with itself.
     *
     * @param id an id that an edition has for the person
     * @param with another id that an edition has for the same person
     */
    @PutMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Link> linkPeople(@PathVariable UUID id, @PathVariable UUID with) {
        var person = requirePerson(id);
        var other = requirePerson(with);
        if (isLinkedFrom(other, person)) {
            return api.okAtHead(toLink(id, person, with, other, true));
        }
        var written = api.sendUnconditionally(new PersonCommand.Link(PersonCommand.personId(person), person, other));
        return api.ok(null, written, toLink(id, person, with, other, true));
    }

    /**
     * Removes the link between two ids, named in either order. The answer is 404 if there is no such link.
     *
     * @param id an id that an edition has for the person
     * @param with the id that it is linked with
     */
    @DeleteMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Link> unlinkPeople(@PathVariable UUID id, @PathVariable UUID with) {
        var person = requirePerson(id);
        var other = requirePerson(with);
        var isReversed = isLinkedFrom(other, person);
        if (isReversed && isLinkedFrom(person, other)) {
            // Earlier releases could link the same two in both orders.
            api.sendUnconditionally(unlinkCommand(person, other));
        }
        var command = isReversed ? unlinkCommand(other, person) : unlinkCommand(person, other);
        var written = api.sendUnconditionally(command);
        return api.ok(null, written, toLink(id, person, with, other, false));
    }

    private boolean isLinkedFrom(UUID person, UUID other) {
        return aggregates
                .find(Person.class, PersonCommand.personId(person), linking -> linking.isLinkedWith(other))
                .orElse(false);
    }

    private static PersonCommand.Unlink unlinkCommand(UUID person, UUID other) {
        return new PersonCommand.Unlink(PersonCommand.personId(person), other);
    }

    private UUID requirePerson(UUID id) {
        return ids.resolve(id).orElseThrow(Problem::notFound);
    }

    private Link toLink(UUID id, UUID person, UUID with, UUID other, boolean linked) {
        return new Link(ids.publicId(id, person), ids.publicId(with, other), linked);
    }
}
