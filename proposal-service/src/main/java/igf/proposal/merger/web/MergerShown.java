package igf.proposal.merger.web;

import igf.platform.people.People;
import igf.proposal.merger.MergerState;
import igf.proposal.merger.Side;
import igf.proposal.roster.RosterEntry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merger of two proposals.
 *
 * @param proposalId id of the proposal that goes in
 * @param number of the proposal that goes in
 * @param title of the proposal that goes in
 * @param into id of the proposal that takes it in
 * @param intoNumber of the proposal that takes it in
 * @param intoTitle of the proposal that takes it in
 * @param reason why it was proposed; may be empty
 * @param expiresAt until when both sides can answer
 * @param state where it stands
 * @param agreed the sides that have agreed so far
 * @param people who was on the roster of the one that went in, to be taken over
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
     * Somebody on the roster of the proposal that went in.
     *
     * @param entry id of the entry there
     * @param role what the person does there
     * @param name null once the person is erased
     * @param affiliation as the roster says it
     * @param takenAs id of the entry on the other roster; null if not taken over
     */
    record Offered(
            UUID entry,
            String role,
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
                        .map(entry -> offered(entry, state, people))
                        .toList());
    }

    private static Offered offered(RosterEntry entry, MergerState state, People people) {
        return new Offered(
                entry.id(),
                entry.role().name(),
                people.show(entry.name()),
                entry.affiliation(),
                state.taken().get(entry.id()));
    }
}
