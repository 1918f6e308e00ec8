// Long: a record of twenty members, of which each way to copy it stands once.
package igf.proposal.proposal.view;

import igf.platform.view.ViewCollection;
import igf.proposal.content.Owner;
import igf.proposal.content.Paste;
import igf.proposal.decision.DecisionStatus;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.Stage;
import igf.proposal.receipt.Receipt;
import igf.proposal.roster.RosterBreach;
import igf.proposal.roster.RosterEntry;
import igf.proposal.roster.RosterState;
import igf.proposal.screening.Screening;
import igf.proposal.vocabulary.RosterRole;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as it is kept for reading, the same after a write; personal values stay sealed.
 *
 * @param organizedBy under which keys its organizers find it
 * @param rosterState empty of a draft, whose roster is still being made
 * @param version what the {@code ETag} says
 * @param changedAt null of what was read from the write side
 * @param status of its decision: not for everybody
 * @param insideState where it stands for the secretariat, which knows a decision before it is announced
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
        Stage insideState) {

    /** By the proposal's id */
    public static final ViewCollection<StoredProposal> KEPT =
            ViewCollection.of(ProposalView.PROPOSALS, StoredProposal.class);

    static StoredProposal drafted(ProposalEvent.Drafted e) {
        return of(ProposalState.drafted(e), 0);
    }

    /** As the write side has it. */
    public static StoredProposal of(ProposalState state, long version) {
        return derived(
                state.id(),
                state.edition(),
                state.stage(),
                state.owner(),
                StoredContent.of(state.content()),
                entries(state.roster()),
                Optional.ofNullable(state.paste()),
                Optional.ofNullable(state.receipt()),
                Optional.ofNullable(state.screening()),
                Optional.ofNullable(state.decision()).map(StoredDecision::of),
                Optional.ofNullable(state.session()),
                Optional.ofNullable(state.mergedInto()),
                List.of(),
                state.former().stream().map(StoredFormer::of).toList(),
                version,
                null,
                state.status());
    }

    private static List<StoredEntry> entries(Collection<RosterEntry> roster) {
        return roster.stream().map(StoredEntry::of).toList();
    }

    private static StoredProposal derived(
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
            List<RosterBreach> breaches,
            List<StoredFormer> former,
            long version,
            @Nullable Instant changedAt,
            DecisionStatus status) {
        return new StoredProposal(
                id,
                edition,
                state,
                owner,
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
                organizedBy(owner, roster),
                rosterState(state, receipt, breaches),
                version,
                changedAt,
                status,
                status.held() == null ? state : status.held().outcome().stage());
    }

    StoredProposal with(DecisionStatus now) {
        return derived(
                id,
                edition,
                state,
                owner,
                content,
                roster,
                paste,
                receipt,
                screening,
                decision,
                sessionId,
                mergedInto,
                rosterBreaches,
                formerRoster,
                version,
                changedAt,
                now);
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

    /** The key of an owner who is known by no person. */
    public static String subjectKey(String subject) {
        return "subject:" + subject;
    }

    private static Optional<RosterState> rosterState(
            Stage state, Optional<Receipt> receipt, List<RosterBreach> breaches) {
        return receipt.filter(submitted -> state != Stage.DRAFT)
                .map(submitted -> breaches.isEmpty() ? RosterState.COMPLETE : RosterState.BELOW_MINIMUM);
    }

    StoredProposal saying(StoredContent now) {
        return with(now, roster, paste, formerRoster);
    }

    StoredProposal with(List<StoredEntry> nowRoster, Optional<Paste> nowPaste, List<StoredFormer> nowFormer) {
        return with(content, nowRoster, nowPaste, nowFormer);
    }

    private StoredProposal with(
            StoredContent nowContent,
            List<StoredEntry> nowRoster,
            Optional<Paste> nowPaste,
            List<StoredFormer> nowFormer) {
        return derived(
                id,
                edition,
                state,
                owner,
                nowContent,
                nowRoster,
                nowPaste,
                receipt,
                screening,
                decision,
                sessionId,
                mergedInto,
                rosterBreaches,
                nowFormer,
                version,
                changedAt,
                status);
    }

    StoredProposal at(
            Stage now,
            Optional<Receipt> nowReceipt,
            Optional<Screening> nowScreening,
            Optional<StoredDecision> nowDecision,
            Optional<UUID> nowSession,
            Optional<UUID> into) {
        return derived(
                id,
                edition,
                now,
                owner,
                content,
                roster,
                paste,
                nowReceipt,
                nowScreening,
                nowDecision,
                nowSession,
                into,
                rosterBreaches,
                formerRoster,
                version,
                changedAt,
                DecisionStatus.NONE);
    }

    /** @param breaches of the edition's minimum */
    public StoredProposal lacking(List<RosterBreach> breaches) {
        return changed(breaches, version, changedAt);
    }

    StoredProposal changed(long to, Instant when) {
        return changed(rosterBreaches, to, when);
    }

    private StoredProposal changed(List<RosterBreach> breaches, long to, @Nullable Instant when) {
        return derived(
                id,
                edition,
                state,
                owner,
                content,
                roster,
                paste,
                receipt,
                screening,
                decision,
                sessionId,
                mergedInto,
                breaches,
                formerRoster,
                to,
                when,
                status);
    }
}
