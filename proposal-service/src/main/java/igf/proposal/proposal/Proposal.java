package igf.proposal.proposal;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Context;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.proposal.proposal.ProposalCommand.ChangeContent;
import igf.proposal.proposal.ProposalCommand.ChangePerson;
import igf.proposal.proposal.ProposalCommand.Confirm;
import igf.proposal.proposal.ProposalCommand.Decide;
import igf.proposal.proposal.ProposalCommand.Draft;
import igf.proposal.proposal.ProposalCommand.Examine;
import igf.proposal.proposal.ProposalCommand.Lapse;
import igf.proposal.proposal.ProposalCommand.ListPerson;
import igf.proposal.proposal.ProposalCommand.Look;
import igf.proposal.proposal.ProposalCommand.Merge;
import igf.proposal.proposal.ProposalCommand.NoteAnswer;
import igf.proposal.proposal.ProposalCommand.NoteInvited;
import igf.proposal.proposal.ProposalCommand.OverruleScreening;
import igf.proposal.proposal.ProposalCommand.RemovePerson;
import igf.proposal.proposal.ProposalCommand.ReplacePerson;
import igf.proposal.proposal.ProposalCommand.Return;
import igf.proposal.proposal.ProposalCommand.Screen;
import igf.proposal.proposal.ProposalCommand.Submit;
import igf.proposal.proposal.ProposalCommand.UndoDecision;
import igf.proposal.proposal.ProposalCommand.UndoMerge;
import igf.proposal.proposal.ProposalCommand.Window;
import igf.proposal.proposal.ProposalCommand.Withdraw;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.Subtheme;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One proposal, from its draft to the decision; who may ask for what is decided at the edge. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Proposal {

    @AggregateIdentifier
    private @Nullable UUID id;

    private @Nullable ProposalState state;

    Proposal() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    Seen handle(Draft c) {
        apply(new ProposalEvent.Drafted(
                c.id(), c.edition(), c.owner(), c.content(), c.roster(), c.paste(), c.copyOf()));
        return seen();
    }

    @CommandHandler
    Seen handle(ChangeContent c, Context context) {
        var stage = state().stage();
        if (stage != Stage.DRAFT && stage != Stage.SUBMITTED) {
            throw new Refused(ProposalRefusal.stage("edited", stage));
        }
        before(c.call(), context.now());
        if (stage == Stage.SUBMITTED) {
            Refused.when(SubmissionRules.breaches(c.content(), c.rules()));
        }
        if (!c.content().equals(state().content())) {
            apply(new ProposalEvent.FieldsChanged(c.id(), ContentChange.between(state().content(), c.content())));
        }
        return seen();
    }

    @CommandHandler
    Seen handle(ListPerson c) {
        rosterMayChange();
        apply(new ProposalEvent.PersonListed(c.id(), c.entry().in(EntryState.LISTED)));
        return seen();
    }

    @CommandHandler
    Seen handle(ChangePerson c) {
        rosterMayChange();
        var old = entry(c.entry().id());
        var notice = state().notice();
        var replaced = !old.person().equals(c.entry().person());
        var entry = c.entry().in(replaced ? EntryState.LISTED : old.state());
        if (replaced && notice != null && old.email() != null) {
            apply(new ProposalEvent.PersonReplaced(c.id(), old, entry, notice, state().session(), null));
        } else if (!entry.equals(old)) {
            apply(new ProposalEvent.PersonChanged(c.id(), entry));
        }
        return seen();
    }

    @CommandHandler
    Seen handle(ReplacePerson c) {
        rosterMayChange();
        var old = entry(c.old());
        var notice = state().notice();
        if (notice == null) {
            throw new Refused(ProposalRefusal.stage("given a replacement", state().stage()));
        }
        if (old.person().equals(c.by().person())) {
            throw new Refused(ProposalRefusal.replacedByThemselves());
        }
        var by = c.by().in(EntryState.LISTED);
        apply(new ProposalEvent.PersonReplaced(c.id(), old, by, notice, state().session(), c.reason()));
        return seen();
    }

    @CommandHandler
    Seen handle(RemovePerson c) {
        rosterMayChange();
        apply(new ProposalEvent.PersonRemoved(c.id(), entry(c.entry()), state().notice(), state().session()));
        return seen();
    }

    /** Speakers are replaced until the session, so the call does not matter here. */
    private void rosterMayChange() {
        if (state().stage().isOut()) {
            throw new Refused(ProposalRefusal.stage("given another roster", state().stage()));
        }
    }

    private RosterEntry entry(UUID entry) {
        return state().entry(entry).orElseThrow(() -> new Refused(ProposalRefusal.noSuchEntry()));
    }

    @CommandHandler
    List<Refusal> handle(Examine c, Context context) {
        return submittable(c.rules(), c.call(), context.now());
    }

    @CommandHandler
    Seen handle(Submit c, Context context) {
        Refused.when(submittable(c.rules(), c.call(), context.now()));
        if (state().stage() == Stage.WITHDRAWN) {
            apply(new ProposalEvent.Returned(c.id(), notice()));
        }
        var text = Canonical.text(state());
        var receipt = new Receipt(
                c.number(), context.now(), Canonical.hash(text), c.rules().version());
        var title = titleOf(state().content().title());
        var notice = new Notice(state().edition(), c.number(), title, state().owner(), state().organizers());
        apply(new ProposalEvent.Submitted(c.id(), notice, receipt, named(c.rules()), text));
        return seen();
    }

    private List<Refusal> submittable(RuleSet rules, Window call, Instant now) {
        if (state().stage() != Stage.DRAFT && state().stage() != Stage.WITHDRAWN) {
            return List.of(ProposalRefusal.stage("submitted", state().stage()));
        }
        if (now.isBefore(call.from())) {
            return List.of(ProposalRefusal.callNotOpen(call.from()));
        }
        if (now.isAfter(call.until())) {
            return List.of(ProposalRefusal.callClosed(call.until()));
        }
        return SubmissionRules.breaches(state().stage() == Stage.DRAFT ? state() : state().returned(), rules);
    }

    @CommandHandler
    Seen handle(Withdraw c) {
        if (state().stage() == Stage.DRAFT || state().stage().isOut()) {
            throw new Refused(ProposalRefusal.stage("withdrawn", state().stage()));
        }
        apply(new ProposalEvent.Withdrawn(c.id(), notice(), state().session()));
        return seen();
    }

    @CommandHandler
    Seen handle(Return c, Context context) {
        in(Stage.WITHDRAWN, "returned");
        before(c.call(), context.now());
        apply(new ProposalEvent.Returned(c.id(), notice()));
        return seen();
    }

    private static void before(Window call, Instant now) {
        if (now.isAfter(call.until())) {
            throw new Refused(ProposalRefusal.callClosed(call.until()));
        }
    }

    @CommandHandler
    Seen handle(Screen c, Context context) {
        in(Stage.SUBMITTED, "screened");
        if (c.notBefore() != null && context.now().isBefore(c.notBefore())) {
            throw new Refused(ProposalRefusal.callStillOpen(c.notBefore()));
        }
        var screening = new Screening(c.outcome(), c.note(), context.now(), c.failed(), null);
        apply(new ProposalEvent.Screened(c.id(), notice(), screening));
        return seen();
    }

    @CommandHandler
    Seen handle(OverruleScreening c, Context context) {
        in(Stage.SCREENED_OUT, "let in after all");
        var screening = requireNonNull(state().screening(), "it was screened out");
        apply(new ProposalEvent.ScreeningOverruled(c.id(), notice(), screening.overruled(c.reason(), context.now())));
        return seen();
    }

    @CommandHandler
    Seen handle(Decide c, Context context) {
        var cause = c.cause();
        if (cause != null && isFollowed(cause)) {
            return seen();
        }
        if (cause == null) {
            in(Stage.SCREENED_IN, "decided");
        } else if (!cause.kind().follows(state().stage())) {
            throw new Refused(ProposalRefusal.stage("decided", state().stage()));
        }
        Refused.when(c.verdict().problems(c.rules(), context.now()));
        decided(c.verdict().under(c.rules(), context.now(), cause), c.rules());
        return seen();
    }

    /** A batch decides once, whatever came after; anything else is followed as long as the decision stands. */
    private boolean isFollowed(Cause cause) {
        var decision = state().decision();
        return cause.kind() == Cause.Kind.BATCH
                ? cause.by() != null && cause.by().equals(state().batch())
                : decision != null && cause.equals(decision.cause());
    }

    private void decided(Decision decision, RuleSet rules) {
        apply(new ProposalEvent.Decided(
                requireNonNull(id), notice(), decision, named(rules), state().content(), state().roster()));
    }

    @CommandHandler
    Seen handle(Confirm c, Context context) {
        if (stands(c.decidedAt())) {
            var cause = new Cause(Cause.Kind.CONDITIONS_MET, null);
            decided(
                    Verdict.of(Decision.Outcome.ACCEPTED, "All conditions are met.")
                            .under(c.rules(), context.now(), cause),
                    c.rules());
        }
        return seen();
    }

    @CommandHandler
    Seen handle(Lapse c) {
        if (stands(c.decidedAt())) {
            apply(new ProposalEvent.Lapsed(
                    c.id(), notice(), requireNonNull(state().decision()), state().session(), c.unmet()));
        }
        return seen();
    }

    private boolean stands(Instant decidedAt) {
        var decision = state().decision();
        return state().stage() == Stage.ACCEPTED_WITH_CONDITIONS
                && decision != null
                && decision.at().equals(decidedAt);
    }

    @CommandHandler
    Seen handle(UndoDecision c) {
        var decision = state().decision();
        if (decision == null || !state().stage().isDecided()) {
            throw new Refused(ProposalRefusal.stage("freed of a decision", state().stage()));
        }
        apply(new ProposalEvent.DecisionUndone(c.id(), notice(), decision, state().session(), c.reason()));
        return seen();
    }

    @CommandHandler
    Seen handle(Merge c) {
        if (c.into().equals(state().mergedInto())) {
            return seen();
        }
        if (!state().stage().isMergeable()) {
            throw new Refused(ProposalRefusal.stage("merged", state().stage()));
        }
        if (c.into().equals(c.id())) {
            throw new Refused(ProposalRefusal.mergedIntoItself());
        }
        apply(new ProposalEvent.Merged(c.id(), notice(), c.into()));
        return seen();
    }

    @CommandHandler
    Seen handle(UndoMerge c, Context context) {
        if (c.into().equals(state().mergedInto())) {
            var decision = state().decision();
            apply(new ProposalEvent.MergeUndone(c.id(), notice(), c.into(), state().beforeMerge(), c.reason()));
            if (decision != null) {
                // Everybody who heard of it hears of it again: the session went with the merge.
                var again = decision.again(context.now(), new Cause(Cause.Kind.MERGE_UNDONE, c.into()));
                apply(new ProposalEvent.Decided(
                        c.id(), notice(), again, named(c.rules()), state().content(), state().roster()));
            }
        }
        return seen();
    }

    @CommandHandler
    Seen handle(NoteInvited c) {
        var listed = state().entry(c.entry()).filter(entry -> entry.state() == EntryState.LISTED);
        if (listed.isPresent() && state().stage() != Stage.DRAFT) {
            apply(new ProposalEvent.PersonInvited(c.id(), c.entry()));
        }
        return seen();
    }

    @CommandHandler
    Seen handle(NoteAnswer c) {
        var notice = state().notice();
        var entry = state().entry(c.entry()).orElse(null);
        if (entry != null && notice != null && state().stage() != Stage.WITHDRAWN) {
            var answered = entry.with(c.answer(), c.attendance() == null ? entry.attendance() : c.attendance());
            if (!answered.equals(entry)) {
                apply(new ProposalEvent.PersonAnswered(c.id(), answered, notice, state().session()));
            }
        }
        return seen();
    }

    @CommandHandler
    Seen handle(Look c) {
        return seen();
    }

    private void in(Stage stage, String what) {
        if (state().stage() != stage) {
            throw new Refused(ProposalRefusal.stage(what, state().stage()));
        }
    }

    /** A subtheme that the rules do not know (any longer) keeps what was written for its name. */
    private List<Subtheme> named(RuleSet rules) {
        return state().content().subthemes().stream()
                .map(id -> rules.subtheme(id).orElseGet(() -> new Subtheme(id, id)))
                .toList();
    }

    private Notice notice() {
        return requireNonNull(state().notice(), "only drafts have nothing to tell");
    }

    private static String titleOf(@Nullable String title) {
        return title == null ? "" : title;
    }

    private ProposalState state() {
        return requireNonNull(state, "a proposal begins with its draft");
    }

    private Seen seen() {
        return new Seen(requireNonNull(AggregateLifecycle.getVersion(), "events were applied"), state());
    }

    @EventSourcingHandler
    void on(ProposalEvent event) {
        id = event.id();
        state = event instanceof ProposalEvent.Drafted drafted ? ProposalState.drafted(drafted) : state().after(event);
    }
}
