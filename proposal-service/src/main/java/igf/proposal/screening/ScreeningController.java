// Long: a third of it documents what the answers mean.
package igf.proposal.screening;

import igf.api.screening.ScreeningJudgementBody;
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
import igf.proposal.sending.Callers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known of each criterion of one proposal, and what was found. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/screening")
class ScreeningController {

    private final Api api;
    private final Findings findings;
    private final People people;
    private final Editions editions;
    private final Proposals proposals;
    private final Callers callers;
    private final LinkedPeople humans;
    private final ProblemDocuments problems;

    ScreeningController(
            Api api,
            Findings findings,
            People people,
            Editions editions,
            Proposals proposals,
            Callers callers,
            LinkedPeople humans,
            ProblemDocuments problems) {
        this.api = api;
        this.findings = findings;
        this.people = people;
        this.editions = editions;
        this.proposals = proposals;
        this.callers = callers;
        this.humans = humans;
        this.problems = problems;
    }

    /**
     * A criterion and what is known of it.
     *
     * @param rule code of the criterion
     * @param name as the edition words it
     * @param met as the secretariat found, else as the data say; null where people must still answer
     * @param evidence what the data say, in a sentence
     * @param code what kind of thing the data say, to say it in other words
     * @param args what the sentence is made of: numbers {@code given} and asked for ({@code least}, {@code most}), and what else
     *     the code has
     * @param found what follows from the data alone, null where nothing does
     * @param judged what the secretariat found in place of it, null unless it did
     * @param citations reports that are owed
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
     * @param rulesVersion version of the edition's rules that the criteria are of
     * @param criteria every criterion of the edition, as it stands now
     * @param outcome null as long as it was not screened
     * @param note of the outcome, null if there is none
     * @param at when it was screened, null if it was not
     * @param failed criteria that it was found not to meet, as the organizers are told
     * @param overruledBecause why it was let in after it had been screened out, null if it was not
     * @param excess limits of proposals per person or organization that one of its organizers exceeds; empty for most
     */
    record Shown(
            UUID proposalId,
            int rulesVersion,
            List<Criterion> criteria,
            Screening.@Nullable Outcome outcome,
            @Nullable String note,
            @Nullable Instant at,
            List<FailedCriterion> failed,
            @Nullable String overruledBecause,
            List<Violation> excess) {}

    /**
     * Shows the screening of a proposal.
     *
     * <p>What the data say of each criterion of the edition, what the secretariat found in place of it, and the outcome once there is one.
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Shown> get(@PathVariable UUID id) {
        var seen = look(id);
        var edition = edition(seen);
        return Api.read(seen.version(), shown(seen, edition, findings.of(seen.state(), edition)));
    }

    /**
     * Judges one criterion of a proposal.
     *
     * <p>Answers a criterion that data cannot answer, or overrides what they say; the last judgement counts. Refused with 404 for a
     * criterion that the rules of the edition do not have.
     *
     * @param rule code of the criterion, as the screening shows it
     */
    @PutMapping("/criteria/{rule}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Shown> judgeCriterion(
            @PathVariable UUID id, @PathVariable String rule, @RequestBody ScreeningJudgementBody body) {
        var seen = look(id);
        var edition = edition(seen);
        var judged = new Judged(body.met(), body.reason());
        var written = api.sendUnconditionally(
                new ScreeningCommand.Judge(ScreeningId.of(id), id, rule, judged, edition.rules()));
        // The read model may be a moment behind what was just said.
        var now = findings.of(seen.state(), edition).stream()
                .map(finding -> finding.rule().equals(rule) ? finding.judged(judged) : finding)
                .toList();
        return api.ok(null, written, shown(seen, edition, now));
    }

    private Shown shown(VersionedProposal seen, EditionState edition, List<Finding> criteria) {
        var screening = seen.state().screening();
        return new Shown(
                seen.state().id(),
                edition.rules().version(),
                criteria.stream().map(finding -> shown(finding, seen.state())).toList(),
                screening == null ? null : screening.outcome(),
                screening == null ? null : screening.note(),
                screening == null ? null : screening.at(),
                screening == null ? List.of() : screening.failed(),
                screening == null ? null : screening.overruledBecause(),
                problems.violations(
                        new SubmitProposal(callers.caller(), humans)
                                .excess(seen.state().id()),
                        LocaleContextHolder.getLocale()));
    }

    private Criterion shown(Finding finding, ProposalState proposal) {
        return new Criterion(
                finding.rule(),
                finding.name(),
                finding.met(),
                finding.evidence(),
                finding.observed().code(),
                finding.observed().args(),
                finding.found(),
                finding.judged(),
                finding.citations().stream().map(one -> shown(one, proposal)).toList());
    }

    private ScreeningOwed shown(Citation citation, ProposalState proposal) {
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

    /** As the roster names them; an owner who is not on it, by the address. */
    private @Nullable String name(UUID person, ProposalState proposal) {
        return proposal.organizers().stream()
                .filter(entry -> entry.person().equals(person) && entry.name() != null)
                .map(RosterEntry::name)
                .findFirst()
                .map(people::show)
                .orElseGet(() -> people.show(proposal.owner().email()));
    }

    private VersionedProposal look(UUID id) {
        return proposals.get(id);
    }

    private EditionState edition(VersionedProposal seen) {
        return editions.inForce(seen.state().edition());
    }
}
