package igf.proposal.messaging;

import igf.contracts.PublicEvent;
import igf.contracts.proposal.ProposalRevised;
import igf.proposal.content.PublicSummary;
import igf.proposal.content.RevisionNotice;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.RosterEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Translates changes of submitted proposals that are not accepted into one public event type, so that consumers can
 * update their copies by this type. Submissions, withdrawals, acceptances and mergers have events of their own.
 */
final class RevisionTranslator {

    private static final List<String> ROSTER = List.of("roster");
    private static final List<String> ROSTER_AND_FORMER = List.of("roster", "formerRoster");
    private static final List<String> ROSTER_CHECK = List.of("rosterState", "rosterBreaches");
    private static final List<String> SCREENING = List.of("state", "screening");
    private static final List<String> DECISION = List.of("state", "decision");

    private RevisionTranslator() {}

    static Optional<PublicEvent> translate(ProposalEvent event) {
        return switch (event) {
            case ProposalEvent.FieldsChanged e ->
                revised(e.id(), e.revision(), List.copyOf(e.change().members().keySet()));
            case ProposalEvent.LineDiscarded e -> revised(e.id(), e.revision(), List.of("unassigned"));
            case ProposalEvent.PersonListed e -> revised(e.id(), e.revision(), ROSTER);
            case ProposalEvent.PersonChanged e -> revised(e.id(), e.revision(), ROSTER);
            case ProposalEvent.PersonInvited e -> revised(e.id(), e.revision(), ROSTER);
            case ProposalEvent.PersonAnswered e -> unlessSession(e.session(), e.id(), e.notice(), ROSTER);
            case ProposalEvent.PersonReplaced e -> unlessSession(e.session(), e.id(), e.notice(), ROSTER_AND_FORMER);
            case ProposalEvent.AddressCorrected e -> unlessSession(e.session(), e.id(), e.notice(), ROSTER);
            case ProposalEvent.PersonRemoved e -> unlessSession(e.session(), e.id(), e.notice(), ROSTER_AND_FORMER);
            case ProposalEvent.Returned e -> revised(e.id(), e.notice(), List.of("state", "roster"));
            case ProposalEvent.Screened e -> revised(e.id(), e.notice(), SCREENING);
            case ProposalEvent.ScreeningOverruled e -> revised(e.id(), e.notice(), SCREENING);
            case ProposalEvent.ScreeningUndone e -> revised(e.id(), e.notice(), SCREENING);
            case ProposalEvent.Decided e ->
                e.decision().outcome().stage().isAccepted() ? Optional.empty() : revised(e.id(), e.notice(), DECISION);
            case ProposalEvent.DecisionUndone e -> unlessSession(e.session(), e.id(), e.notice(), DECISION);
            case ProposalEvent.Lapsed e -> unlessSession(e.session(), e.id(), e.notice(), DECISION);
            case ProposalEvent.MergeUndone e ->
                e.back().isAccepted() ? Optional.empty() : revised(e.id(), e.notice(), List.of("state", "mergedInto"));
            case ProposalEvent.Drafted _,
                    ProposalEvent.DraftDeleted _,
                    ProposalEvent.Submitted _,
                    ProposalEvent.Withdrawn _,
                    ProposalEvent.Revised _,
                    ProposalEvent.Merged _ -> Optional.empty();
            // An older event, which does not name its edition.
            case ProposalEvent.ContentChanged _ -> Optional.empty();
            // Only the secretariat knows these.
            case ProposalEvent.DecisionHeld _, ProposalEvent.HeldDecisionUndone _, ProposalEvent.PlaceGivenUp _ ->
                Optional.empty();
        };
    }

    static Optional<PublicEvent> translate(RosterEvent event) {
        return switch (event) {
            case RosterEvent.FellBelowMinimum e -> unlessSession(e.session(), e.id(), e.notice(), ROSTER_CHECK);
            case RosterEvent.Restored e -> unlessSession(e.session(), e.id(), e.notice(), ROSTER_CHECK);
        };
    }

    /** Returns an event unless the proposal has a session, because other events publish changes of sessions. */
    private static Optional<PublicEvent> unlessSession(
            @Nullable UUID session, UUID proposal, @Nullable PublicSummary notice, List<String> fields) {
        return session == null && notice != null ? revised(proposal, notice, fields) : Optional.empty();
    }

    private static Optional<PublicEvent> revised(UUID proposal, PublicSummary notice, List<String> fields) {
        return revised(proposal, RevisionNotice.of(notice), fields);
    }

    private static Optional<PublicEvent> revised(UUID proposal, @Nullable RevisionNotice notice, List<String> fields) {
        return notice == null
                ? Optional.empty()
                : Optional.of(new ProposalRevised(notice.edition(), proposal, notice.number(), notice.title(), fields));
    }
}
