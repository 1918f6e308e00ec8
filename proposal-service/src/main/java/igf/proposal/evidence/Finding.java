package igf.proposal.evidence;

import igf.proposal.screening.FailedCriterion;
import igf.proposal.screening.Judged;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A criterion with its result.
 *
 * @param rule code of the criterion
 * @param met the secretariat's judgement, else the result of the data; null if a person must still judge
 * @param observed what the data show
 * @param found the result of the data alone, null if they give none
 * @param citations overdue reports
 * @param judged null unless the secretariat judged it
 */
public record Finding(
        String rule,
        String name,
        @Nullable Boolean met,
        Observation observed,
        @Nullable Boolean found,
        List<Citation> citations,
        @Nullable Judged judged) {

    public Finding {
        citations = List.copyOf(citations);
    }

    static Finding ofData(
            String rule, String name, @Nullable Boolean found, Observation observed, List<Citation> citations) {
        return new Finding(rule, name, found, observed, found, citations, null);
    }

    public Finding withJudgement(@Nullable Judged by) {
        return by == null ? this : new Finding(rule, name, by.met(), observed, found, citations, by);
    }

    public String evidence() {
        return observed.sentence();
    }

    /** Returns the criterion for the organizers; empty unless it is known not to be met. */
    public Optional<FailedCriterion> failedCriterion() {
        return Boolean.FALSE.equals(met)
                ? Optional.of(new FailedCriterion(rule, name, judged == null ? evidence() : judged.reason()))
                : Optional.empty();
    }
}
