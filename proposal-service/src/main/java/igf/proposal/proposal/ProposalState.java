// Long: each way to copy the fourteen members is written once.
package igf.proposal.proposal;

import igf.api.decision.Cause.Kind;
import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.screening.ScreeningOutcome;
import igf.proposal.content.Content;
import igf.proposal.content.Owner;
import igf.proposal.content.Paste;
import igf.proposal.content.PublicSummary;
import igf.proposal.content.RevisionNotice;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Decision;
import igf.proposal.decision.DecisionStatus;
import igf.proposal.receipt.Receipt;
import igf.proposal.roster.FormerEntry;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Subtheme;
import igf.proposal.screening.Screening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The state of a proposal.
 *
 * @param paste null unless the draft was pasted
 * @param decision null before a decision, and after it was undone
 * @param batch the batch that decided it last, even if that was undone, so that no batch decides it twice
 * @param former entries that left the roster after submission, in that order
 */
public record ProposalState(
        UUID id,
        String edition,
        Owner owner,
        Stage stage,
        Content content,
        List<RosterEntry> roster,
        @Nullable Paste paste,
        @Nullable Receipt receipt,
        @Nullable Screening screening,
        @Nullable Decision decision,
        @Nullable UUID mergedInto,
        @Nullable UUID batch,
        List<FormerEntry> former,
        DecisionStatus status) {
    public ProposalState {
        roster = List.copyOf(roster);
        // Null in older snapshots.
        former = List.copyOf(Objects.requireNonNullElse(former, List.of()));
        status = Objects.requireNonNullElse(status, DecisionStatus.NONE);
    }

    public static ProposalState ofDraft(ProposalEvent.Drafted e) {
        return new ProposalState(
                e.id(),
                e.edition(),
                e.owner(),
                Stage.DRAFT,
                e.content(),
                e.roster(),
                e.paste(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                DecisionStatus.NONE);
    }

    /** Returns the subthemes with their names. A subtheme that is not in the rules keeps its text as its name. */
    List<Subtheme> namedSubthemes(RuleSet rules) {
        return content.subthemes().stream()
                .map(subtheme -> rules.subtheme(subtheme).orElseGet(() -> new Subtheme(subtheme, subtheme)))
                .toList();
    }

    public ProposalState after(ProposalEvent event) {
        return switch (event) {
            case ProposalEvent.Drafted e -> ofDraft(e);
            case ProposalEvent.ContentChanged e -> withContent(e.content());
            case ProposalEvent.FieldsChanged e -> withContent(e.change().applyTo(content));
            case ProposalEvent.Revised e -> withContent(e.content());
            case ProposalEvent.PersonListed e -> {
                var more = new ArrayList<>(roster);
                more.add(e.entry());
                yield withRoster(more);
            }
            case ProposalEvent.PersonChanged e -> withChangedEntry(e.entry().id(), e.entry());
            case ProposalEvent.AddressCorrected e -> withChangedEntry(e.entry().id(), e.entry());
            case ProposalEvent.PersonReplaced e ->
                withChangedEntry(e.old().id(), e.entry())
                        .withFormerEntry(new FormerEntry(
                                e.old().withState(EntryState.REPLACED),
                                e.entry().id(),
                                e.reason()));
            case ProposalEvent.PersonRemoved e -> {
                var remaining = withRoster(roster.stream()
                        .filter(entry -> !entry.id().equals(e.entry().id()))
                        .toList());
                yield e.notice() == null
                        ? remaining
                        : remaining.withFormerEntry(
                                new FormerEntry(e.entry().withState(EntryState.WITHDRAWN), null, null));
            }
            case ProposalEvent.LineDiscarded e ->
                with(content, roster, paste == null ? null : paste.withUnassigned(e.left()));
            case ProposalEvent.PersonInvited e ->
                withRoster(rosterWith(e.entry(), old -> old.withState(EntryState.INVITED)));
            case ProposalEvent.PersonAnswered e ->
                withRoster(rosterWith(e.entry().id(), old -> e.entry()));
            case ProposalEvent.Submitted e -> withStage(Stage.SUBMITTED, e.receipt(), null, null, null);
            case ProposalEvent.Withdrawn e -> toWithdrawn();
            case ProposalEvent.Returned e -> toDraft();
            case ProposalEvent.DraftDeleted e -> this;
            case ProposalEvent.Screened e ->
                withStage(
                        e.screening().outcome() == ScreeningOutcome.IN ? Stage.SCREENED_IN : Stage.SCREENED_OUT,
                        receipt,
                        e.screening(),
                        null,
                        null);
            case ProposalEvent.ScreeningOverruled e -> withStage(Stage.SCREENED_IN, receipt, e.screening(), null, null);
            case ProposalEvent.ScreeningUndone e -> withStage(Stage.SUBMITTED, receipt, null, null, null);
            case ProposalEvent.Decided e ->
                withStage(e.decision().outcome().stage(), receipt, screening, e.decision(), null)
                        .withBatchOf(e.decision().cause());
            case ProposalEvent.DecisionHeld e ->
                with(DecisionStatus.holding(e.decision()))
                        .withBatchOf(e.decision().cause());
            case ProposalEvent.HeldDecisionUndone e -> with(DecisionStatus.undone(e.keepsPlace()));
            case ProposalEvent.DecisionUndone e ->
                withStage(Stage.SCREENED_IN, receipt, screening, null, null)
                        .with(DecisionStatus.undone(e.keepsPlace()));
            case ProposalEvent.PlaceGivenUp e -> with(DecisionStatus.NONE);
            case ProposalEvent.Lapsed e ->
                withStage(Stage.LAPSED, receipt, screening, decision, null).with(DecisionStatus.lapsed(e.at()));
            case ProposalEvent.Merged e -> withStage(Stage.MERGED, receipt, screening, decision, e.into());
            case ProposalEvent.MergeUndone e -> withStage(e.back(), receipt, screening, decision, null);
        };
    }

    private ProposalState withFormerEntry(FormerEntry entry) {
        var more = new ArrayList<>(former);
        more.add(entry);
        return withBatchAndFormer(batch, more);
    }

    private ProposalState withBatchOf(@Nullable Cause cause) {
        return cause != null && cause.kind() == Kind.BATCH ? withBatchAndFormer(cause.by(), former) : this;
    }

    Stage stageBeforeMerge() {
        return decision == null ? Stage.SCREENED_IN : decision.outcome().stage();
    }

    private ProposalState withChangedEntry(UUID old, RosterEntry entry) {
        return with(content, rosterWith(old, before -> entry), paste == null ? null : paste.withConfirmedRole(old));
    }

    private ProposalState toWithdrawn() {
        var uninvited = roster.stream()
                .map(entry -> entry.state() == EntryState.LISTED ? entry : entry.withState(EntryState.WITHDRAWN))
                .toList();
        return withRoster(uninvited).withStage(Stage.WITHDRAWN, receipt, screening, decision, null);
    }

    ProposalState toDraft() {
        var listed =
                roster.stream().map(entry -> entry.withState(EntryState.LISTED)).toList();
        return withRoster(listed).withStage(Stage.DRAFT, receipt, null, null, null);
    }

    ProposalState withContent(Content newContent) {
        return with(newContent, roster, paste);
    }

    private ProposalState withRoster(List<RosterEntry> newRoster) {
        return with(content, newRoster, paste);
    }

    private ProposalState with(Content newContent, List<RosterEntry> newRoster, @Nullable Paste newPaste) {
        return new ProposalState(
                id,
                edition,
                owner,
                stage,
                newContent,
                newRoster,
                newPaste,
                receipt,
                screening,
                decision,
                mergedInto,
                batch,
                former,
                status);
    }

    private ProposalState withStage(
            Stage newStage,
            @Nullable Receipt newReceipt,
            @Nullable Screening newScreening,
            @Nullable Decision newDecision,
            @Nullable UUID into) {
        return new ProposalState(
                id,
                edition,
                owner,
                newStage,
                content,
                roster,
                paste,
                newReceipt,
                newScreening,
                newDecision,
                into,
                batch,
                former,
                DecisionStatus.NONE);
    }

    private ProposalState withBatchAndFormer(@Nullable UUID lastBatch, List<FormerEntry> newFormer) {
        return new ProposalState(
                id,
                edition,
                owner,
                stage,
                content,
                roster,
                paste,
                receipt,
                screening,
                decision,
                mergedInto,
                lastBatch,
                newFormer,
                status);
    }

    private ProposalState with(DecisionStatus newStatus) {
        return new ProposalState(
                id,
                edition,
                owner,
                stage,
                content,
                roster,
                paste,
                receipt,
                screening,
                decision,
                mergedInto,
                batch,
                former,
                newStatus);
    }

    private List<RosterEntry> rosterWith(UUID entry, UnaryOperator<RosterEntry> change) {
        return roster.stream()
                .map(old -> old.id().equals(entry) ? change.apply(old) : old)
                .toList();
    }

    public Optional<RosterEntry> findEntry(UUID entry) {
        return roster.stream().filter(each -> each.id().equals(entry)).findFirst();
    }

    public List<RosterEntry> organizers() {
        return roster.stream()
                .filter(entry -> entry.role() == RosterRole.ORGANIZER)
                .toList();
    }

    /** Returns whether the person owns the proposal or is on its roster. */
    boolean involves(UUID person) {
        return person.equals(owner.person())
                || roster.stream().anyMatch(entry -> entry.person().equals(person));
    }

    public boolean isOwnedBy(String subject, @Nullable UUID person) {
        return person == null
                ? owner.person() == null && owner.subject().equals(subject)
                : person.equals(owner.person());
    }

    /** Returns whether the caller may act as an organizer: as the owner, or as an organizer on the roster. */
    public boolean isOrganizedBy(String subject, @Nullable UUID person) {
        return isOwnedBy(subject, person)
                || organizers().stream().anyMatch(entry -> entry.person().equals(person));
    }

    /** Returns whether it got its place from the given proposal, including unannounced decisions. */
    public boolean hasPlaceFreedBy(UUID freed) {
        var decision = secretariatDecision();
        return decision != null
                && secretariatStage().isAccepted()
                && Cause.promotion(freed).equals(decision.cause());
    }

    /**
     * Returns whether its session has begun.
     *
     * @param start start in the latest release, null if it is not released
     */
    public boolean hasSessionBegun(@Nullable Instant start, Instant now) {
        return session() != null && start != null && !start.isAfter(now);
    }

    /** Returns the data for mails and public events; null for a draft, also for one that was submitted before. */
    public @Nullable PublicSummary notice() {
        return receipt == null || stage == Stage.DRAFT
                ? null
                : new PublicSummary(
                        edition, receipt.number(), content.title() == null ? "" : content.title(), owner, organizers());
    }

    /** Returns the data for the public event of a change; null unless it is submitted and not accepted. */
    @Nullable
    RevisionNotice revision() {
        var notice = notice();
        return notice == null || stage.isAccepted() ? null : RevisionNotice.of(notice);
    }

    /** Returns the stage for the secretariat, which knows a decision before it is announced. */
    public Stage secretariatStage() {
        var held = status.held();
        return held == null ? stage : held.outcome().stage();
    }

    public @Nullable Decision secretariatDecision() {
        return status.held() == null ? decision : status.held();
    }

    /** Returns when the organizers learned of the result; null if there is none, or for older lapses. */
    public @Nullable Instant announcedAt() {
        if (decision == null) {
            return null;
        }
        return stage == Stage.LAPSED ? status.lapsedAt() : decision.announcedAt();
    }

    public @Nullable UUID session() {
        return stage.isAccepted() ? ProposalId.session(id) : null;
    }
}
