package igf.notification.catalogue;

import igf.notification.feed.PublicFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mails about seats. A seat puts the session into its holder's calendar, unless they are named in the session and
 * have it there already. A place on the waiting list does not.
 */
final class SeatMails {

    /** Values that make a mail carry a calendar entry. */
    private static final Set<String> OF_THE_ENTRY = Set.of("release", "calendarSequence");

    /** Mails that put the session into the holder's calendar. */
    private static final Set<String> OF_AN_ENTRY = Set.of("seat-confirmed", "seat-promoted");

    private final PublicFact fact;
    private final EventMembers data;
    private final KnownSession session;

    private SeatMails(PublicFact fact, PublishedFacts facts) {
        this.fact = fact;
        this.data = new EventMembers(fact.data());
        this.session = new KnownSession(fact, facts);
    }

    static List<Content> of(PublicFact fact, PublishedFacts facts) {
        var mails = new SeatMails(fact, facts);
        return switch (fact.type()) {
            case "igf.participant.seated.v1" -> mails.seated();
            case "igf.participant.unseated.v1" -> mails.unseated();
            default -> mails.toHolders();
        };
    }

    private List<Content> seated() {
        var released = session.released();
        var place = new LinkedHashMap<>(SessionMails.placed(released));
        place.putAll(data.only("attendance", "position"));
        var named = KnownSession.names(released, data.text("personId"));
        var template = switch (String.valueOf(data.text("cause"))) {
            case "PROMOTED" -> "seat-promoted";
            case "DISPLACED" -> named ? "seat-displaced-named" : "seat-displaced";
            case "OVERLAPS" -> "seats-overlap";
            default -> KnownSession.isConfirmed(data) ? "seat-confirmed" : "seat-waiting";
        };
        place.putAll(data.only("withNumber", "withTitle"));
        if (named || !place.containsKey("startsAt") || !OF_AN_ENTRY.contains(template)) {
            place.keySet().removeAll(OF_THE_ENTRY);
        }
        return to(data, template, place);
    }

    private List<Content> unseated() {
        var person = data.text("personId");
        var released = session.released();
        var named = KnownSession.names(released, person);
        var had = KnownSession.isConfirmed(data);
        return switch (String.valueOf(data.text("reason"))) {
            case "GIVEN_BACK" ->
                to(data, !had ? "waiting-given-back" : named ? "seat-given-back-named" : "seat-given-back", Map.of());
            // The end of the registration has a mail of its own; this one only removes the session from the calendar.
            case "REGISTRATION_ENDED" -> had && !named ? to(data, "seat-ended", Map.of()) : List.of();
            // People named in the session get another mail; a person with two places here gets a mail for the last one
            // only.
            case "SESSION_CANCELLED" ->
                named || hasAnother(person) ? List.of() : to(data, "seat-cancelled", placeUntilNow(released));
            // The seat that replaced it had a mail.
            default -> List.of();
        };
    }

    private boolean hasAnother(@Nullable String person) {
        return session.seats().stream()
                .anyMatch(seat -> String.valueOf(seat.text("personId")).equals(person));
    }

    /** Returns the last place, whether or not the cancellation itself has arrived. */
    private static Map<String, Object> placeUntilNow(EventMembers released) {
        var place = released.member("placement");
        return SessionMails.before(place.map().isEmpty() ? released.member("previous") : place);
    }

    /** Sends the session's new place, once to each person who has a seat in it and no other part. */
    private List<Content> toHolders() {
        if (hasEnded() || fact.type().equals("igf.session.changed.v1") && !SessionMails.changesEntries(data)) {
            return List.of();
        }
        var mails = new ArrayList<Content>();
        var told = new HashSet<String>();
        data.members("fields").stream()
                .flatMap(field -> field.members("left").stream())
                .forEach(left -> told.add(String.valueOf(left.text("personId"))));
        for (var seat : session.seats()) {
            var person = String.valueOf(seat.text("personId"));
            if (KnownSession.isConfirmed(seat) && !KnownSession.names(data, person) && told.add(person)) {
                var values = new LinkedHashMap<>(SessionMails.placed(data));
                values.putAll(seat.only("attendance"));
                mails.addAll(to(seat, "seat-changed", values));
            }
        }
        return mails;
    }

    /** Returns whether the session was over when the release changed it. */
    private boolean hasEnded() {
        var end = data.member("placement").text("endsAt");
        return end != null && !fact.time().isBefore(Instant.parse(end));
    }

    private List<Content> to(EventMembers holder, String template, Map<String, Object> values) {
        return holder.sealed("emailSealed").isEmpty()
                ? List.of()
                : holder.id("personId").stream()
                        .map((UUID id) -> Catalogue.content(fact, template, id, holder, values))
                        .toList();
    }
}
