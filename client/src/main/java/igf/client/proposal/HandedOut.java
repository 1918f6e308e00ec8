package igf.client.proposal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Who reviews what, after proposals were handed out. Ids of reviewers hold for the edition only.
 *
 * @param seed what decided between equals
 * @param items each proposal, by its number
 * @param loads how much each reviewer has
 */
@Serdeable
public record HandedOut(String edition, int perProposal, long seed, List<Item> items, List<Load> loads) {

    /**
     * One proposal and who reviews it.
     *
     * @param conflicts who was left out for a conflict
     * @param missing how many reviewers could not be found
     */
    @Serdeable
    public record Item(
            String proposalId, int number, List<Assigned> reviewers, List<Excluded> conflicts, int missing) {}

    /** Somebody who reviews a proposal. @param name null where nobody of that id reviews any more */
    @Serdeable
    public record Assigned(
            String reviewer,
            @Nullable String name,
            @Nullable String affiliation,
            Why why) {}

    /**
     * What spoke for a reviewer.
     *
     * @param subthemes those of the proposal that the reviewer knows best
     * @param anyTheme whether the reviewer takes every theme
     * @param loadBefore how many proposals the reviewer had before this one
     * @param newGroup whether no other reviewer of the proposal is of this stakeholder group
     */
    @Serdeable
    public record Why(List<String> subthemes, boolean anyTheme, int loadBefore, boolean newGroup) {}

    /**
     * Somebody who must not review a proposal.
     *
     * @param conflict RECUSED, DECLARED, OWNER, ON_THE_ROSTER, SAME_ORGANIZATION
     */
    @Serdeable
    public record Excluded(
            String reviewer,
            @Nullable String name,
            @Nullable String affiliation,
            String conflict) {}

    /** How much a reviewer has. @param proposals how many there are to review */
    @Serdeable
    public record Load(
            String reviewer,
            @Nullable String name,
            @Nullable String affiliation,
            int proposals) {}
}
