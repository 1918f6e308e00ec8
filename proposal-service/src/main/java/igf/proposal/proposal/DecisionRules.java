package igf.proposal.proposal;

import static java.util.Objects.requireNonNull;

import igf.platform.domain.Refused;
import igf.proposal.content.PublicSummary;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Decision;
import igf.proposal.decision.Verdict;
import igf.proposal.rules.RuleSet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Handles commands about decisions, screening and mergers: returns events, returns none, or refuses. */
record DecisionRules(ProposalState state) {

    List<ProposalEvent> decided(ProposalCommand.Decide c, Instant now) {
        var cause = c.cause();
        if (cause != null && isFollowed(cause)) {
            return List.of();
        }
        var stands = state.insideStage();
        if (!(cause == null ? stands == Stage.SCREENED_IN : cause.kind().follows(stands))) {
            throw new Refused(ProposalRefusal.stage("decided", stands));
        }
        Refused.when(c.verdict().problems(c.rules(), now));
        var decision = c.verdict().under(c.rules(), now, cause);
        return List.of(
                c.announce() && state.status().held() == null
                        ? decided(decision, c.rules())
                        : new ProposalEvent.DecisionHeld(
                                c.id(), notice(), decision, state.content().subthemes()));
    }

    List<ProposalEvent> announced(ProposalCommand.Announce c, Instant now) {
        var held = state.status().held();
        if (held == null) {
            throw new Refused(ProposalRefusal.nothingToAnnounce());
        }
        return List.of(decided(held.told(now), c.rules()));
    }

    /**
     * A batch decides a proposal only once, whatever followed. Any other cause is followed as long as its decision is
     * in force.
     */
    private boolean isFollowed(Cause cause) {
        var decision = state.insideDecision();
        return cause.kind() == Cause.Kind.BATCH
                ? cause.by() != null && cause.by().equals(state.batch())
                : decision != null && cause.equals(decision.cause());
    }

    private ProposalEvent decided(Decision decision, RuleSet rules) {
        return new ProposalEvent.Decided(
                state.id(), notice(), decision, state.named(rules), state.content(), state.roster());
    }

    List<ProposalEvent> confirmed(ProposalCommand.Confirm c, Instant now) {
        var cause = new Cause(Cause.Kind.CONDITIONS_MET, null);
        return stands(c.decidedAt())
                ? List.of(decided(
                        Verdict.of(Decision.Outcome.ACCEPTED, "All conditions are met.")
                                .under(c.rules(), now, cause),
                        c.rules()))
                : List.of();
    }

    /** Ignores the deadline of a session that has begun. */
    List<ProposalEvent> lapsed(ProposalCommand.Lapse c, Instant now) {
        return stands(c.decidedAt()) && !state.hasBegun(c.sessionStart(), now)
                ? List.of(new ProposalEvent.Lapsed(
                        c.id(), notice(), requireNonNull(state.decision()), state.session(), c.unmet(), now))
                : List.of();
    }

    private boolean stands(Instant decidedAt) {
        var decision = state.decision();
        return state.stage() == Stage.ACCEPTED_WITH_CONDITIONS
                && decision != null
                && decision.at().equals(decidedAt);
    }

    List<ProposalEvent> undone(ProposalCommand.UndoDecision c, Instant now) {
        var keeps = c.keepPlace() && state.insideStage().isAccepted();
        var held = state.status().held();
        if (held != null) {
            return List.of(new ProposalEvent.HeldDecisionUndone(c.id(), notice(), held, keeps, c.reason()));
        }
        var decision = state.decision();
        if (decision == null || !state.stage().isDecided()) {
            throw new Refused(ProposalRefusal.stage("freed of a decision", state.stage()));
        }
        demandReason(c.reason(), c.sessionStart(), now);
        return List.of(
                new ProposalEvent.DecisionUndone(c.id(), notice(), decision, state.session(), c.reason(), keeps));
    }

    List<ProposalEvent> givenUp(ProposalCommand.GiveUpPlace c) {
        if (!state.status().keepsPlace()) {
            throw new Refused(ProposalRefusal.noPlaceKept());
        }
        return List.of(new ProposalEvent.PlaceGivenUp(c.id(), notice()));
    }

    /** Gives up a kept place, because it was kept for a decision that is no longer near. */
    List<ProposalEvent> unscreened(ProposalCommand.UndoScreening c) {
        var stands = state.insideStage();
        if (stands != Stage.SCREENED_IN && stands != Stage.SCREENED_OUT) {
            throw new Refused(ProposalRefusal.stage("freed of its screening", stands));
        }
        var undone = new ProposalEvent.ScreeningUndone(
                c.id(), notice(), requireNonNull(state.screening(), "it was screened"), c.reason());
        return state.status().keepsPlace()
                ? List.of(new ProposalEvent.PlaceGivenUp(c.id(), notice()), undone)
                : List.of(undone);
    }

    /** @throws Refused if the session has begun */
    void demandNotBegun(@Nullable Instant start, Instant now) {
        if (start != null && state.hasBegun(start, now)) {
            throw new Refused(ProposalRefusal.sessionBegun(start));
        }
    }

    /** @throws Refused if the session has begun and no reason for cancelling it is given */
    void demandReason(@Nullable String reason, @Nullable Instant start, Instant now) {
        if (lacksReason(reason, start, now)) {
            throw new Refused(ProposalRefusal.reasonRequired());
        }
    }

    private boolean lacksReason(@Nullable String reason, @Nullable Instant start, Instant now) {
        return state.hasBegun(start, now) && (reason == null || reason.isBlank());
    }

    List<ProposalEvent> merged(ProposalCommand.Merge c, Instant now) {
        if (c.into().equals(state.mergedInto())) {
            return List.of();
        }
        if (!state.stage().isMergeable()) {
            throw new Refused(ProposalRefusal.stage("merged", state.stage()));
        }
        if (c.into().equals(c.id())) {
            throw new Refused(ProposalRefusal.mergedIntoItself());
        }
        demandNotBegun(c.sessionStart(), now);
        return List.of(new ProposalEvent.Merged(c.id(), notice(), c.into()));
    }

    List<ProposalEvent> separated(ProposalCommand.UndoMerge c, Instant now) {
        if (!c.into().equals(state.mergedInto())) {
            return List.of();
        }
        var undone = new ProposalEvent.MergeUndone(c.id(), notice(), c.into(), state.beforeMerge(), c.reason());
        var decision = state.decision();
        // Repeats the decision, so that everyone gets mails again: the merger had cancelled the session.
        return decision == null
                ? List.of(undone)
                : List.of(
                        undone, decided(decision.again(now, new Cause(Cause.Kind.MERGE_UNDONE, c.into())), c.rules()));
    }

    /** Publishes that the session is cancelled. An unannounced decision is replaced without publishing anything. */
    List<ProposalEvent> returned(ProposalCommand.ReturnToReserve c, Instant now) {
        if (!state.hasPlaceOf(c.freed()) || lacksReason(c.reason(), c.sessionStart(), now)) {
            return List.of();
        }
        var reserve = c.reserve().again(now, new Cause(Cause.Kind.MERGE_UNDONE, c.freed()));
        var held = state.status().held();
        return held == null
                ? List.of(
                        new ProposalEvent.DecisionUndone(
                                c.id(), notice(), requireNonNull(state.decision()), state.session(), c.reason()),
                        decided(reserve, c.rules()))
                : List.of(
                        new ProposalEvent.HeldDecisionUndone(c.id(), notice(), held, false, c.reason()),
                        new ProposalEvent.DecisionHeld(
                                c.id(), notice(), reserve, state.content().subthemes()));
    }

    private PublicSummary notice() {
        return requireNonNull(state.notice(), "only drafts have nothing to tell");
    }
}
