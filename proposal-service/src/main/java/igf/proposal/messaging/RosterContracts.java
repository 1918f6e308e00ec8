package igf.proposal.messaging;

import static igf.proposal.messaging.PersonRefs.told;

import igf.contracts.PublicEvent;
import igf.contracts.proposal.RosterBelowMinimum;
import igf.contracts.proposal.RosterBreach;
import igf.contracts.proposal.RosterRestored;
import igf.proposal.proposal.RosterEvent;

/** What the public hears of rosters that lack somebody. */
final class RosterContracts {

    private RosterContracts() {}

    static PublicEvent of(RosterEvent event) {
        return switch (event) {
            case RosterEvent.FellBelowMinimum e -> below(e);
            case RosterEvent.Restored e -> restored(e);
        };
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
