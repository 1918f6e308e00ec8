package igf.proposal.screening;

import igf.api.proposal.Stage;
import igf.api.screening.ScreeningListCriterion;
import igf.api.screening.ScreeningOutcome;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.proposal.admission.Submissions;
import igf.proposal.admission.Submissions.Submission;
import igf.proposal.evidence.Finding;
import igf.proposal.evidence.Findings;
import igf.proposal.proposal.ProposalState;
import igf.proposal.reading.Editions;
import igf.proposal.reading.Proposals;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/screening")
class ScreeningListController {

    private static final int MAX_LIMIT = 100;

    private final Findings findings;
    private final Submissions submissions;
    private final Editions editions;
    private final Proposals proposals;

    ScreeningListController(Findings findings, Submissions submissions, Editions editions, Proposals proposals) {
        this.findings = findings;
        this.submissions = submissions;
        this.editions = editions;
        this.proposals = proposals;
    }

    /**
     * A proposal in the screening list.
     *
     * @param proposalId the proposal
     * @param number its number in its edition
     * @param title empty if it has none
     * @param state its stage
     * @param outcome null before the screening
     * @param criteria all criteria of the edition
     */
    record Row(
            UUID proposalId,
            int number,
            String title,
            Stage state,
            @Nullable ScreeningOutcome outcome,
            List<ScreeningListCriterion> criteria) {}

    /**
     * Lists the proposals of an edition with their criteria.
     * <p>The list has the submitted proposals by number, at most 100 per page.
     *
     * @param state only proposals in this stage; {@code SUBMITTED} waits for screening
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Pages.Page<Row>> listScreenings(
            @PathVariable String edition,
            @RequestParam @Nullable Stage state,
            @RequestParam(name = "limit") @Nullable String most,
            @RequestParam @Nullable String cursor) {
        var editionState = editions.get(edition);
        var limit = Math.min(MAX_LIMIT, Pages.limitOrAll(most));
        var after =
                Pages.place(cursor).map(ScreeningListController::cursorNumber).orElse(0);
        var remaining = submissions.findByEdition(edition).stream()
                .filter(submission -> submission.number() > after && (state == null || submission.stage() == state))
                .limit(limit + 1L)
                .toList();
        var page = remaining.subList(0, Math.min(limit, remaining.size()));
        var next = page.size() == remaining.size()
                ? null
                : Pages.next(
                        new Pages.PageStart(0, Integer.toString(page.getLast().number())));
        var findingsOf = findings.forEdition(editionState);
        return Pages.answer(next)
                .body(new Pages.Page<>(
                        page.stream()
                                .map(submission -> toRow(submission, findingsOf))
                                .toList(),
                        next));
    }

    private static int cursorNumber(Pages.PageStart pageStart) {
        if (!pageStart.id().matches("\\d{1,9}")) {
            throw Problem.malformed("cursor", "INVALID_VALUE", "Use the cursor of the previous page's next as it is.");
        }
        return Integer.parseInt(pageStart.id());
    }

    private Row toRow(Submission submission, Function<ProposalState, List<Finding>> findingsOf) {
        var proposal = proposals.get(submission.proposal()).state();
        var screening = proposal.screening();
        var title = proposal.content().title();
        return new Row(
                submission.proposal(),
                submission.number(),
                title == null ? "" : title,
                proposal.stage(),
                screening == null ? null : screening.outcome(),
                findingsOf.apply(proposal).stream()
                        .map(finding -> new ScreeningListCriterion(
                                finding.rule(), finding.name(), finding.met(), finding.evidence()))
                        .toList());
    }
}
