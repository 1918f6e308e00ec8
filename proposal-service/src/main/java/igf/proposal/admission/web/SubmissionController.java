package igf.proposal.admission.web;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.proposal.admission.SubmitProposal;
import igf.proposal.content.Hint;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.Stage;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.proposal.view.ProposalDocument;
import igf.proposal.proposal.web.OrganizersOnly;
import igf.proposal.proposal.web.ProposalShown;
import igf.proposal.proposal.web.Proposals;
import igf.proposal.proposal.web.Representation;
import igf.proposal.receipt.Receipt;
import igf.proposal.receipt.web.ReceiptShown;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
    private final LinkedPeople humans;

    SubmissionController(Api api, Proposals proposals, Representation representation, LinkedPeople humans) {
        this.api = api;
        this.proposals = proposals;
        this.representation = representation;
        this.humans = humans;
    }

    /**
     * That a proposal was submitted.
     *
     * @param id of the proposal
     * @param number in its edition, from 1
     * @param state where it stands now
     * @param receipt to keep
     * @param hints what a careful reader would notice
     */
    record Shown(UUID id, int number, Stage state, ReceiptShown receipt, List<Hint> hints) {}

    /**
     * Submits a proposal.
     *
     * <p>It gets a number in its edition and a signed receipt, its people are invited, and it is bound to the rules in force. Refused
     * with 409 where the call is not open or it was submitted already; with 422 where something that the rules ask for is missing or
     * a limit is passed: every violation is told at once.
     */
    @PostMapping("/proposals/{id}/submission")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class)
    ResponseEntity<Shown> submitProposal(@PathVariable UUID id) {
        var caller = proposals.caller();
        var seen = new SubmitProposal(caller, humans).submit(id);
        return api.created(Proposals.path(id), seen.version(), caller.written(), shown(seen));
    }

    /**
     * Withdraws a proposal.
     *
     * <p>It takes no part any more; invitations and a session are given up. Refused with 409 of a draft or what is out already.
     */
    @DeleteMapping("/proposals/{id}/submission")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class)
    ResponseEntity<ProposalShown> withdrawProposal(@PathVariable UUID id, Caller caller) {
        var written = api.<VersionedProposal>send(new ProposalCommand.Withdraw(id));
        var rules = proposals.edition(written.result().state().edition()).rules();
        return api.ok(written.result().version(), written, representation.of(written.result(), rules, caller));
    }

    /**
     * Makes a withdrawn proposal a draft again.
     *
     * <p>To be changed and submitted once more, under the number that it has. Refused with 409 when the call is over.
     */
    @PostMapping("/proposals/{id}/return")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class)
    ResponseEntity<ProposalShown> returnProposalToDraft(@PathVariable UUID id, Caller caller) {
        var edition = proposals.editionOf(id);
        var written = api.<VersionedProposal>send(new ProposalCommand.Return(id, Proposals.call(edition, id)));
        return api.ok(
                written.result().version(), written, representation.of(written.result(), edition.rules(), caller));
    }

    private Shown shown(VersionedProposal seen) {
        var state = seen.state();
        Receipt receipt = Objects.requireNonNull(state.receipt(), "it was submitted just now");
        return new Shown(
                state.id(),
                receipt.number(),
                state.stage(),
                representation.receipt(state.id().toString(), ProposalDocument.receipt(receipt)),
                representation.hints(ProposalDocument.of(state, seen.version())));
    }
}
