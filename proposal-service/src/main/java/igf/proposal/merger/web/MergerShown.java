package igf.proposal.merger.web;

import igf.platform.people.People;
import igf.proposal.merger.MergerState;
import igf.proposal.merger.Side;
import igf.proposal.proposal.RosterEntry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A merger as the API shows it. @param people offered by the one that went in */
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

    /** @param entry on the roster of the one that went in; @param takenAs on the other, null if not taken */
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
