package igf.proposal.review.view;

import igf.platform.domain.PersonalValue;
import igf.proposal.review.RoundEvent;
import igf.proposal.round.ConflictDeclaration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's assignments and declarations. Members are null before their first event.
 *
 * @param id {@link ReviewingView#reviewerAssignmentsId}
 * @param assigned by proposal
 */
public record StoredMember(
        String id,
        @Nullable Map<UUID, Boolean> assigned,
        @Nullable Conflicts declared,
        @Nullable Instant remindedAt) {

    /**
     * @param reason sealed for the reviewer
     * @param reopened whether the secretariat allows the reviewer to declare again; null if not
     */
    record Conflicts(
            List<String> organizations,
            List<UUID> proposals,
            @Nullable PersonalValue reason,
            @Nullable Boolean reopened) {}

    static StoredMember of(String id) {
        return new StoredMember(id, null, null, null);
    }

    StoredMember withAssignment(UUID proposal) {
        return new StoredMember(id, ReviewingView.withEntry(assigned, proposal, true), declared, remindedAt);
    }

    StoredMember withoutAssignment(UUID proposal) {
        return new StoredMember(id, ReviewingView.withEntry(assigned, proposal, null), declared, remindedAt);
    }

    StoredMember withConflicts(RoundEvent.ConflictsDeclared e) {
        var conflicts = new Conflicts(e.declared().organizations(), e.declared().proposals(), e.reason(), null);
        return new StoredMember(id, assigned, conflicts, remindedAt);
    }

    StoredMember withReopenedConflicts() {
        var before = declaredConflicts();
        return new StoredMember(
                id, assigned, new Conflicts(before.organizations(), before.proposals(), reason(), true), remindedAt);
    }

    StoredMember withReminder(Instant at) {
        return new StoredMember(id, assigned, declared, at);
    }

    public Set<UUID> assignedProposals() {
        return assigned == null ? Set.of() : assigned.keySet();
    }

    public ConflictDeclaration declaredConflicts() {
        return declared == null
                ? ConflictDeclaration.NONE
                : new ConflictDeclaration(declared.organizations(), declared.proposals());
    }

    /** Returns whether the reviewer may replace a final declaration. */
    public boolean isReopened() {
        return declared != null && Boolean.TRUE.equals(declared.reopened());
    }

    /** Returns the reviewer's reason, sealed for them; null if there is none. */
    public @Nullable PersonalValue reason() {
        return declared == null ? null : declared.reason();
    }
}
