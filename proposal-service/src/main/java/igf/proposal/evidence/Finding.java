package igf.proposal.evidence;

import igf.proposal.screening.FailedCriterion;
import igf.proposal.screening.Judged;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A criterion and what is known of it.
 *
 * @param rule code of the criterion
 * @param met as the secretariat found, else as the data say; null where people must still answer
 * @param observed what the data say
 * @param found what follows from the data alone, null where nothing does
 * @param citations of reports that are owed
 * @param judged null unless the secretariat found something itself
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

    public Finding judged(@Nullable Judged by) {
        return by == null ? this : new Finding(rule, name, by.met(), observed, found, citations, by);
    }

    /** In a sentence. */
    public String evidence() {
        return observed.sentence();
    }

    /** As the organizers are told; empty unless it is known not to be met. */
    public Optional<FailedCriterion> failed() {
        return Boolean.FALSE.equals(met)
                ? Optional.of(new FailedCriterion(rule, name, judged == null ? evidence() : judged.reason()))
                : Optional.empty();
    }
}
