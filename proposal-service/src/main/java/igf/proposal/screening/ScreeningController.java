// Long: a third of it documents the responses.
package igf.proposal.screening;

import igf.api.screening.ScreeningJudgementBody;
import igf.api.screening.ScreeningOutcome;
import igf.api.screening.ScreeningOwed;
import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.response.ProblemDocuments;
import igf.platform.web.response.Violation;
import igf.proposal.admission.SubmitProposal;
import igf.proposal.edition.EditionState;
import igf.proposal.evidence.Citation;
import igf.proposal.evidence.Finding;
import igf.proposal.evidence.Findings;
import igf.proposal.evidence.Observation;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.reading.Editions;
import igf.proposal.reading.Proposals;
import igf.proposal.roster.RosterEntry;
import igf.proposal.sending.Senders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and judges the screening criteria of one proposal. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/screening")
class ScreeningController {

    private final Api api;
    private final Findings findings;
    private final People people;
    private final Editions editions;
    private final Proposals proposals;
    private final Senders senders;
    private final LinkedPeople linkedPeople;
    private final ProblemDocuments problems;

    ScreeningController(
            Api api,
            Findings findings,
            People people,
            Editions editions,
            Proposals proposals,
            Senders senders,
            LinkedPeople linkedPeople,
            ProblemDocuments problems) {
        this.api = api;
        this.findings = findings;
        this.people = people;
        this.editions = editions;
        this.proposals = proposals;
        this.senders = senders;
        this.linkedPeople = linkedPeople;
        this.problems = problems;
    }

    /**
     * A criterion with its result.
     *
     * @param rule code of the criterion
     * @param name its name in the edition's rules
     * @param met the secretariat's judgement, else the result of the data; null if a person must still judge
     * @param evidence what the data show, in one sentence
     * @param code kind of the evidence, for translations
     * @param args values in the sentence: the numbers {@code given} and required ({@code least}, {@code most}), and
     *     further values of the code
     * @param found the result of the data alone, null if they give none
     * @param judged the secretariat's judgement, null if there is none
     * @param citations overdue reports
     */
    record Criterion(
            String rule,
            String name,
            @Nullable Boolean met,
            String evidence,
            Observation.Code code,
            Map<String, Object> args,
            @Nullable Boolean found,
            @Nullable Judged judged,
            List<ScreeningOwed> citations) {}

    /**
     * The screening of a proposal.
     *
     * @param proposalId the proposal
     * @param rulesVersion version of the edition's rules with the criteria
     * @param criteria all criteria of the edition with their current results
     * @param outcome null before the screening
     * @param note note of the outcome, null if there is none
     * @param at when it was screened, null before
     * @param failed criteria that are not met, as sent to the organizers
     * @param overruledBecause why an earlier OUT was overruled, null if it was not
     * @param excess limits per person or organization that one of its organizers exceeds; empty for most proposals
     */
    record Shown(
            UUID proposalId,
            int rulesVersion,
            List<Criterion> criteria,
            @Nullable ScreeningOutcome outcome,
            @Nullable String note,
            @Nullable Instant at,
            List<FailedCriterion> failed,
            @Nullable String overruledBecause,
            List<Violation> excess) {}

    /**
     * Shows the screening of a proposal.
     * <p>The response has the result of the data for each criterion of the edition, the secretariat's judgements, and
     * the outcome if there is one.
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Shown> get(@PathVariable UUID id) {
        var versioned = getProposal(id);
        var edition = getEdition(versioned);
        return Api.read(
                versioned.version(), toResponse(versioned, edition, findings.compute(versioned.state(), edition)));
    }

    /**
     * Judges one criterion of a proposal.
     * <p>Answers a criterion that the data cannot answer, or overrides their result; the last judgement counts. Refused
     * with 404 if the edition's rules do not have the criterion.
     *
     * @param rule code of the criterion, as in the screening
     */
    @PutMapping("/criteria/{rule}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Shown> judgeCriterion(
            @PathVariable UUID id, @PathVariable String rule, @RequestBody ScreeningJudgementBody body) {
        var versioned = getProposal(id);
        var edition = getEdition(versioned);
        var judged = new Judged(body.met(), body.reason());
        var written = api.sendUnconditionally(
                new ScreeningCommand.Judge(ScreeningId.of(id), id, rule, judged, edition.rules()));
        // Adds the new judgement, because the read model may lag behind.
        var criteria = findings.compute(versioned.state(), edition).stream()
                .map(finding -> finding.rule().equals(rule) ? finding.withJudgement(judged) : finding)
                .toList();
        return api.ok(null, written, toResponse(versioned, edition, criteria));
    }

    private Shown toResponse(VersionedProposal versioned, EditionState edition, List<Finding> criteria) {
        var screening = versioned.state().screening();
        return new Shown(
                versioned.state().id(),
                edition.rules().version(),
                criteria.stream()
                        .map(finding -> toResponse(finding, versioned.state()))
                        .toList(),
                screening == null ? null : screening.outcome(),
                screening == null ? null : screening.note(),
                screening == null ? null : screening.at(),
                screening == null ? List.of() : screening.failed(),
                screening == null ? null : screening.overruledBecause(),
                problems.violations(
                        new SubmitProposal(senders.callerSender(), linkedPeople)
                                .findExceededLimits(versioned.state().id()),
                        ProblemDocuments.language()));
    }

    private Criterion toResponse(Finding finding, ProposalState proposal) {
        return new Criterion(
                finding.rule(),
                finding.name(),
                finding.met(),
                finding.evidence(),
                finding.observed().code(),
                finding.observed().args(),
                finding.found(),
                finding.judged(),
                finding.citations().stream()
                        .map(citation -> toResponse(citation, proposal))
                        .toList());
    }

    private ScreeningOwed toResponse(Citation citation, ProposalState proposal) {
        var debtors = new ArrayList<@Nullable String>();
        citation.people().forEach(person -> debtors.add(name(person, proposal)));
        return new ScreeningOwed(
                citation.edition(),
                citation.session(),
                citation.proposal(),
                citation.number(),
                citation.title(),
                citation.kind(),
                citation.dueAt(),
                debtors,
                citation.organizations());
    }

    /** Returns the organizer's name on the roster; for an owner who is not on it, the address. */
    private @Nullable String name(UUID person, ProposalState proposal) {
        return proposal.organizers().stream()
                .filter(entry -> entry.person().equals(person) && entry.name() != null)
                .map(RosterEntry::name)
                .findFirst()
                .map(people::show)
                .orElseGet(() -> people.show(proposal.owner().email()));
    }

    private VersionedProposal getProposal(UUID id) {
        return proposals.get(id);
    }

    private EditionState getEdition(VersionedProposal versioned) {
        return editions.get(versioned.state().edition());
    }
}
