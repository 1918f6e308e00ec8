package igf.proposal.proposal.web;

import static igf.proposal.proposal.view.StoredProposal.PROPOSALS;

import igf.api.decision.DecisionOutcome;
import igf.api.proposal.ProposalShown;
import igf.api.proposal.Stage;
import igf.api.roster.RosterState;
import igf.api.screening.ScreeningOutcome;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.AsOf;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.platform.web.list.FieldSelection;
import igf.platform.web.list.ListHeaders;
import igf.platform.web.list.SortOrder;
import igf.proposal.admission.SubmitProposal;
import igf.proposal.content.ContentMapper;
import igf.proposal.content.ContentPatch;
import igf.proposal.merger.MergedProposals;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.proposal.view.ProposalView;
import igf.proposal.proposal.view.StoredProposal;
import igf.proposal.reading.Editions;
import igf.proposal.reading.OrganizersOnly;
import igf.proposal.reading.OwnerOnly;
import igf.proposal.reading.Proposals;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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

    /** Opens submitted proposals to tools. */
    static final String READ_SCOPE = "proposals:read";

    private final Api api;
    private final Views views;
    private final ProposalView view;
    private final Proposals proposals;
    private final ProposalMapper mapper;
    private final PatchValidator validator;
    private final PastProposals past;
    private final People people;
    private final Editions editions;
    private final ListHeaders headers;
    private final MergedProposals merged;

    ProposalController(
            Api api,
            Views views,
            ProposalView view,
            Proposals proposals,
            ProposalMapper mapper,
            PatchValidator validator,
            PastProposals past,
            People people,
            Editions editions,
            ListHeaders headers,
            MergedProposals merged) {
        this.merged = merged;
        this.headers = headers;
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
     * <p>The oldest comes first. Organizers see only their own, and tools all that were submitted, never drafts. To
     * continue from the list, send its {@code Feed-Position} to {@code GET /feed?after=}.
     *
     * @param state only proposals in this stage; for the secretariat a decision counts before it is announced
     * @param roster only proposals whose roster meets the edition's minimum, or does not
     * @param q a number, or words that must all occur in the title, in any case and order
     * @param subtheme only proposals with the subtheme of this id
     * @param screening only proposals with this outcome of the screening
     * @param decision only proposals with this decision; for the secretariat it counts before it is announced
     * @param updatedSince only proposals that were changed at this instant or later, to the second
     * @param sort number, title or updatedAt, with a leading {@code -} in descending order; not with {@code asOf}
     * @param fields names of the members of each item, separated by commas; all if left out
     */
    @GetMapping("/editions/{edition}/proposals")
    @Allow(
            roles = {"SECRETARIAT", "ORGANIZER"},
            scopes = READ_SCOPE,
            personalScopes = Allow.SUBMIT)
    ResponseEntity<Pages.Page<ProposalShown>> list(
            @PathVariable String edition,
            @RequestParam @Nullable Stage state,
            @RequestParam @Nullable RosterState roster,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String subtheme,
            @RequestParam @Nullable ScreeningOutcome screening,
            @RequestParam @Nullable DecisionOutcome decision,
            @RequestParam @Nullable Instant updatedSince,
            @RequestParam @Nullable String sort,
            @RequestParam @Nullable String fields,
            @RequestParam @Nullable String asOf,
            Caller caller) {
        FieldSelection.select(fields, List.of(ProposalShown.class));
        var order = SortOrder.parse(sort, ProposalOrder.MEMBERS)
                .map(wanted -> ProposalOrder.comparator(wanted, caller.isSecretariat()));
        var rules = editions.get(edition).rules();
        var filter = new ProposalFilter(
                edition,
                state,
                roster,
                ProposalSearch.of(q),
                subtheme,
                new ProposalFilter.Judged(screening, decision),
                updatedSince,
                reader(caller));
        if (asOf != null && order.isPresent()) {
            throw Problem.malformed("sort", "INVALID_VALUE", "sort cannot be combined with asOf.");
        }
        var position = views.asOf(view).position();
        var earliest = Math.min(position, merged.position());
        var allMerged = merged.findAllMerged();
        Function<StoredProposal, ProposalShown> shown =
                proposal -> mapper.toProposal(proposal, rules, caller, allMerged);
        if (asOf != null) {
            return past.list(edition, AsOf.moment(asOf), filter::matches, shown);
        }
        var found = views.reader(view, PROPOSALS);
        if (order.isPresent()) {
            var all = found.list(filter.filter()).stream().sorted(order.get()).toList();
            return headers.add(earliest, Pages.sorted(all, position, shown));
        }
        return headers.add(earliest, Pages.of(found, filter.filter(), position, people::preloadKeys, shown));
    }

    private static ProposalFilter.Reader.Kind kindOf(Caller caller) {
        if (caller.isSecretariat()) {
            return ProposalFilter.Reader.Kind.SECRETARIAT;
        }
        return caller.mayUse(READ_SCOPE) ? ProposalFilter.Reader.Kind.TOOL : ProposalFilter.Reader.Kind.ORGANIZER;
    }

    private ProposalFilter.Reader reader(Caller caller) {
        var kind = kindOf(caller);
        var keys = kind == ProposalFilter.Reader.Kind.ORGANIZER ? mapper.organizerKeys(caller) : Set.<String>of();
        return new ProposalFilter.Reader(kind, keys);
    }

    /**
     * Shows a proposal.
     * <p>The response includes missing values ({@code openPoints}) and advice ({@code hints}). Only the secretariat and
     * the proposal's organizers may read it, and tools once it is submitted; a draft is 404 for them. Erased values are
     * shown as {@code (erased)}.
     */
    @GetMapping("/proposals/{id}")
    @Allow(roles = "SECRETARIAT", scopes = READ_SCOPE, guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<ProposalShown> get(@PathVariable UUID id, @RequestParam @Nullable String asOf, Caller caller) {
        if (asOf != null) {
            // A deleted draft is not shown as it was either.
            proposals.get(id);
        }
        var found = asOf == null
                ? readCurrent(id)
                : past.find(id, AsOf.moment(asOf)).orElseThrow(Problem::notFound);
        if (kindOf(caller) == ProposalFilter.Reader.Kind.TOOL && found.state() == Stage.DRAFT) {
            throw Problem.notFound();
        }
        var rules = editions.get(found.edition()).rules();
        return Api.read(found.versionSeenBy(caller.actor()), mapper.toProposal(found, rules, caller));
    }

    /** Reads a proposal that is not in the view yet from the write side, to know for certain whether it exists. */
    private StoredProposal readCurrent(UUID id) {
        return views.reader(view, PROPOSALS).find(id).orElseGet(() -> StoredProposal.of(proposals.get(id)));
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
                written.result().versionSeenBy(caller.actor()),
                written,
                mapper.toProposal(written.result(), edition.rules(), caller));
    }

    /**
     * Deletes a draft.
     * <p>Nobody can read or restore it afterwards. Refused with 409 if the proposal was ever submitted.
     */
    @DeleteMapping("/proposals/{id}")
    @Allow(guard = OwnerOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<Void> deleteDraft(@PathVariable UUID id) {
        return api.done(api.send(new ProposalCommand.DeleteDraft(id)));
    }
}
