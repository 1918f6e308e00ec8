package igf.proposal.admission;

import igf.api.proposal.ProposalShown;
import igf.api.proposal.SubmissionShown;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.response.ProblemDocuments;
import igf.platform.web.response.Violation;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.programme.SessionStarts;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.proposal.web.ProposalMapper;
import igf.proposal.reading.Editions;
import igf.proposal.reading.OrganizersOnly;
import igf.proposal.reading.Proposals;
import igf.proposal.receipt.Receipt;
import igf.proposal.sending.Senders;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Submits and withdraws proposals. */
@RestController
@RequestMapping(Api.BASE)
class SubmissionController {

    private final Api api;
    private final Proposals proposals;
    private final ProposalMapper mapper;
    private final LinkedPeople linkedPeople;
    private final ProblemDocuments problems;
    private final Editions editions;
    private final Senders senders;
    private final SessionStarts sessionStarts;

    SubmissionController(
            Api api,
            Proposals proposals,
            ProposalMapper mapper,
            LinkedPeople linkedPeople,
            ProblemDocuments problems,
            Editions editions,
            Senders senders,
            SessionStarts sessionStarts) {
        this.api = api;
        this.proposals = proposals;
        this.mapper = mapper;
        this.linkedPeople = linkedPeople;
        this.problems = problems;
        this.editions = editions;
        this.senders = senders;
        this.sessionStarts = sessionStarts;
    }

    /**
     * The result of a trial submission.
     *
     * @param id the proposal's id
     * @param submittable whether a submission would succeed now
     * @param violations all reasons for a refusal; empty if the submission would succeed
     */
    record Examined(UUID id, boolean submittable, List<Violation> violations) {}

    /**
     * Submits a proposal.
     * <p>The proposal gets a number in its edition and a signed receipt, and its people are invited. From then on the
     * rules in force apply to it. Refused with 409 if the call is not open or the proposal is submitted already.
     * Refused with 422 if it breaks rules or exceeds limits; the response lists all violations. With {@code dryRun}
     * nothing is submitted: the response is 200 and lists all violations, including those of the call and of the
     * proposal's state.
     *
     * @param dryRun true to check the submission without submitting
     */
    @PostMapping("/proposals/{id}/submission")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Examined.class)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SubmissionShown.class)))
    ResponseEntity<?> submitProposal(
            @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean dryRun, Caller caller) {
        if (dryRun) {
            var refusals = new SubmitProposal(senders.callerSender(), linkedPeople).check(id);
            return ResponseEntity.ok(
                    new Examined(id, refusals.isEmpty(), problems.violations(refusals, ProblemDocuments.language())));
        }
        var sender = senders.<VersionedProposal, SubmissionShown>answeringSender(
                ProposalCommand.Submit.class,
                written -> api.created(
                        ProposalMapper.path(id),
                        written.result().versionSeenBy(caller.actor()),
                        written,
                        toResponse(written.result())));
        new SubmitProposal(sender, linkedPeople).submit(id);
        return sender.response();
    }

    /**
     * Withdraws a proposal.
     * <p>Its invitations and its session are cancelled. Refused with 409 for a draft and for a proposal that is
     * withdrawn, screened out, declined, lapsed or merged. After its session has begun, only the secretariat can
     * withdraw it (else 409), and must give a reason (else 422).
     *
     * @param reason the reason, which is recorded; at most 5000 characters
     */
    @DeleteMapping("/proposals/{id}/submission")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<ProposalShown> withdrawProposal(
            @PathVariable UUID id, @RequestParam @Size(max = 5_000) @Nullable String reason, Caller caller) {
        var written =
                api.<VersionedProposal>send(new ProposalCommand.Withdraw(id, reason, sessionStarts.findStart(id)));
        var rules = editions.get(written.result().state().edition()).rules();
        return api.ok(
                written.result().versionSeenBy(caller.actor()),
                written,
                mapper.toProposal(written.result(), rules, caller));
    }

    /**
     * Makes a withdrawn proposal a draft again.
     * <p>The organizers can change it and submit it again. It keeps its number. Refused with 409 unless it is
     * withdrawn, or if the call is over.
     */
    @PostMapping("/proposals/{id}/return")
    @Allow(roles = "SECRETARIAT", guard = OrganizersOnly.class, personalScopes = Allow.SUBMIT)
    ResponseEntity<ProposalShown> returnProposalToDraft(@PathVariable UUID id, Caller caller) {
        var edition = editions.get(proposals.get(id).state().edition());
        return api.<VersionedProposal, ProposalShown>answer(
                new ProposalCommand.Return(id, SubmitProposal.submissionWindow(edition, id)),
                written -> api.ok(
                        written.result().versionSeenBy(caller.actor()),
                        written,
                        mapper.toProposal(written.result(), edition.rules(), caller)));
    }

    private SubmissionShown toResponse(VersionedProposal versioned) {
        var state = versioned.state();
        Receipt receipt = Objects.requireNonNull(state.receipt(), "a submitted proposal has a receipt");
        return new SubmissionShown(
                state.id(),
                receipt.number(),
                state.stage(),
                mapper.toReceipt(state.id(), receipt),
                mapper.findHints(state.content(), state.roster()));
    }
}
