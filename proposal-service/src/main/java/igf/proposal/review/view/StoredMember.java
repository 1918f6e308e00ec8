package igf.proposal.review.view;

import igf.platform.domain.PersonalValue;
import igf.proposal.review.RoundEvent;
import igf.proposal.round.Declared;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer is asked for. What nothing was told of yet is null.
 *
 * @param id {@link ReviewingView#member}
 * @param assigned by proposal
 */
public record StoredMember(
        String id,
        @Nullable Map<UUID, Boolean> assigned,
        @Nullable Conflicts declared,
        @Nullable Instant remindedAt) {

    /** @param reason sealed for the reviewer */
    record Conflicts(
            List<String> organizations,
            List<UUID> proposals,
            @Nullable PersonalValue reason) {}

    static StoredMember of(String id) {
        return new StoredMember(id, null, null, null);
    }

    StoredMember asked(UUID proposal) {
        return new StoredMember(id, ReviewingView.noted(assigned, proposal, true), declared, remindedAt);
    }

    StoredMember released(UUID proposal) {
        return new StoredMember(id, ReviewingView.noted(assigned, proposal, null), declared, remindedAt);
    }

    StoredMember declaring(RoundEvent.ConflictsDeclared e) {
        var conflicts = new Conflicts(e.declared().organizations(), e.declared().proposals(), e.reason());
        return new StoredMember(id, assigned, conflicts, remindedAt);
    }

    StoredMember reminded(Instant at) {
        return new StoredMember(id, assigned, declared, at);
    }

    /** The proposals that are asked for. */
    public Set<UUID> proposals() {
        return assigned == null ? Set.of() : assigned.keySet();
    }

    /** What the reviewer cannot judge. */
    public Declared cannotJudge() {
        return declared == null ? Declared.NOTHING : new Declared(declared.organizations(), declared.proposals());
    }

    /** Why, sealed for the reviewer; null if nothing was said. */
    public @Nullable PersonalValue reason() {
        return declared == null ? null : declared.reason();
    }
}
