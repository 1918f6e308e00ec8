package igf.proposal.rules.judging;

import java.util.List;

/**
 * Whole scores from min to max.
 *
 * @param labels what each score means, from min upwards; empty if never told
 */
public record Scale(int min, int max, List<String> labels) {
    public Scale {
        labels = List.copyOf(labels);
    }

    public boolean contains(int score) {
        return score >= min && score <= max;
    }
}
