// Long: an aggregate has one handler per command; the rules are in SubmissionRules, ContentChanges,
// RosterChanges and DecisionRules.
package igf.proposal.proposal;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.api.proposal.Stage;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.Meta;
import igf.platform.domain.ReaderVersion;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.proposal.admission.SubmissionRules;
import igf.proposal.content.PublicSummary;
import igf.proposal.proposal.ProposalCommand.Announce;
import igf.proposal.proposal.ProposalCommand.ChangeContent;
import igf.proposal.proposal.ProposalCommand.ChangePerson;
import igf.proposal.proposal.ProposalCommand.Confirm;
import igf.proposal.proposal.ProposalCommand.CorrectAddress;
import igf.proposal.proposal.ProposalCommand.Decide;
import igf.proposal.proposal.ProposalCommand.DeleteDraft;
import igf.proposal.proposal.ProposalCommand.DiscardLine;
import igf.proposal.proposal.ProposalCommand.Draft;
import igf.proposal.proposal.ProposalCommand.Examine;
import igf.proposal.proposal.ProposalCommand.GiveUpPlace;
import igf.proposal.proposal.ProposalCommand.Lapse;
import igf.proposal.proposal.ProposalCommand.ListPerson;
import igf.proposal.proposal.ProposalCommand.Merge;
import igf.proposal.proposal.ProposalCommand.NoteAnswer;
import igf.proposal.proposal.ProposalCommand.NoteInvited;
import igf.proposal.proposal.ProposalCommand.OverruleScreening;
import igf.proposal.proposal.ProposalCommand.RemovePerson;
import igf.proposal.proposal.ProposalCommand.ReplacePerson;
import igf.proposal.proposal.ProposalCommand.Return;
import igf.proposal.proposal.ProposalCommand.ReturnToReserve;
import igf.proposal.proposal.ProposalCommand.Screen;
import igf.proposal.proposal.ProposalCommand.Submit;
import igf.proposal.proposal.ProposalCommand.UndoDecision;
import igf.proposal.proposal.ProposalCommand.UndoMerge;
import igf.proposal.proposal.ProposalCommand.UndoScreening;
import igf.proposal.proposal.ProposalCommand.Window;
import igf.proposal.proposal.ProposalCommand.Withdraw;
import igf.proposal.receipt.Receipt;
import igf.proposal.receipt.ReceiptText;
import igf.proposal.rules.RuleSet;
import igf.proposal.screening.Screening;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A proposal from draft to decision. Controllers check the rights to send its commands. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Proposal implements ReaderVersion {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable ProposalState state;

    /** People who changed the proposal themselves. */
    private Set<UUID> proven = new HashSet<>();

    /** Number of events that only the secretariat knows. */
    private long hidden;

    private boolean deleted;

    Proposal() {}

    @Override
    public long versionSeenBy(Actor actor, long version) {
        return VersionedProposal.versionSeenBy(actor, version, hidden);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    VersionedProposal handle(Draft c) {
        apply(new ProposalEvent.Drafted(
                c.id(), c.edition(), c.owner(), c.content(), c.roster(), c.paste(), c.copyOf()));
        return versioned();
    }

    @CommandHandler
    VersionedProposal handle(ChangeContent c, Context context) {
        return applyAll(new ContentChanges(state()).change(c, context.now()));
    }

    @CommandHandler
    VersionedProposal handle(DiscardLine c) {
        if (state().stage() != Stage.DRAFT && state().stage() != Stage.SUBMITTED) {
            throw new RefusedException(ProposalRefusal.stage("edited", state().stage()));
        }
        apply(new ProposalEvent.LineDiscarded(c.id(), c.left(), state().revision()));
        return versioned();
    }

    @CommandHandler
    void handle(DeleteDraft c) {
        if (state().stage() != Stage.DRAFT || state().receipt() != null) {
            throw new RefusedException(ProposalRefusal.submittedBefore(state().stage()));
        }
        apply(new ProposalEvent.DraftDeleted(c.id()));
    }

    @CommandHandler
    VersionedProposal handle(ListPerson c) {
        return applyAll(rosterChanges().list(c));
    }

    @CommandHandler
    VersionedProposal handle(ChangePerson c) {
        return applyAll(rosterChanges().change(c));
    }

    @CommandHandler
    VersionedProposal handle(CorrectAddress c) {
        return applyAll(rosterChanges().correct(c));
    }

    @CommandHandler
    VersionedProposal handle(ReplacePerson c) {
        return applyAll(rosterChanges().replace(c));
    }

    @CommandHandler
    VersionedProposal handle(RemovePerson c) {
        return applyAll(rosterChanges().remove(c));
    }

    @CommandHandler
    VersionedProposal handle(NoteInvited c) {
        return applyAll(rosterChanges().noteInvited(c));
    }

    @CommandHandler
    VersionedProposal handle(NoteAnswer c) {
        return applyAll(rosterChanges().noteAnswer(c));
    }

    @CommandHandler
    List<Refusal> handle(Examine c, Context context) {
        return submissionProblems(c.rules(), c.call(), context.now());
    }

    @CommandHandler
    VersionedProposal handle(Submit c, Context context) {
        RefusedException.throwIfAny(submissionProblems(c.rules(), c.call(), context.now()));
        if (state().stage() == Stage.WITHDRAWN) {
            apply(new ProposalEvent.Returned(c.id(), notice()));
        }
        var text = ReceiptText.text(state());
        var receipt = new Receipt(
                c.number(), context.now(), ReceiptText.hash(text), c.rules().version());
        var title = titleOrEmpty(state().content().title());
        var notice = new PublicSummary(state().edition(), c.number(), title, state().owner(), state().organizers());
        apply(new ProposalEvent.Submitted(c.id(), notice, receipt, state().namedSubthemes(c.rules()), text));
        return versioned();
    }

    private List<Refusal> submissionProblems(RuleSet rules, Window call, Instant now) {
        if (state().stage() != Stage.DRAFT && state().stage() != Stage.WITHDRAWN) {
            return List.of(ProposalRefusal.stage("submitted", state().stage()));
        }
        if (now.isBefore(call.from())) {
            return List.of(ProposalRefusal.callNotOpen(call.from()));
        }
        if (now.isAfter(call.until())) {
            return List.of(ProposalRefusal.callClosed(call.announcedEnd()));
        }
        return SubmissionRules.breaches(state().stage() == Stage.DRAFT ? state() : state().toDraft(), rules);
    }

    @CommandHandler
    VersionedProposal handle(Withdraw c, Context context) {
        if (state().stage() == Stage.DRAFT || state().stage().isOut()) {
            throw new RefusedException(ProposalRefusal.stage("withdrawn", state().stage()));
        }
        if (!context.actor().has("SECRETARIAT")) {
            decisionRules().requireNotBegun(c.sessionStart(), context.now());
        }
        decisionRules().requireReason(c.reason(), c.sessionStart(), context.now());
        var reason = c.reason() == null || c.reason().isBlank() ? null : c.reason();
        apply(new ProposalEvent.Withdrawn(c.id(), notice(), state().session(), reason));
        return versioned();
    }

    @CommandHandler
    VersionedProposal handle(Return c, Context context) {
        requireStage(Stage.WITHDRAWN, "returned");
        ContentChanges.requireCallNotOver(c.call(), context.now());
        apply(new ProposalEvent.Returned(c.id(), notice()));
        return versioned();
    }

    @CommandHandler
    VersionedProposal handle(Screen c, Context context) {
        requireStage(Stage.SUBMITTED, "screened");
        if (c.notBefore() != null && context.now().isBefore(c.notBefore())) {
            throw new RefusedException(ProposalRefusal.callStillOpen(c.notBefore()));
        }
        var screening = new Screening(c.outcome(), c.note(), context.now(), c.failed(), null, c.rulesVersion());
        apply(new ProposalEvent.Screened(c.id(), notice(), screening));
        return versioned();
    }

    @CommandHandler
    VersionedProposal handle(OverruleScreening c, Context context) {
        if (state().stage() != Stage.SCREENED_OUT) {
            throw new RefusedException(ProposalRefusal.stageLacks("refusal that could be overruled", state().stage()));
        }
        var screening = requireNonNull(state().screening(), "it was screened out");
        apply(new ProposalEvent.ScreeningOverruled(
                c.id(), notice(), screening.withOverruling(c.reason(), context.now(), c.rulesVersion())));
        return versioned();
    }

    @CommandHandler
    VersionedProposal handle(UndoScreening c) {
        return applyAll(decisionRules().undoScreening(c));
    }

    @CommandHandler
    VersionedProposal handle(Decide c, Context context) {
        return applyAll(decisionRules().decide(c, context.now()));
    }

    @CommandHandler
    VersionedProposal handle(Announce c, Context context) {
        return applyAll(decisionRules().announce(c, context.now()));
    }

    @CommandHandler
    VersionedProposal handle(GiveUpPlace c) {
        return applyAll(decisionRules().giveUpPlace(c));
    }

    @CommandHandler
    VersionedProposal handle(Confirm c, Context context) {
        return applyAll(decisionRules().confirm(c, context.now()));
    }

    @CommandHandler
    VersionedProposal handle(Lapse c, Context context) {
        return applyAll(decisionRules().lapse(c, context.now()));
    }

    @CommandHandler
    VersionedProposal handle(UndoDecision c, Context context) {
        return applyAll(decisionRules().undoDecision(c, context.now()));
    }

    @CommandHandler
    VersionedProposal handle(Merge c, Context context) {
        return applyAll(decisionRules().merge(c, context.now()));
    }

    @CommandHandler
    VersionedProposal handle(UndoMerge c, Context context) {
        return applyAll(decisionRules().undoMerge(c, context.now()));
    }

    @CommandHandler
    VersionedProposal handle(ReturnToReserve c, Context context) {
        return applyAll(decisionRules().returnToReserve(c, context.now()));
    }

    private void requireStage(Stage stage, String action) {
        if (state().stage() != stage) {
            throw new RefusedException(ProposalRefusal.stage(action, state().stage()));
        }
    }

    private RosterChanges rosterChanges() {
        return new RosterChanges(state());
    }

    private DecisionRules decisionRules() {
        return new DecisionRules(state());
    }

    private VersionedProposal applyAll(List<? extends ProposalEvent> events) {
        events.forEach(AggregateLifecycle::apply);
        return versioned();
    }

    private PublicSummary notice() {
        return requireNonNull(state().notice(), "only drafts have no public summary");
    }

    private static String titleOrEmpty(@Nullable String title) {
        return title == null ? "" : title;
    }

    /** @throws RefusedException not found, for a deleted draft */
    private ProposalState state() {
        if (deleted) {
            throw new RefusedException(Refusal.notFound());
        }
        return lastState();
    }

    private ProposalState lastState() {
        return requireNonNull(state, "the first event of a proposal is Drafted");
    }

    boolean isDeleted() {
        return deleted;
    }

    VersionedProposal versioned() {
        state();
        return lastVersion();
    }

    /** Includes the last version of a deleted draft. */
    VersionedProposal lastVersion() {
        return new VersionedProposal(
                requireNonNull(AggregateLifecycle.getVersion(), "events were applied"), lastState(), proven, hidden);
    }

    @EventSourcingHandler
    void on(ProposalEvent event, Meta meta) {
        on(event);
        VersionedProposal.provenBy(meta.actor()).ifPresent(proven::add);
    }

    @EventSourcingHandler
    void on(ProposalEvent event) {
        id = event.id();
        hidden += ProposalEvent.isHidden(event) ? 1 : 0;
        deleted = event instanceof ProposalEvent.DraftDeleted;
        state = event instanceof ProposalEvent.Drafted drafted
                ? ProposalState.ofDraft(drafted)
                : lastState().after(event);
    }
}
