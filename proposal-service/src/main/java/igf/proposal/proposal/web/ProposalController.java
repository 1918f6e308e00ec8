package igf.proposal.proposal.web;

import static com.mongodb.client.model.Filters.and;
import static igf.proposal.proposal.view.StoredProposal.PROPOSALS;

import igf.api.proposal.ProposalShown;
import igf.api.roster.RosterState;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.AsOf;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.proposal.admission.SubmitProposal;
import igf.proposal.content.ContentMapper;
import igf.proposal.content.ContentPatch;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.Stage;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.proposal.view.ProposalView;
import igf.proposal.proposal.view.StoredProposal;
import igf.proposal.reading.Editions;
import igf.proposal.reading.OrganizersOnly;
import igf.proposal.reading.Proposals;
import igf.proposal.receipt.Receipt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists, shows and changes proposals. */
@RestController
@RequestMapping(Api.BASE)
class ProposalController {

    private final Api api;
    private final Views views;
    private final ProposalView view;
    private final Proposals proposals;
    private final ProposalMapper mapper;
    private final PatchValidator validator;
    private final PastProposals past;
    private final People people;
    private final Editions editions;

    ProposalController(
            Api api,
            Views views,
            ProposalView view,
            Proposals proposals,
            ProposalMapper mapper,
            PatchValidator validator,
            PastProposals past,
            People people,
            Editions editions) {
        this.api = api;
        this.views = views;
        this.view = view;
        this.proposals = proposals;
        this.mapper = mapper;
        this.validator = validator;
        this.past = past;
        this.people = people;
        this.editions = editions;
    }

    /**
     * Lists the proposals of an edition.
     * <p>The oldest comes first; organizers see only their own.
     *
     * @param state only proposals in this stage; for the secretariat a decision counts before it is announced
     * @param roster only proposals whose roster meets the edition's minimum, or does not
     * @param q a number, or words that must all occur in the title, in any case and order
     */
    @GetMapping("/editions/{edition}/proposals")
    @Allow(
            roles = {"SECRETARIAT", "ORGANIZER"},
            personalScopes = Allow.SUBMIT)
    ResponseEntity<Pages.Page<ProposalShown>> list(
            @PathVariable String edition,
            @RequestParam @Nullable Stage state,
            @RequestParam @Nullable RosterState roster,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String asOf,
            Caller caller) {
        var rules = editions.get(edition).rules();
        var search = ProposalSearch.of(q);
        var own = caller.isSecretariat() ? Set.<String>of() : mapper.organizerKeys(caller);
        if (asOf != null) {
            return past.list(
                    edition,
                    AsOf.moment(asOf),
                    proposal -> (state == null
                                    || state == (caller.isSecretariat() ? proposal.insideState() : proposal.state()))
                            && (roster == null
                                    || roster == proposal.rosterState().orElse(null))
                            && search.matches(
                                    proposal.receipt().map(Receipt::number).orElse(null),
                                    proposal.content().toContent().title())
                            && (caller.isSecretariat()
                                    || proposal.organizedBy().stream().anyMatch(own::contains)),
                    proposal -> mapper.toListItem(proposal, rules, caller));
        }
        var filter = and(PROPOSALS.matches(StoredProposal::edition, edition), search.filter());
        if (state != null) {
            filter = and(
                    filter,
                    caller.isSecretariat()
                            ? PROPOSALS.matches(StoredProposal::insideState, state)
                            : PROPOSALS.matches(StoredProposal::state, state));
        }
        if (roster != null) {
            filter = and(filter, PROPOSALS.matches(StoredProposal::rosterState, roster));
        }
        if (!caller.isSecretariat()) {
            filter = and(filter, PROPOSALS.matchesAny(StoredProposal::organizedBy, own));
        }
        return Pages.of(
                views.reader(view, PROPOSALS),
                filter,
                views.asOf(view).position(),
                Set.of("state", "roster", "q"),
                people::preloadKeys,
                found -> mapper.toListItem(found, rules, caller));
    }

    /**
     * Shows a proposal.
     * <p>The response includes missing values ({@code openPoints}) and advice ({@code hints}). Only the secretariat and
     * the proposal's organizers may read it. Erased values are shown as {@code (erased)}.
     */
    @GetMapping("/proposals/{id}")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<ProposalShown> get(@PathVariable UUID id, @RequestParam @Nullable String asOf, Caller caller) {
        var found = asOf == null
                ? readCurrent(id)
                : past.find(id, AsOf.moment(asOf)).orElseThrow(Problem::notFound);
        var rules = editions.get(found.edition()).rules();
        return Api.read(found.version(), mapper.toProposal(found, rules, caller));
    }

    /** Reads a proposal that is not in the view yet from the write side, to know for certain whether it exists. */
    private StoredProposal readCurrent(UUID id) {
        return views.reader(view, PROPOSALS).find(id).orElseGet(() -> {
            var versioned = proposals.get(id);
            return StoredProposal.of(versioned.state(), versioned.version());
        });
    }

    /**
     * Changes the content of a proposal.
     * <p>A merge-patch (RFC 7396): omitted fields stay unchanged, null removes a value. Allowed until the end of the
     * call for drafts, submitted and accepted proposals; the secretariat may change an accepted one at any time.
     * Refused with 409 otherwise, with 422 if a submitted proposal would break a rule. The roster has calls of its own.
     */
    @PatchMapping(
            path = "/proposals/{id}",
            consumes = {"application/merge-patch+json", MediaType.APPLICATION_JSON_VALUE})
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<ProposalShown> changeProposal(
            @PathVariable UUID id, @RequestBody ContentPatch patch, Caller caller) {
        Api.requireIfMatch();
        var before = proposals.get(id).state();
        var edition = editions.get(before.edition());
        var current = ContentMapper.toBody(before.content());
        var body = validator.requireValid(current, patch.applyTo(current));
        var written = api.<VersionedProposal>sendIfMatching(new ProposalCommand.ChangeContent(
                id,
                ContentMapper.toContent(body),
                edition.rules(),
                SubmitProposal.editingWindow(edition, before, caller.isSecretariat())));
        return api.ok(
                written.result().version(), written, mapper.toProposal(written.result(), edition.rules(), caller));
    }
}
