package igf.proposal.proposal;

import static java.util.Objects.requireNonNull;

import igf.api.decision.Cause.Kind;
import igf.api.decision.DecisionOutcome;
import igf.api.proposal.Stage;
import igf.platform.domain.RefusedException;
import igf.proposal.content.PublicSummary;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Decision;
import igf.proposal.decision.Verdict;
import igf.proposal.rules.RuleSet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Handles commands about decisions, mergers and undone screenings. It returns the resulting events, or refuses. */
record DecisionRules(ProposalState state) {

    List<ProposalEvent> decide(ProposalCommand.Decide c, Instant now) {
        var cause = c.cause();
        if (cause != null && wasDecidedFor(cause)) {
            return List.of();
        }
        var currentStage = state.secretariatStage();
        if (!(cause == null ? currentStage == Stage.SCREENED_IN : cause.kind().appliesTo(currentStage))) {
            throw new RefusedException(ProposalRefusal.stage("decided", currentStage));
        }
        RefusedException.throwIfAny(c.verdict().problems(c.rules(), now));
        var decision = c.verdict().toDecision(c.rules(), now, cause);
        return List.of(
                c.announce() && state.status().held() == null
                        ? decide(decision, c.rules())
                        : new ProposalEvent.DecisionHeld(
                                c.id(), notice(), decision, state.content().subthemes()));
    }

    List<ProposalEvent> announce(ProposalCommand.Announce c, Instant now) {
        var held = state.status().held();
        if (held == null) {
            throw new RefusedException(ProposalRefusal.nothingToAnnounce());
        }
        return List.of(decide(held.withAnnouncement(now), c.rules()));
    }

    /**
     * Returns whether the proposal was already decided for this cause. A batch decides a proposal only once, even if
     * the decision was undone. Other causes count only while their decision is in force.
     */
    private boolean wasDecidedFor(Cause cause) {
        var decision = state.secretariatDecision();
        return cause.kind() == Kind.BATCH
                ? cause.by() != null && cause.by().equals(state.batch())
                : decision != null && cause.equals(decision.cause());
    }

    private ProposalEvent decide(Decision decision, RuleSet rules) {
        return new ProposalEvent.Decided(
                state.id(), notice(), decision, state.namedSubthemes(rules), state.content(), state.roster());
    }

    List<ProposalEvent> confirm(ProposalCommand.Confirm c, Instant now) {
        var cause = new Cause(Kind.CONDITIONS_MET, null);
        return isInForce(c.decidedAt())
                ? List.of(decide(
                        Verdict.of(DecisionOutcome.ACCEPTED, "All conditions are met.")
                                .toDecision(c.rules(), now, cause),
                        c.rules()))
                : List.of();
    }

    /** Ignores the deadline of a session that has begun. */
    List<ProposalEvent> lapse(ProposalCommand.Lapse c, Instant now) {
        return isInForce(c.decidedAt()) && !state.hasSessionBegun(c.sessionStart(), now)
                ? List.of(new ProposalEvent.Lapsed(
                        c.id(), notice(), requireNonNull(state.decision()), state.session(), c.unmet(), now))
                : List.of();
    }

    private boolean isInForce(Instant decidedAt) {
        var decision = state.decision();
        return state.stage() == Stage.ACCEPTED_WITH_CONDITIONS
                && decision != null
                && decision.at().equals(decidedAt);
    }

    List<ProposalEvent> undoDecision(ProposalCommand.UndoDecision c, Instant now) {
        var keepsPlace = c.keepPlace() && state.secretariatStage().isAccepted();
        var held = state.status().held();
        if (held != null) {
            return List.of(new ProposalEvent.HeldDecisionUndone(c.id(), notice(), held, keepsPlace, c.reason()));
        }
        var decision = state.decision();
        if (decision == null || !state.stage().isDecided()) {
            throw new RefusedException(ProposalRefusal.stageLacks("decision that could be undone", state.stage()));
        }
        requireReason(c.reason(), c.sessionStart(), now);
        return List.of(
                new ProposalEvent.DecisionUndone(c.id(), notice(), decision, state.session(), c.reason(), keepsPlace));
    }

    List<ProposalEvent> giveUpPlace(ProposalCommand.GiveUpPlace c) {
        if (!state.status().keepsPlace()) {
            throw new RefusedException(ProposalRefusal.noPlaceKept());
        }
        return List.of(new ProposalEvent.PlaceGivenUp(c.id(), notice()));
    }

    /** Also gives up a kept place, because it was kept for the next decision. */
    List<ProposalEvent> undoScreening(ProposalCommand.UndoScreening c) {
        var currentStage = state.secretariatStage();
        if (currentStage != Stage.SCREENED_IN && currentStage != Stage.SCREENED_OUT) {
            throw new RefusedException(ProposalRefusal.stageLacks("screening that could be undone", currentStage));
        }
        var undone = new ProposalEvent.ScreeningUndone(
                c.id(), notice(), requireNonNull(state.screening(), "it was screened"), c.reason());
        return state.status().keepsPlace()
                ? List.of(new ProposalEvent.PlaceGivenUp(c.id(), notice()), undone)
                : List.of(undone);
    }

    /** @throws RefusedException if the session has begun */
    void requireNotBegun(@Nullable Instant start, Instant now) {
        if (start != null && state.hasSessionBegun(start, now)) {
            throw new RefusedException(ProposalRefusal.sessionBegun(start));
        }
    }

    /** @throws RefusedException if the session has begun and no reason for cancelling it is given */
    void requireReason(@Nullable String reason, @Nullable Instant start, Instant now) {
        if (lacksReason(reason, start, now)) {
            throw new RefusedException(ProposalRefusal.reasonRequired());
        }
    }

    private boolean lacksReason(@Nullable String reason, @Nullable Instant start, Instant now) {
        return state.hasSessionBegun(start, now) && (reason == null || reason.isBlank());
    }

    List<ProposalEvent> merge(ProposalCommand.Merge c, Instant now) {
        if (c.into().equals(state.mergedInto())) {
            return List.of();
        }
        if (!state.stage().isMergeable()) {
            throw new RefusedException(ProposalRefusal.stage("merged", state.stage()));
        }
        if (c.into().equals(c.id())) {
            throw new RefusedException(ProposalRefusal.mergedIntoItself());
        }
        requireNotBegun(c.sessionStart(), now);
        return List.of(new ProposalEvent.Merged(c.id(), notice(), c.into()));
    }

    List<ProposalEvent> undoMerge(ProposalCommand.UndoMerge c, Instant now) {
        if (!c.into().equals(state.mergedInto())) {
            return List.of();
        }
        var undone = new ProposalEvent.MergeUndone(c.id(), notice(), c.into(), state.stageBeforeMerge(), c.reason());
        var decision = state.decision();
        // Repeats the decision, so that everyone gets mails again: the merger had cancelled the session.
        return decision == null
                ? List.of(undone)
                : List.of(undone, decide(decision.withCause(now, new Cause(Kind.MERGE_UNDONE, c.into())), c.rules()));
    }

    /**
     * Undoes an acceptance and announces the reserve instead; replaces an acceptance that was not announced without
     * publishing anything. Does nothing without a place of this merger, or if a session that has begun lacks a reason.
     */
    List<ProposalEvent> returnToReserve(ProposalCommand.ReturnToReserve c, Instant now) {
        if (!state.hasPlaceFreedBy(c.freed()) || lacksReason(c.reason(), c.sessionStart(), now)) {
            return List.of();
        }
        var reserve = c.reserve().withCause(now, new Cause(Kind.MERGE_UNDONE, c.freed()));
        var held = state.status().held();
        return held == null
                ? List.of(
                        new ProposalEvent.DecisionUndone(
                                c.id(), notice(), requireNonNull(state.decision()), state.session(), c.reason()),
                        decide(reserve, c.rules()))
                : List.of(
                        new ProposalEvent.HeldDecisionUndone(c.id(), notice(), held, false, c.reason()),
                        new ProposalEvent.DecisionHeld(
                                c.id(), notice(), reserve, state.content().subthemes()));
    }

    private PublicSummary notice() {
        return requireNonNull(state.notice(), "only drafts have no public summary");
    }
}
