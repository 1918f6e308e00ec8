package igf.proposal.merger.web;

import igf.api.roster.RosterRole;
import igf.platform.people.People;
import igf.proposal.merger.MergerState;
import igf.proposal.merger.Side;
import igf.proposal.roster.RosterEntry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merger of two proposals.
 *
 * @param proposalId id of the proposal that is merged into the other
 * @param number number of the proposal that is merged into the other
 * @param title title of the proposal that is merged into the other
 * @param into id of the proposal that it is merged into
 * @param intoNumber number of the proposal that it is merged into
 * @param intoTitle title of the proposal that it is merged into
 * @param reason why it was proposed; may be empty
 * @param expiresAt deadline for both answers
 * @param state the merger's state
 * @param agreed the sides that have agreed so far
 * @param people people on the roster of the merged proposal, whom the other side may take over
 */
record MergerShown(
        UUID proposalId,
        int number,
        String title,
        UUID into,
        int intoNumber,
        String intoTitle,
        String reason,
        Instant expiresAt,
        MergerState.Status state,
        Set<Side.Which> agreed,
        List<Offered> people) {

    /**
     * A person on the roster of the merged proposal.
     *
     * @param entry id of the entry there
     * @param role the person's role there
     * @param name null after the person was erased
     * @param affiliation as on the roster
     * @param takenAs id of the entry on the other roster; null if not taken over
     */
    record Offered(
            UUID entry,
            @Schema(implementation = RosterRole.class) String role,
            @Nullable String name,
            @Nullable String affiliation,
            @Nullable UUID takenAs) {}

    static MergerShown of(MergerState state, People people) {
        return new MergerShown(
                state.from().proposal(),
                state.from().notice().number(),
                state.from().notice().title(),
                state.into().proposal(),
                state.into().notice().number(),
                state.into().notice().title(),
                state.reason(),
                state.expiresAt(),
                state.status(),
                state.agreed(),
                state.offered().stream()
                        .map(entry -> toOffered(entry, state, people))
                        .toList());
    }

    private static Offered toOffered(RosterEntry entry, MergerState state, People people) {
        return new Offered(
                entry.id(),
                entry.role().name(),
                people.show(entry.name()),
                entry.affiliation(),
                state.taken().get(entry.id()));
    }
}
