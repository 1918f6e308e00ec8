package igf.proposal.person;

import igf.api.invitation.InvitationStatus;
import igf.api.person.EditionPeopleSearch;
import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.platform.people.People;
import igf.platform.people.Pseudonyms;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.platform.web.ReadOnlyPost;
import igf.proposal.person.PersonQueries.Contact;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Searches and shows people of an edition. Search terms are posted, so that no personal data appear in a URL. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/people")
class EditionPeopleController {

    private static final int DEFAULT_LIMIT = 50;

    private final PersonQueries queries;
    private final People people;
    private final Pseudonyms pseudonyms;

    EditionPeopleController(PersonQueries queries, People people, Pseudonyms pseudonyms) {
        this.queries = queries;
        this.people = people;
        this.pseudonyms = pseudonyms;
    }

    /**
     * A person's part in a proposal, or in a session without a proposal.
     *
     * @param id the proposal's id, or the session's
     * @param number the proposal's number in its edition, null for a draft; or the session's number
     * @param title the proposal's title, null if it has none; or the session's title
     * @param state the proposal's stage; of a session {@code ACCEPTED}, or {@code WITHDRAWN} once it is cancelled
     * @param role {@code OWNER}, or the role on the roster
     * @param answer state of the person's roster entry, null for an owner
     * @param sessionId the session's id if it has no proposal; null for a proposal
     */
    record InProposal(
            UUID id,
            @Nullable Integer number,
            @Nullable String title,
            Stage state,

            @Schema(allowableValues = {"OWNER", "ORGANIZER", "SPEAKER", "MODERATOR", "ONLINE_MODERATOR", "RAPPORTEUR"})
            String role,

            @Nullable EntryState answer,
            @Nullable UUID sessionId) {
        static InProposal of(Part part) {
            return new InProposal(
                    part.proposal(),
                    part.number(),
                    part.title(),
                    part.stage(),
                    part.role(),
                    part.answer(),
                    part.session());
        }
    }

    /**
     * A person found by a search.
     *
     * @param personId id of the person that is valid in this edition only
     * @param names names on rosters, without duplicates
     * @param emails all known addresses
     * @param affiliations affiliations on rosters
     * @param proposals the person's parts in the edition's proposals and in its sessions without one
     */
    record Found(
            UUID personId,
            List<String> names,
            List<String> emails,
            List<String> affiliations,
            List<InProposal> proposals) {}

    /**
     * A list.
     *
     * @param items without a defined order, unless the call defines one
     * @param next always null, because the list has one page
     */
    record Items<T>(List<T> items, @Nullable String next) {}

    /**
     * Finds people of an edition: on rosters of proposals, and of sessions without one.
     * <p>Searches by words of a name or affiliation, by complete address, or by role; all given terms must match. The
     * terms are posted, so that no personal data appear in a URL. Refused with 400 without any term.
     */
    @PostMapping("/search")
    @ReadOnlyPost
    @Allow(roles = "SECRETARIAT")
    Items<Found> search(@PathVariable String edition, @RequestBody EditionPeopleSearch criteria) {
        if (isBlank(criteria.text()) && isBlank(criteria.email()) && isBlank(criteria.role())) {
            throw Problem.malformed("/text", "REQUIRED", "The body needs text (words of a name), email or role.");
        }
        var email = criteria.email();
        var id = isBlank(email)
                ? null
                : people.find(Objects.requireNonNull(email)).orElse(null);
        if (!isBlank(email) && id == null) {
            return new Items<>(List.of(), null);
        }
        var words = isBlank(criteria.text())
                ? List.<String>of()
                : List.of(Objects.requireNonNull(criteria.text())
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .split("\\s+"));
        var partsOfPerson = partsByPerson(edition, criteria.role());
        return new Items<>(
                queries.findContacts(edition).entrySet().stream()
                        .filter(each -> id == null || each.getKey().equals(id))
                        .filter(each -> isBlank(criteria.role()) || partsOfPerson.containsKey(each.getKey()))
                        .map(each -> toFound(edition, each.getKey(), each.getValue(), partsOfPerson))
                        .filter(found -> matchesAll(found, words))
                        .limit(criteria.limit() == null ? DEFAULT_LIMIT : criteria.limit())
                        .toList(),
                null);
    }

    /**
     * An invitation of a person.
     *
     * @param proposalId the proposal that the person is invited to, or the session without one
     * @param role the role in the session
     * @param state the invitation's state
     * @param expiresAt deadline for answers
     */
    record Invitation(
            UUID proposalId,
            @Schema(implementation = RosterRole.class) String role,
            InvitationStatus state,
            Instant expiresAt) {}

    /**
     * A person in the edition.
     *
     * @param personId id of the person that is valid in this edition only
     * @param names names on rosters, without duplicates
     * @param emails all known addresses
     * @param affiliations affiliations on rosters
     * @param proposals the person's parts in the edition's proposals and in its sessions without one
     * @param invitations invitations in this edition
     */
    record Shown(
            UUID personId,
            List<String> names,
            List<String> emails,
            List<String> affiliations,
            List<InProposal> proposals,
            List<Invitation> invitations) {}

    /**
     * Shows a person's parts in the proposals of an edition, and in its sessions without one.
     *
     * @param personId id from a search, or the person's own id
     */
    @GetMapping("/{personId}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Shown> getEditionPerson(@PathVariable String edition, @PathVariable UUID personId) {
        var person = queries.findContacts(edition).entrySet().stream()
                .filter(each -> pseudonyms.of(each.getKey().toString(), edition).equals(personId)
                        || each.getKey().equals(personId))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var found = toFound(edition, person.getKey(), person.getValue(), partsByPerson(edition, null));
        var invitations = queries.findInvitations(Set.of(person.getKey())).stream()
                .filter(invitation -> invitation.edition().equals(edition))
                .map(invitation -> new Invitation(
                        invitation.proposal(), invitation.role(), invitation.state(), invitation.expiresAt()))
                .toList();
        return ResponseEntity.ok()
                .header("Cache-Control", "no-store")
                .body(new Shown(
                        found.personId(),
                        found.names(),
                        found.emails(),
                        found.affiliations(),
                        found.proposals(),
                        invitations));
    }

    /** @param role blank for all */
    private Map<UUID, List<Part>> partsByPerson(String edition, @Nullable String role) {
        return queries.findPartsInEdition(edition).stream()
                .filter(part -> isBlank(role) || part.role().equals(role))
                .collect(Collectors.groupingBy(Part::person));
    }

    private Found toFound(String edition, UUID person, Contact contact, Map<UUID, List<Part>> partsOfPerson) {
        return new Found(
                pseudonyms.of(person.toString(), edition),
                openAll(contact.names()),
                openAll(contact.emails()),
                contact.affiliations(),
                partsOfPerson.getOrDefault(person, List.of()).stream()
                        .map(InProposal::of)
                        .toList());
    }

    private List<String> openAll(List<String> sealed) {
        return sealed.stream()
                .map(people::show)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean matchesAll(Found found, List<String> words) {
        var texts = Stream.concat(found.names().stream(), found.affiliations().stream())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        return words.stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
