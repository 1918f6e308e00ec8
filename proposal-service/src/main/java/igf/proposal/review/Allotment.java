package igf.proposal.review;

import igf.api.round.Conflict;
import java.util.List;
import java.util.UUID;

/**
 * Who reviews one proposal, and who does not.
 *
 * @param missing how many reviewers could not be found
 * @param passedOver everybody else
 */
public record Allotment(
        UUID proposal,
        int number,
        List<Assignment> assignments,
        List<Exclusion> exclusions,
        int missing,
        List<PassedOver> passedOver) {
    public Allotment {
        passedOver = List.copyOf(passedOver);
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

    /**
     * A reviewer who could have been asked, and why somebody else was.
     *
     * @param load how many proposals the reviewer had then
     * @param matches whether the reviewer knows a subtheme of the proposal best, or takes every theme
     * @param newGroup whether the reviewer is of a stakeholder group that no reviewer of the proposal was of before the last one
     * @param because what spoke for the last one who was asked
     */
    public record PassedOver(UUID reviewer, int load, boolean matches, boolean newGroup, List<Against> because) {
        public PassedOver {
            because = List.copyOf(because);
        }
    }

    /** Why somebody else was asked. */
    public enum Against {
        /** The other one had less to do */
        LOAD,
        /** The other one knows a subtheme of the proposal best */
        ISSUE_AREA,
        /** The other one brought a stakeholder group that was not there yet */
        GROUP,
        /** Nothing but the seed */
        LOT,
        /** Enough had been asked before */
        ENOUGH
    }

    /** A reviewer who was left out. */
    public record Exclusion(UUID reviewer, Conflict conflict) {}
}
