package igf.notification.catalogue;

import igf.notification.feed.PublishedEvent;
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
    private static final Set<String> CALENDAR_VALUES = Set.of("release", "calendarSequence");

    /** Mails that put the session into the holder's calendar. */
    private static final Set<String> CALENDAR_TEMPLATES = Set.of("seat-confirmed", "seat-promoted");

    private final PublishedEvent event;
    private final EventMembers data;
    private final SessionState session;

    private SeatMails(PublishedEvent event, PublishedEvents events) {
        this.event = event;
        this.data = new EventMembers(event.data());
        this.session = new SessionState(event, events);
    }

    static List<MailContent> of(PublishedEvent event, PublishedEvents events) {
        var mails = new SeatMails(event, events);
        return switch (event.type()) {
            case "igf.participant.seated.v1" -> mails.mailsAfterSeating();
            case "igf.participant.unseated.v1" -> mails.mailsAfterUnseating();
            default -> mails.toHolders();
        };
    }

    private List<MailContent> mailsAfterSeating() {
        var released = session.lastRelease();
        var place = new LinkedHashMap<>(SessionMails.placementValues(released));
        place.putAll(data.select("attendance", "position"));
        var named = SessionState.isNamed(released, data.text("personId"));
        var template = switch (String.valueOf(data.text("cause"))) {
            case "PROMOTED" -> "seat-promoted";
            case "DISPLACED" -> named ? "seat-displaced-named" : "seat-displaced";
            case "OVERLAPS" -> "seats-overlap";
            default -> SessionState.isConfirmed(data) ? "seat-confirmed" : "seat-waiting";
        };
        place.putAll(data.select("withNumber", "withTitle"));
        if (named || !place.containsKey("startsAt") || !CALENDAR_TEMPLATES.contains(template)) {
            place.keySet().removeAll(CALENDAR_VALUES);
        }
        return mailTo(data, template, place);
    }

    private List<MailContent> mailsAfterUnseating() {
        var person = data.text("personId");
        var released = session.lastRelease();
        var named = SessionState.isNamed(released, person);
        var wasConfirmed = SessionState.isConfirmed(data);
        return switch (String.valueOf(data.text("reason"))) {
            case "GIVEN_BACK" ->
                mailTo(
                        data,
                        !wasConfirmed ? "waiting-given-back" : named ? "seat-given-back-named" : "seat-given-back",
                        Map.of());
            // The end of the registration has its own mail; this one only removes the session from the calendar.
            case "REGISTRATION_ENDED" -> wasConfirmed && !named ? mailTo(data, "seat-ended", Map.of()) : List.of();
            // People named in the session get another mail; a person with two places here gets a mail for the last one
            // only.
            case "SESSION_CANCELLED" ->
                named || hasAnotherSeat(person) ? List.of() : mailTo(data, "seat-cancelled", lastPlacement(released));
            // The seat that replaced it had a mail.
            default -> List.of();
        };
    }

    private boolean hasAnotherSeat(@Nullable String person) {
        return session.seats().stream()
                .anyMatch(seat -> String.valueOf(seat.text("personId")).equals(person));
    }

    /** Returns the last place, whether or not the cancellation itself has arrived. */
    private static Map<String, Object> lastPlacement(EventMembers released) {
        var place = released.member("placement");
        return SessionMails.previousValues(place.map().isEmpty() ? released.member("previous") : place);
    }

    /** Sends the session's new place, once to each person who has a seat in it and no other part. */
    private List<MailContent> toHolders() {
        if (hasEnded() || event.type().equals("igf.session.changed.v1") && !SessionMails.changesCalendarEntry(data)) {
            return List.of();
        }
        var mails = new ArrayList<MailContent>();
        var informed = new HashSet<String>();
        data.members("fields").stream()
                .flatMap(field -> field.members("left").stream())
                .forEach(left -> informed.add(String.valueOf(left.text("personId"))));
        for (var seat : session.seats()) {
            var person = String.valueOf(seat.text("personId"));
            if (SessionState.isConfirmed(seat) && !SessionState.isNamed(data, person) && informed.add(person)) {
                var values = new LinkedHashMap<>(SessionMails.placementValues(data));
                values.putAll(seat.select("attendance"));
                mails.addAll(mailTo(seat, "seat-changed", values));
            }
        }
        return mails;
    }

    /** Returns whether the session was over when the release changed it. */
    private boolean hasEnded() {
        var end = data.member("placement").text("endsAt");
        return end != null && !event.time().isBefore(Instant.parse(end));
    }

    private List<MailContent> mailTo(EventMembers holder, String template, Map<String, Object> values) {
        return holder.personalValue("emailSealed").isEmpty()
                ? List.of()
                : holder.id("personId").stream()
                        .map((UUID id) -> MailCatalogue.createContent(event, template, id, holder, values))
                        .toList();
    }
}
