package igf.proposal.condition;

import igf.api.condition.ConditionLine;
import igf.api.condition.ConditionListLines;
import igf.api.proposal.Stage;
import igf.platform.command.Commands;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.proposal.admission.Submissions;
import igf.proposal.admission.Submissions.Submission;
import igf.proposal.reading.Proposals;
import igf.proposal.sending.SystemSender;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the conditions of an edition. Finds proposals in the read models and reads conditions from the write side. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/conditions")
class ConditionListController {

    private static final Comparator<ConditionLine> BY_DEADLINE = Comparator.comparing(
                    ConditionLine::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(ConditionLine::number)
            .thenComparing(ConditionLine::condition);

    private final Api api;
    private final Commands commands;
    private final Submissions submissions;
    private final Clock clock;
    private final Proposals proposals;

    ConditionListController(Api api, Commands commands, Submissions submissions, Clock clock, Proposals proposals) {
        this.api = api;
        this.commands = commands;
        this.submissions = submissions;
        this.clock = clock;
        this.proposals = proposals;
    }

    /**
     * Lists the conditions of all proposals of an edition that are accepted on conditions. Evidence is only counted;
     * the conditions of a proposal show its text.
     *
     * @param state lists only conditions in this state; {@code EVIDENCE} means that evidence waits for a judgement
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ConditionListLines listConditions(@PathVariable String edition, @RequestParam ConditionLine.@Nullable State state) {
        var now = clock.instant();
        return new ConditionListLines(
                submissions.findByEdition(edition).stream()
                        .filter(submission -> submission.stage() == Stage.ACCEPTED_WITH_CONDITIONS)
                        .flatMap(submission -> toLines(submission, now))
                        .filter(line -> state == null || line.state() == state)
                        .sorted(BY_DEADLINE)
                        .toList(),
                null);
    }

    /**
     * Returns the conditions of a proposal; none if its decision was undone meanwhile. Sets them first, because the
     * reaction to a new decision may not have run yet.
     */
    private Stream<ConditionLine> toLines(Submission submission, Instant now) {
        var proposal = proposals.get(submission.proposal()).state();
        var decision = proposal.decision();
        if (proposal.stage() != Stage.ACCEPTED_WITH_CONDITIONS || decision == null) {
            return Stream.empty();
        }
        var conditions = new SetConditions(new SystemSender(commands, "conditions", api.correlationId()))
                .set(submission.proposal(), proposal.edition(), decision);
        return toLines(conditions, submission.number(), proposal.content().title(), now).stream();
    }

    static List<ConditionLine> toLines(ConditionsState conditions, int number, @Nullable String title, Instant now) {
        return IntStream.range(0, conditions.conditions().size())
                .mapToObj(i -> {
                    var condition = conditions.conditions().get(i);
                    return new ConditionLine(
                            conditions.proposal(),
                            number,
                            title == null ? "" : title,
                            i + 1,
                            condition.text(),
                            stateOf(condition, conditions.dueAt(i + 1), now),
                            conditions.dueAt(i + 1),
                            condition.evidence().size());
                })
                .toList();
    }

    private static ConditionLine.State stateOf(Condition condition, @Nullable Instant dueAt, Instant now) {
        if (condition.isMet()) {
            return ConditionLine.State.MET;
        }
        if (condition.awaitsJudgement()) {
            return ConditionLine.State.EVIDENCE;
        }
        return dueAt != null && now.isAfter(dueAt) ? ConditionLine.State.OVERDUE : ConditionLine.State.OPEN;
    }
}
