package igf.proposal.messaging;

import static igf.proposal.messaging.PersonRefs.told;

import igf.contracts.PublicEvent;
import igf.contracts.proposal.RosterBelowMinimum;
import igf.contracts.proposal.RosterBreach;
import igf.contracts.proposal.RosterChanged;
import igf.contracts.proposal.RosterRestored;
import igf.proposal.proposal.RosterEvent;
import igf.proposal.roster.SessionRoster;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes changed rosters of sessions, and rosters below the minimum. */
final class RosterContracts {

    private RosterContracts() {}

    static PublicEvent of(RosterEvent event) {
        return switch (event) {
            case RosterEvent.FellBelowMinimum e -> below(e);
            case RosterEvent.Restored e -> restored(e);
        };
    }

    /** Empty if the roster does not belong to a session. */
    static Optional<PublicEvent> changed(UUID proposal, @Nullable SessionRoster roster) {
        return roster == null
                ? Optional.empty()
                : Optional.of(new RosterChanged(
                        roster.notice().edition(),
                        proposal,
                        roster.session(),
                        roster.notice().number(),
                        roster.notice().title(),
                        roster.people().stream().map(PersonRefs::of).toList(),
                        told(roster.notice())));
    }

    private static PublicEvent below(RosterEvent.FellBelowMinimum e) {
        var notice = e.notice();
        return new RosterBelowMinimum(
                notice.edition(),
                e.id(),
                e.session(),
                notice.number(),
                notice.title(),
                e.breaches().stream()
                        .map(one -> new RosterBreach(one.rule(), one.detail()))
                        .toList(),
                told(notice));
    }

    private static PublicEvent restored(RosterEvent.Restored e) {
        var notice = e.notice();
        return new RosterRestored(notice.edition(), e.id(), e.session(), notice.number(), notice.title(), told(notice));
    }
}
