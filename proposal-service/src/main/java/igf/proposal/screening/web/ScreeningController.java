package igf.proposal.screening.web;

import igf.platform.command.Commands;
import igf.platform.people.People;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.EditionState;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.RosterEntry;
import igf.proposal.proposal.Seen;
import igf.proposal.screening.Citation;
import igf.proposal.screening.Finding;
import igf.proposal.screening.Findings;
import igf.proposal.screening.Judged;
import igf.proposal.screening.ScreeningCommand;
import igf.proposal.screening.ScreeningId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
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

/** What is known of each criterion of one proposal, and what was found. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/screening")
class ScreeningController {

    private final Api api;
    private final Commands commands;
    private final Findings findings;
    private final People people;

    ScreeningController(Api api, Commands commands, Findings findings, People people) {
        this.api = api;
        this.commands = commands;
        this.findings = findings;
        this.people = people;
    }

    /**
     * Shows the screening of a proposal.
     *
     * What the data say of each criterion of the edition, what the secretariat found in place of it, and the outcome once there is one.
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Map<String, @Nullable Object>> get(@PathVariable UUID id) {
        var seen = look(id);
        var edition = edition(seen);
        return Api.read(seen.version(), shown(seen, edition, findings.of(seen.state(), edition)));
    }

    /**
     * What the secretariat finds of a criterion.
     *
     * @param met whether the proposal meets it
     * @param reason kept, and told to the organizers where the criterion is not met
     */
    record JudgementBody(
            @NotNull Boolean met,
            @NotBlank @Size(max = 5_000) String reason) {}

    /**
     * Judges one criterion of a proposal.
     *
     * Answers a criterion that data cannot answer, or overrides what they say; the last judgement counts. Refused with 404 for a
     * criterion that the rules of the edition do not have.
     *
     * @param rule code of the criterion, as the screening shows it
     */
    @PutMapping("/criteria/{rule}")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Map<String, @Nullable Object>> judgeCriterion(
            @PathVariable UUID id, @PathVariable String rule, @RequestBody JudgementBody body) {
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

    private Map<String, @Nullable Object> shown(Seen seen, EditionState edition, List<Finding> criteria) {
        var screening = seen.state().screening();
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("proposalId", seen.state().id());
        body.put("rulesVersion", edition.rules().version());
        body.put(
                "criteria",
                criteria.stream().map(finding -> shown(finding, seen.state())).toList());
        body.put("outcome", screening == null ? null : screening.outcome());
        body.put("note", screening == null ? null : screening.note());
        body.put("at", screening == null ? null : screening.at());
        body.put("failed", screening == null ? List.of() : screening.failed());
        body.put("overruledBecause", screening == null ? null : screening.overruledBecause());
        return body;
    }

    private Map<String, @Nullable Object> shown(Finding finding, ProposalState proposal) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("rule", finding.rule());
        shown.put("name", finding.name());
        shown.put("met", finding.met());
        shown.put("evidence", finding.evidence());
        shown.put("found", finding.found());
        shown.put("judged", finding.judged());
        shown.put(
                "citations",
                finding.citations().stream().map(one -> shown(one, proposal)).toList());
        return shown;
    }

    private Map<String, @Nullable Object> shown(Citation citation, ProposalState proposal) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("edition", citation.edition());
        shown.put("sessionId", citation.session());
        shown.put("proposalId", citation.proposal());
        shown.put("number", citation.number());
        shown.put("title", citation.title());
        shown.put("kind", citation.kind());
        shown.put("dueAt", citation.dueAt());
        shown.put(
                "people",
                citation.people().stream().map(person -> name(person, proposal)).toList());
        shown.put("organizations", citation.organizations());
        return shown;
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

    private Seen look(UUID id) {
        return commands.<Seen>sendAs("screening", new ProposalCommand.Look(id), "look")
                .result();
    }

    private EditionState edition(Seen seen) {
        return commands.<EditionState>sendAs(
                        "screening",
                        new EditionCommand.Consult(EditionId.of(seen.state().edition())),
                        "look")
                .result();
    }
}
