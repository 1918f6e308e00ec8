package igf.proposal.edition.web;

import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.EditionState;
import igf.proposal.edition.Reviewer;
import igf.proposal.edition.web.EditionRequests.ReviewerBody;
import igf.proposal.edition.web.EditionRequests.ReviewersBody;
import igf.proposal.reading.Editions;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Names and lists the reviewers of an edition. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/reviewers")
class ReviewersController {

    private final Api api;
    private final People people;
    private final Editions editions;

    ReviewersController(Api api, People people, Editions editions) {
        this.api = api;
        this.people = people;
        this.editions = editions;
    }

    /**
     * A reviewer.
     *
     * @param email null if not known; {@code (erased)} after the person was erased, as is the name
     * @param name as given by the secretariat
     * @param affiliation organization, for finding conflicts of interest; null if not known
     * @param stakeholderGroup null if not known
     * @param region null if not known
     * @param subthemes ids of the edition's subthemes that the person knows well
     */
    record Shown(
            @Nullable String email,
            @Nullable String name,
            @Nullable String affiliation,
            @Nullable StakeholderGroup stakeholderGroup,
            @Nullable Region region,
            List<String> subthemes) {}

    /**
     * The reviewers.
     *
     * @param items in the order in which they were named
     */
    record AllShown(List<Shown> items) {}

    /**
     * Replaces the reviewers of an edition.
     * <p>Of several entries with the same address, the last one counts. A person who is not listed is no longer a
     * reviewer.
     */
    @PutMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<AllShown> name(@PathVariable String edition, @RequestBody ReviewersBody body) {
        var id = EditionId.of(edition);
        var current = editions.get(edition);
        var reviewers = new LinkedHashMap<java.util.UUID, Reviewer>();
        for (var item : body.items()) {
            var reviewer = toReviewer(item, current);
            reviewers.put(reviewer.person(), reviewer);
        }
        var written = api.<EditionState>send(new EditionCommand.NameReviewers(id, List.copyOf(reviewers.values())));
        return api.ok(written.versionOf(id), written, toResponse(written.result()));
    }

    /** Lists the reviewers of an edition. */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    AllShown list(@PathVariable String edition) {
        return toResponse(editions.get(edition));
    }

    /** Keeps the sealed values of an unchanged reviewer, because a new sealing of the same text counts as a change. */
    private Reviewer toReviewer(ReviewerBody body, EditionState current) {
        var person = people.findOrCreate(body.email());
        var before = current.reviewers().stream()
                .filter(reviewer -> reviewer.person().equals(person))
                .findFirst();
        return new Reviewer(
                person,
                before.map(Reviewer::name)
                        .filter(name -> body.name().equals(people.show(name)))
                        .orElseGet(() -> people.seal(person, body.name())),
                before.map(Reviewer::email)
                        .filter(email -> body.email().equals(people.show(email)))
                        .orElseGet(() -> people.seal(person, body.email())),
                body.affiliation(),
                body.stakeholderGroup(),
                body.region(),
                body.subthemes() == null ? List.of() : body.subthemes());
    }

    private AllShown toResponse(EditionState edition) {
        return new AllShown(edition.reviewers().stream()
                .map(reviewer -> new Shown(
                        people.show(reviewer.email()),
                        people.show(reviewer.name()),
                        reviewer.affiliation(),
                        reviewer.stakeholderGroup(),
                        reviewer.region(),
                        reviewer.subthemes()))
                .toList());
    }
}
