package igf.proposal.review;

import java.util.List;
import java.util.UUID;

/**
 * Who reviews one proposal, and who does not.
 *
 * @param missing how many reviewers could not be found
 */
public record Allotment(
        UUID proposal, int number, List<Assignment> assignments, List<Exclusion> exclusions, int missing) {
    public Allotment {
        assignments = List.copyOf(assignments);
        exclusions = List.copyOf(exclusions);
    }

    /**
     * One reviewer, and why this one.
     *
     * @param subthemes those of the proposal that the reviewer knows best
     * @param anyTheme whether the reviewer takes every theme
     * @param load how many proposals the reviewer had before this one
     * @param newGroup whether no other reviewer of the proposal is of this stakeholder group
     */
    public record Assignment(UUID reviewer, List<String> subthemes, boolean anyTheme, int load, boolean newGroup) {
        public Assignment {
            subthemes = List.copyOf(subthemes);
        }

        public boolean matches() {
            return anyTheme || !subthemes.isEmpty();
        }
    }

    /** A reviewer who was left out. */
    public record Exclusion(UUID reviewer, Conflict conflict) {}
}
