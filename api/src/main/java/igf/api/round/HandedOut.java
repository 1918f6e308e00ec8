package igf.api.round;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reviews what, after proposals were handed out.
 *
 * @param edition the edition's slug
 * @param perProposal how many reviewers each proposal was to have
 * @param seed what decided between equals
 * @param items each proposal, by its number
 * @param loads how much each reviewer has
 */
public record HandedOut(String edition, Integer perProposal, Long seed, List<Item> items, List<Load> loads) {

    /**
     * One proposal and who reviews it.
     *
     * @param proposalId the proposal's id
     * @param number its number in the edition
     * @param reviewers who reviews it
     * @param conflicts who was left out for a conflict
     * @param missing how many reviewers could not be found
     */
    public record Item(UUID proposalId, int number, List<Assigned> reviewers, List<Excluded> conflicts, int missing) {}

    /**
     * Somebody who reviews a proposal.
     *
     * @param reviewer id of the reviewer that holds for this edition only
     * @param name null where nobody of that id reviews any more
     * @param affiliation null where it is not known
     * @param why what spoke for this one
     */
    public record Assigned(
            UUID reviewer, @Nullable String name, @Nullable String affiliation, Why why) {}

    /**
     * What spoke for a reviewer.
     *
     * @param subthemes those of the proposal that the reviewer knows best
     * @param anyTheme whether the reviewer takes every theme
     * @param loadBefore how many proposals the reviewer had before this one
     * @param newGroup whether no other reviewer of the proposal is of this stakeholder group
     */
    public record Why(List<String> subthemes, boolean anyTheme, int loadBefore, boolean newGroup) {}

    /**
     * Somebody who must not review a proposal.
     *
     * @param reviewer id of the reviewer that holds for this edition only
     * @param name null where nobody of that id reviews any more
     * @param affiliation null where it is not known
     * @param conflict why not
     */
    public record Excluded(
            UUID reviewer, @Nullable String name, @Nullable String affiliation, Conflict conflict) {}

    /**
     * How much a reviewer has.
     *
     * @param reviewer id of the reviewer that holds for this edition only
     * @param name null where nobody of that id reviews any more
     * @param affiliation null where it is not known
     * @param proposals how many proposals there are to review
     */
    public record Load(
            UUID reviewer, @Nullable String name, @Nullable String affiliation, int proposals) {}
}
