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
 * @param met the secretariat's judgement, or else the result of the data; null if the secretariat must still judge
 * @param observed what the data show
 * @param found the result of the data alone, null if the data give none
 * @param citations overdue reports
 * @param judged the secretariat's judgement, null without one
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
            String rule, String name, @Nullable Boolean result, Observation observed, List<Citation> citations) {
        return new Finding(rule, name, result, observed, result, citations, null);
    }

    public Finding withJudgement(@Nullable Judged judgement) {
        return judgement == null
                ? this
                : new Finding(rule, name, judgement.met(), observed, found, citations, judgement);
    }

    public String evidence() {
        return observed.sentence();
    }

    /** Returns the criterion with the reason for the organizers; empty if it is met or not judged yet. */
    public Optional<FailedCriterion> failedCriterion() {
        return Boolean.FALSE.equals(met)
                ? Optional.of(new FailedCriterion(rule, name, judged == null ? evidence() : judged.reason()))
                : Optional.empty();
    }
}
