// Long: each way to copy the members is written once.
package igf.proposal.proposal.view;

import igf.api.proposal.Stage;
import igf.api.roster.RosterRole;
import igf.api.roster.RosterState;
import igf.platform.domain.Actor;
import igf.platform.view.ViewCollection;
import igf.proposal.content.Owner;
import igf.proposal.content.Paste;
import igf.proposal.decision.DecisionStatus;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.receipt.Receipt;
import igf.proposal.roster.RosterBreach;
import igf.proposal.roster.RosterEntry;
import igf.proposal.screening.Screening;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The stored document of a proposal, also created from the write side after a command. Personal values stay sealed.
 *
 * @param organizedBy search keys of its organizers: person ids, or a key for the subject of the owner
 * @param rosterState empty for a draft, whose roster is incomplete
 * @param version number of its last event
 * @param changedAt null if read from the write side
 * @param status state of its decision, which is not public
 * @param insideState stage for the secretariat, which knows a decision before it is announced
 * @param hidden number of its events that only the secretariat knows
 * @param publicChangedAt time of the last change that others see; null if read from the write side
 */
public record StoredProposal(
        UUID id,
        String edition,
        Stage state,
        Owner owner,
        StoredContent content,
        List<StoredEntry> roster,
        Optional<Paste> paste,
        Optional<Receipt> receipt,
        Optional<Screening> screening,
        Optional<StoredDecision> decision,
        Optional<UUID> sessionId,
        Optional<UUID> mergedInto,
        List<RosterBreach> rosterBreaches,
        List<StoredFormer> formerRoster,
        List<String> organizedBy,
        Optional<RosterState> rosterState,
        long version,
        @Nullable Instant changedAt,
        DecisionStatus status,
        Stage insideState,
        long hidden,
        @Nullable Instant publicChangedAt) {

    /** By proposal id. */
    public static final ViewCollection<StoredProposal> PROPOSALS =
            ViewCollection.of(ProposalView.PROPOSALS, StoredProposal.class);

    static StoredProposal ofDraft(ProposalEvent.Drafted e) {
        return of(new VersionedProposal(0, ProposalState.ofDraft(e), Set.of(), 0L));
    }

    /** Creates the document from the write side. */
    public static StoredProposal of(VersionedProposal versioned) {
        var state = versioned.state();
        var roster = entries(state.roster());
        var receipt = Optional.ofNullable(state.receipt());
        return new StoredProposal(
                state.id(),
                state.edition(),
                state.stage(),
                state.owner(),
                StoredContent.of(state.content()),
                roster,
                Optional.ofNullable(state.paste()),
                receipt,
                Optional.ofNullable(state.screening()),
                Optional.ofNullable(state.decision()).map(StoredDecision::of),
                Optional.ofNullable(state.session()),
                Optional.ofNullable(state.mergedInto()),
                List.of(),
                state.former().stream().map(StoredFormer::of).toList(),
                organizedBy(state.owner(), roster),
                rosterState(state.stage(), receipt, List.of()),
                versioned.version(),
                null,
                state.status(),
                insideState(state.stage(), state.status()),
                versioned.hidden(),
                null);
    }

    private static List<StoredEntry> entries(Collection<RosterEntry> roster) {
        return roster.stream().map(StoredEntry::of).toList();
    }

    /** Copies a document with changed members, and computes the derived members again. */
    private static final class Builder {

        private final StoredProposal original;
        private Stage state;
        private StoredContent content;
        private List<StoredEntry> roster;
        private Optional<Paste> paste;
        private Optional<Receipt> receipt;
        private Optional<Screening> screening;
        private Optional<StoredDecision> decision;
        private Optional<UUID> sessionId;
        private Optional<UUID> mergedInto;
        private List<RosterBreach> breaches;
        private List<StoredFormer> former;
        private long version;
        private @Nullable Instant changedAt;
        private DecisionStatus status;
        private long hidden;
        private @Nullable Instant publicChangedAt;

        Builder(StoredProposal original) {
            this.original = original;
            state = original.state;
            content = original.content;
            roster = original.roster;
            paste = original.paste;
            receipt = original.receipt;
            screening = original.screening;
            decision = original.decision;
            sessionId = original.sessionId;
            mergedInto = original.mergedInto;
            breaches = original.rosterBreaches;
            former = original.formerRoster;
            version = original.version;
            changedAt = original.changedAt;
            status = original.status;
            hidden = original.hidden;
            publicChangedAt = original.publicChangedAt;
        }

        StoredProposal build() {
            return new StoredProposal(
                    original.id,
                    original.edition,
                    state,
                    original.owner,
                    content,
                    roster,
                    paste,
                    receipt,
                    screening,
                    decision,
                    sessionId,
                    mergedInto,
                    breaches,
                    former,
                    organizedBy(original.owner, roster),
                    rosterState(state, receipt, breaches),
                    version,
                    changedAt,
                    status,
                    insideState(state, status),
                    hidden,
                    publicChangedAt);
        }
    }

    private StoredProposal copy(Consumer<Builder> change) {
        var builder = new Builder(this);
        change.accept(builder);
        return builder.build();
    }

    private static Stage insideState(Stage state, DecisionStatus status) {
        return status.held() == null ? state : status.held().outcome().stage();
    }

    StoredProposal withStatus(DecisionStatus newStatus) {
        return copy(builder -> builder.status = newStatus);
    }

    private static List<String> organizedBy(Owner owner, List<StoredEntry> roster) {
        var keys = new LinkedHashSet<String>();
        keys.add(
                owner.person() == null
                        ? subjectKey(owner.subject())
                        : owner.person().toString());
        roster.stream()
                .filter(entry -> entry.role() == RosterRole.ORGANIZER)
                .forEach(entry -> keys.add(entry.person().toString()));
        return List.copyOf(keys);
    }

    /** Returns the search key of an owner without a person id. */
    public static String subjectKey(String subject) {
        return "subject:" + subject;
    }

    private static Optional<RosterState> rosterState(
            Stage state, Optional<Receipt> receipt, List<RosterBreach> breaches) {
        return receipt.filter(submitted -> state != Stage.DRAFT)
                .map(submitted -> breaches.isEmpty() ? RosterState.COMPLETE : RosterState.BELOW_MINIMUM);
    }

    StoredProposal withContent(StoredContent newContent) {
        return copy(builder -> builder.content = newContent);
    }

    StoredProposal withPeople(List<StoredEntry> newRoster, Optional<Paste> newPaste, List<StoredFormer> newFormer) {
        return copy(builder -> {
            builder.roster = newRoster;
            builder.paste = newPaste;
            builder.former = newFormer;
        });
    }

    StoredProposal withStage(
            Stage newStage,
            Optional<Receipt> newReceipt,
            Optional<Screening> newScreening,
            Optional<StoredDecision> newDecision,
            Optional<UUID> newSession,
            Optional<UUID> newMergedInto) {
        return copy(builder -> {
            builder.state = newStage;
            builder.receipt = newReceipt;
            builder.screening = newScreening;
            builder.decision = newDecision;
            builder.sessionId = newSession;
            builder.mergedInto = newMergedInto;
            builder.status = DecisionStatus.NONE;
        });
    }

    public StoredProposal withBreaches(List<RosterBreach> breaches) {
        return copy(builder -> builder.breaches = breaches);
    }

    /** A roster check is no change of the proposal's own, so the version stays. */
    StoredProposal withBreaches(List<RosterBreach> breaches, Instant at) {
        return copy(copy -> {
            copy.breaches = breaches;
            copy.changedAt = at;
            copy.publicChangedAt = at;
        });
    }

    /** @param isHidden whether only the secretariat may know of the event */
    StoredProposal withVersion(long newVersion, Instant time, boolean isHidden) {
        return copy(builder -> {
            builder.version = newVersion;
            builder.changedAt = time;
            builder.hidden += isHidden ? 1 : 0;
            builder.publicChangedAt = isHidden ? builder.publicChangedAt : time;
        });
    }

    public long versionSeenBy(Actor actor) {
        return VersionedProposal.versionSeenBy(actor, version, hidden);
    }

    /** Returns when it changed last, as a reader may know. */
    public @Nullable Instant changedAt(boolean forSecretariat) {
        return forSecretariat ? changedAt : publicChangedAt;
    }
}
