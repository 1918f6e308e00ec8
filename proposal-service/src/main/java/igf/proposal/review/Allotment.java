package igf.proposal.review;

import igf.api.round.Conflict;
import java.util.List;
import java.util.UUID;

/**
 * The reviewers assigned to one proposal, and the reasons why others were not.
 *
 * @param missing number of reviewers that could not be found
 * @param passedOver all other possible reviewers
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
     * An assigned reviewer, with the reasons.
     *
     * @param subthemes subthemes of the proposal that the reviewer knows best
     * @param anyTheme whether the reviewer takes every theme
     * @param load number of proposals that the reviewer had before this one
     * @param newGroup whether no reviewer assigned before was from this stakeholder group
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
     * A possible reviewer who was not assigned, with the reasons.
     *
     * @param load number of proposals that the reviewer had then
     * @param matches whether the reviewer knows a subtheme of the proposal best, or takes every theme
     * @param newGroup whether the reviewer would have added a stakeholder group before the last assignment
     * @param because advantages of the last assigned reviewer
     */
    public record PassedOver(UUID reviewer, int load, boolean matches, boolean newGroup, List<Against> because) {
        public PassedOver {
            because = List.copyOf(because);
        }
    }

    /** The reasons why another reviewer was assigned. */
    public enum Against {
        /** The other reviewer had fewer proposals */
        LOAD,
        /** The other reviewer knows a subtheme of the proposal best */
        ISSUE_AREA,
        /** The other reviewer added a new stakeholder group */
        GROUP,
        /** Only the seed decided */
        LOT,
        /** Enough reviewers were assigned before */
        ENOUGH
    }

    public record Exclusion(UUID reviewer, Conflict conflict) {}
}
