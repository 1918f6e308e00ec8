package igf.proposal.proposal.web;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.proposal.edition.AdmissionsCommand.Admit;
import igf.proposal.edition.AdmissionsCommand.Examine;
import igf.proposal.edition.EditionId;
import igf.proposal.obligation.Humans;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.Receipt;
import igf.proposal.proposal.Seen;
import igf.proposal.proposal.view.ProposalDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handing a proposal in, and taking it back. */
@RestController
@RequestMapping(Api.BASE)
class SubmissionController {

    private final Api api;
    private final Proposals proposals;
    private final Representation representation;
    private final Humans humans;

    SubmissionController(Api api, Proposals proposals, Representation representation, Humans humans) {
        this.api = api;
        this.proposals = proposals;
        this.representation = representation;
        this.humans = humans;
    }

    /** Asks the proposal and the admissions first, so that what both refuse is told at once; a number is taken last. */
    @PostMapping("/proposals/{id}/submission")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class)
    ResponseEntity<Document> submit(@PathVariable UUID id) {
        var before = proposals.look(id);
        var proposal = before.state();
        var edition = proposals.edition(proposal.edition());
        var call = Proposals.call(edition, id);
        var admissions = EditionId.ofAdmissions(edition.edition());
        var claim = Claims.of(proposal, edition.rules(), humans);
        var refusals = new ArrayList<Refusal>(
                api.<List<Refusal>>sendUnconditionally(new ProposalCommand.Examine(id, edition.rules(), call))
                        .result());
        if (refusals.stream().allMatch(refusal -> refusal.kind() == Refusal.Kind.RULE)) {
            refusals.addAll(limits(new Examine(admissions, edition.edition(), claim)));
        }
        Refused.when(refusals);
        int number = api.<Integer>sendUnconditionally(new Admit(
                        admissions,
                        edition.edition(),
                        claim,
                        proposal.receipt() == null ? Admit.NEW : before.version()))
                .result();
        var written = api.<Seen>send(new ProposalCommand.Submit(id, edition.rules(), call, number));
        return api.created(Proposals.path(id), written.result().version(), written, shown(written.result()));
    }

    /** Before the first proposal there are no admissions, so nobody has reached a limit. */
    private List<Refusal> limits(Examine examine) {
        try {
            return api.<List<Refusal>>sendUnconditionally(examine).result();
        } catch (Refused e) {
            if (e.reasons().getFirst().kind() == Refusal.Kind.NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }

    @DeleteMapping("/proposals/{id}/submission")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class)
    ResponseEntity<Document> withdraw(@PathVariable UUID id, Caller caller) {
        var written = api.<Seen>send(new ProposalCommand.Withdraw(id));
        var rules = proposals.edition(written.result().state().edition()).rules();
        return api.ok(written.result().version(), written, representation.of(written.result(), rules, caller));
    }

    /** Withdrawn, but not for good: a draft again, to be changed and submitted under the number that it has. */
    @PostMapping("/proposals/{id}/return")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class)
    ResponseEntity<Document> comeBack(@PathVariable UUID id, Caller caller) {
        var edition = proposals.editionOf(id);
        var written = api.<Seen>send(new ProposalCommand.Return(id, Proposals.call(edition, id)));
        return api.ok(
                written.result().version(), written, representation.of(written.result(), edition.rules(), caller));
    }

    private Document shown(Seen seen) {
        var state = seen.state();
        Receipt receipt = Objects.requireNonNull(state.receipt(), "it was submitted just now");
        return new Document("id", state.id().toString())
                .append("number", receipt.number())
                .append("state", state.stage().name())
                .append("receipt", representation.receipt(state.id().toString(), ProposalDocument.receipt(receipt)))
                .append("hints", representation.hints(ProposalDocument.of(state, seen.version())));
    }
}
