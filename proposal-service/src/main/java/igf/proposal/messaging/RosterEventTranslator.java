package igf.proposal.messaging;

import static igf.proposal.messaging.PersonRefMapper.mailRecipients;

import igf.contracts.PublicEvent;
import igf.contracts.proposal.RosterBelowMinimum;
import igf.contracts.proposal.RosterBreach;
import igf.contracts.proposal.RosterChanged;
import igf.contracts.proposal.RosterRestored;
import igf.proposal.proposal.RosterEvent;
import igf.proposal.roster.SessionRoster;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Publishes changed rosters of sessions, and rosters below the minimum. */
final class RosterEventTranslator {

    private RosterEventTranslator() {}

    static List<PublicEvent> translate(RosterEvent event) {
        var own = switch (event) {
            case RosterEvent.FellBelowMinimum e -> belowMinimum(e);
            case RosterEvent.Restored e -> rosterRestored(e);
        };
        return Stream.concat(Stream.of(own), RevisionTranslator.translate(event).stream())
                .toList();
    }

    /** Returns an event; empty if the roster does not belong to a session. */
    static Optional<PublicEvent> rosterChanged(UUID proposal, @Nullable SessionRoster roster) {
        return roster == null
                ? Optional.empty()
                : Optional.of(new RosterChanged(
                        roster.notice().edition(),
                        proposal,
                        roster.session(),
                        roster.notice().number(),
                        roster.notice().title(),
                        roster.people().stream()
                                .map(PersonRefMapper::toPersonRef)
                                .toList(),
                        mailRecipients(roster.notice())));
    }

    private static PublicEvent belowMinimum(RosterEvent.FellBelowMinimum e) {
        var notice = e.notice();
        return new RosterBelowMinimum(
                notice.edition(),
                e.id(),
                e.session(),
                notice.number(),
                notice.title(),
                e.breaches().stream()
                        .map(breach -> new RosterBreach(breach.rule(), breach.detail(), breach.given(), breach.least()))
                        .toList(),
                mailRecipients(notice));
    }

    private static PublicEvent rosterRestored(RosterEvent.Restored e) {
        var notice = e.notice();
        return new RosterRestored(
                notice.edition(), e.id(), e.session(), notice.number(), notice.title(), mailRecipients(notice));
    }
}
