package igf.proposal.messaging;

import igf.contracts.PublicEvent;
import igf.contracts.proposal.AppealDismissed;
import igf.contracts.proposal.ConditionExtended;
import igf.contracts.proposal.ConditionJudged;
import igf.contracts.proposal.ConditionsDue;
import igf.contracts.proposal.MergeEnded;
import igf.contracts.proposal.MergeProposed;
import igf.contracts.proposal.ProposalAppealed;
import igf.contracts.proposal.ProposalTookIn;
import igf.proposal.appeal.AppealEvent;
import igf.proposal.condition.ConditionsEvent;
import igf.proposal.merger.MergerEvent;
import igf.proposal.merger.Side;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Translates events of mergers, conditions and appeals into public events. Each side of a merger gets its own one. */
final class SelectionEventTranslator {

    private SelectionEventTranslator() {}

    static List<PublicEvent> translate(MergerEvent event) {
        return switch (event) {
            case MergerEvent.Proposed e ->
                List.of(
                        mergeProposed(e.from(), e.into(), Side.Which.GOES_IN, e.reason(), e.expiresAt()),
                        mergeProposed(e.into(), e.from(), Side.Which.TAKES_IN, e.reason(), e.expiresAt()));
            case MergerEvent.SideRenewed e ->
                List.of(mergeProposed(e.side(), e.other(), e.which(), e.reason(), e.expiresAt()));
            case MergerEvent.Ended e ->
                mergeEndedForBothSides(e.from(), e.into(), e.outcome().name(), e.reason());
            case MergerEvent.Undone e -> mergeEndedForBothSides(e.from(), e.into(), "UNDONE", e.reason());
            case MergerEvent.Settled e -> mergeSettled(e);
            case MergerEvent.Answered e -> List.of();
            case MergerEvent.Agreed e -> List.of();
            case MergerEvent.PersonTaken e -> List.of();
        };
    }

    private static List<PublicEvent> mergeSettled(MergerEvent.Settled e) {
        var own = e.taking();
        var other = e.from();
        return own == null || other == null
                ? List.of()
                : List.of(new ProposalTookIn(
                        own.notice().edition(),
                        own.proposal(),
                        own.notice().number(),
                        own.notice().title(),
                        other.proposal(),
                        other.notice().number(),
                        other.notice().title(),
                        PersonRefMapper.mailRecipients(own.notice())));
    }

    private static MergeProposed mergeProposed(
            Side side, Side other, Side.Which which, String reason, Instant expiresAt) {
        return new MergeProposed(
                side.notice().edition(),
                side.proposal(),
                side.notice().number(),
                side.notice().title(),
                other.proposal(),
                other.notice().number(),
                other.notice().title(),
                which.name(),
                reason,
                side.tokenSealed().toString(),
                expiresAt,
                PersonRefMapper.mailRecipients(side.notice()));
    }

    private static List<PublicEvent> mergeEndedForBothSides(
            Side from, Side into, String outcome, @Nullable String reason) {
        return List.of(mergeEnded(from, into, outcome, reason), mergeEnded(into, from, outcome, reason));
    }

    private static MergeEnded mergeEnded(Side side, Side other, String outcome, @Nullable String reason) {
        return new MergeEnded(
                side.notice().edition(),
                side.proposal(),
                side.notice().number(),
                side.notice().title(),
                other.proposal(),
                other.notice().title(),
                outcome,
                reason,
                PersonRefMapper.mailRecipients(side.notice()));
    }

    static List<PublicEvent> translate(ConditionsEvent event) {
        return switch (event) {
            case ConditionsEvent.Judged e ->
                List.of(new ConditionJudged(
                        e.notice().edition(),
                        e.proposal(),
                        e.notice().number(),
                        e.notice().title(),
                        e.condition(),
                        e.met(),
                        e.note(),
                        e.dueAt(),
                        PersonRefMapper.mailRecipients(e.notice())));
            case ConditionsEvent.Extended e ->
                List.of(new ConditionExtended(
                        e.notice().edition(),
                        e.proposal(),
                        e.notice().number(),
                        e.notice().title(),
                        e.condition(),
                        e.dueAt(),
                        e.dueBefore(),
                        e.reason(),
                        PersonRefMapper.mailRecipients(e.notice())));
            case ConditionsEvent.Reminded e ->
                List.of(new ConditionsDue(
                        e.notice().edition(),
                        e.proposal(),
                        e.notice().number(),
                        e.notice().title(),
                        e.unmet(),
                        e.dueAt(),
                        PersonRefMapper.mailRecipients(e.notice())));
            case ConditionsEvent.WereSet e -> List.of();
            case ConditionsEvent.EvidenceHandedIn e -> List.of();
            case ConditionsEvent.Met e -> List.of();
            case ConditionsEvent.Lapsed e -> List.of();
        };
    }

    static List<PublicEvent> translate(AppealEvent event) {
        return switch (event) {
            case AppealEvent.Filed e ->
                List.of(new ProposalAppealed(
                        e.notice().edition(),
                        e.proposal(),
                        e.notice().number(),
                        e.notice().title(),
                        e.at(),
                        PersonRefMapper.mailRecipients(e.notice())));
            case AppealEvent.Dismissed e ->
                List.of(new AppealDismissed(
                        e.notice().edition(),
                        e.proposal(),
                        e.notice().number(),
                        e.notice().title(),
                        e.reason(),
                        PersonRefMapper.mailRecipients(e.notice())));
            case AppealEvent.Upheld e -> List.of();
            // DecisionUndone already notifies the organizers.
            case AppealEvent.Closed e -> List.of();
        };
    }
}
