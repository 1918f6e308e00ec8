package igf.proposal.person;

import igf.api.invitation.InvitationStatus;
import igf.api.proposal.Stage;
import igf.api.roster.RosterRole;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.round.OpenReviews;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows callers their own proposals, invitations and tasks, across all editions and all their ids. */
@RestController
@RequestMapping(Api.BASE + "/people/me")
class OwnController {

    private final PersonQueries queries;
    private final OpenReviews reviews;
    private final LinkedPeople linkedPeople;
    private final People people;
    private final Clock clock;

    OwnController(PersonQueries queries, OpenReviews reviews, LinkedPeople linkedPeople, People people, Clock clock) {
        this.queries = queries;
        this.reviews = reviews;
        this.linkedPeople = linkedPeople;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A list.
     *
     * @param items items in the order that the call defines
     * @param next always null, because the list has one page
     */
    record Items<T>(List<T> items, @Nullable String next) {}

    /**
     * A proposal in which the caller has a part.
     *
     * @param id the proposal's id
     * @param edition slug of its edition
     * @param number its number in its edition, null for a draft
     * @param title null if it has none yet
     * @param state its stage
     * @param roles the caller's roles
     * @param link path of its page
     */
    record OwnProposal(
            UUID id,
            String edition,
            @Nullable Integer number,
            @Nullable String title,
            Stage state,

            @ArraySchema(
                    schema =
                            @Schema(
                                    allowableValues = {
                                        "OWNER",
                                        "ORGANIZER",
                                        "SPEAKER",
                                        "MODERATOR",
                                        "ONLINE_MODERATOR",
                                        "RAPPORTEUR"
                                    }))
            List<String> roles,

            String link) {}

    /**
     * Lists the proposals in which the caller has a part, across all editions.
     * <p>The oldest comes first. Drafts are included only for their organizers. 404 for a caller who is not a person,
     * such as a tool.
     */
    @GetMapping("/proposals")
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<Items<OwnProposal>> listOwnProposals(Caller caller) {
        var mine = queries.findParts(ids(caller)).stream()
                .collect(Collectors.groupingBy(Part::proposal, LinkedHashMap::new, Collectors.toList()));
        return privateResponse(
                mine.values().stream().map(OwnController::toOwnProposal).toList());
    }

    private static OwnProposal toOwnProposal(List<Part> parts) {
        var first = parts.getFirst();
        return new OwnProposal(
                first.proposal(),
                first.edition(),
                first.number(),
                first.title(),
                first.stage(),
                parts.stream().map(Part::role).distinct().toList(),
                "/proposals/" + first.proposal());
    }

    /**
     * An invitation of the caller.
     *
     * @param proposalId the proposal that the caller is invited to
     * @param edition slug of its edition
     * @param number the proposal's number
     * @param title the proposal's title
     * @param role the role in the session
     * @param state the invitation's state
     * @param expiresAt deadline for answers
     * @param link path of the page for the answer; null if it can no longer be answered, for an app, and for old
     *     invitations, whose mail has the only link
     */
    record OwnInvitation(
            UUID proposalId,
            String edition,
            int number,
            String title,
            @Schema(implementation = RosterRole.class) String role,
            InvitationStatus state,
            Instant expiresAt,
            @Nullable String link) {}

    /**
     * Lists the caller's invitations, with the link to answer each.
     * <p>An app that acts for the caller gets no links, because the holder of a link can answer for the person. 404 for
     * a caller who is not a person, such as a tool.
     */
    @GetMapping("/invitations")
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<Items<OwnInvitation>> listOwnInvitations(Caller caller) {
        var opener = tokenOpener(caller);
        return privateResponse(queries.findInvitations(ids(caller)).stream()
                .map(invitation -> toOwnInvitation(invitation, opener))
                .toList());
    }

    private OwnInvitation toOwnInvitation(InvitationSummary invitation, Function<String, Optional<String>> opener) {
        var answerable = invitation.state() != InvitationStatus.WITHDRAWN
                && invitation.open()
                && invitation.expiresAt().isAfter(clock.instant());
        return new OwnInvitation(
                invitation.proposal(),
                invitation.edition(),
                invitation.number(),
                invitation.title(),
                invitation.role(),
                invitation.state(),
                invitation.expiresAt(),
                Optional.ofNullable(answerable ? invitation.token() : null)
                        .flatMap(opener)
                        .map(token -> "/invitations/" + token)
                        .orElse(null));
    }

    /**
     * Lists the caller's tasks, the most urgent first.
     * <p>Tasks are: answer an invitation, complete a draft before its call closes, meet a condition, and for reviewers
     * give a review. For an app that acts for the caller, the link of an invitation leads to the caller's own page. 404
     * for a caller who is not a person, such as a tool.
     */
    @GetMapping("/tasks")
    @Allow(authenticated = true, personalScopes = Allow.ME)
    ResponseEntity<Items<Task>> listOwnTasks(Caller caller) {
        return privateResponse(new TaskFinder(ids(caller), queries, reviews, tokenOpener(caller))
                .findTasks(clock.instant(), caller.has("MAG")));
    }

    /** Returns a function that opens tokens of links for the caller. An app that acts for them gets none. */
    private Function<String, Optional<String>> tokenOpener(Caller caller) {
        var isApp = caller.personalToken().isPresent() && !caller.mayUse(Allow.SIGN_IN);
        return isApp ? token -> Optional.empty() : token -> people.open(PersonalValue.parse(token));
    }

    /** @throws Problem 404 for a caller who is not a person, such as a tool */
    private Set<UUID> ids(Caller caller) {
        var person = caller.person();
        if (person == null) {
            throw Problem.notFound();
        }
        return linkedPeople.findIds(person);
    }

    private static <T> ResponseEntity<Items<T>> privateResponse(List<T> items) {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(new Items<>(items, null));
    }
}
