package igf.api.round;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The assignment of proposals to reviewers.
 *
 * @param edition the edition's slug
 * @param perProposal how many reviewers each proposal was to have
 * @param seed seed that decided between equal reviewers
 * @param items each proposal, by its number
 * @param loads the load of each reviewer
 */
public record HandedOut(String edition, Integer perProposal, Long seed, List<Item> items, List<Load> loads) {

    /**
     * A proposal and its reviewers.
     *
     * @param proposalId the proposal's id
     * @param number its number in the edition
     * @param reviewers its reviewers
     * @param conflicts people who were left out because of a conflict
     * @param missing how many reviewers could not be found
     */
    public record Item(UUID proposalId, int number, List<Assigned> reviewers, List<Excluded> conflicts, int missing) {}

    /**
     * A reviewer of a proposal.
     *
     * @param reviewer id of the reviewer, valid within this edition
     * @param name null if the person is no longer a reviewer
     * @param affiliation null if unknown
     * @param why the reasons for this reviewer
     */
    public record Assigned(
            UUID reviewer, @Nullable String name, @Nullable String affiliation, Why why) {}

    /**
     * The reasons for a reviewer.
     *
     * @param subthemes those of the proposal that the reviewer knows best
     * @param anyTheme whether the reviewer takes every theme
     * @param loadBefore how many proposals the reviewer had before this one
     * @param newGroup whether no reviewer assigned before was of this stakeholder group
     */
    public record Why(List<String> subthemes, boolean anyTheme, int loadBefore, boolean newGroup) {}

    /**
     * A person who must not review a proposal.
     *
     * @param reviewer id of the reviewer, valid within this edition
     * @param name null if the person is no longer a reviewer
     * @param affiliation null if unknown
     * @param conflict the reason
     */
    public record Excluded(
            UUID reviewer, @Nullable String name, @Nullable String affiliation, Conflict conflict) {}

    /**
     * The load of a reviewer.
     *
     * @param reviewer id of the reviewer, valid within this edition
     * @param name null if the person is no longer a reviewer
     * @param affiliation null if unknown
     * @param proposals number of proposals to review
     */
    public record Load(
            UUID reviewer, @Nullable String name, @Nullable String affiliation, int proposals) {}
}
