package igf.proposal.rules.judging;

import java.util.List;

/**
 * The range of scores a reviewer may give.
 *
 * @param labels meaning of each score, from min upwards; empty if the edition defines none
 */
public record Scale(int min, int max, List<String> labels) {
    public Scale {
        labels = List.copyOf(labels);
    }

    public boolean contains(int score) {
        return score >= min && score <= max;
    }
}
