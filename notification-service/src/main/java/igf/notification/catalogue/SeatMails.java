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
    private static final Set<MailKind> CALENDAR_KINDS = Set.of(MailKind.SEAT_CONFIRMED, MailKind.SEAT_PROMOTED);

    private final PublishedEvent event;
    private final EventMembers data;
    private final PublishedSession session;

    private SeatMails(PublishedEvent event, PublishedEvents events) {
        this.event = event;
        this.data = new EventMembers(event.data());
        this.session = new PublishedSession(event, events);
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
        var named = PublishedSession.isNamed(released, data.text("personId"));
        var kind = switch (String.valueOf(data.text("cause"))) {
            case "PROMOTED" -> MailKind.SEAT_PROMOTED;
            case "DISPLACED" -> named ? MailKind.SEAT_DISPLACED_NAMED : MailKind.SEAT_DISPLACED;
            case "OVERLAPS" -> MailKind.SEATS_OVERLAP;
            default -> PublishedSession.isConfirmed(data) ? MailKind.SEAT_CONFIRMED : MailKind.SEAT_WAITING;
        };
        place.putAll(data.select("withNumber", "withTitle"));
        if (named || !place.containsKey("startsAt") || !CALENDAR_KINDS.contains(kind)) {
            place.keySet().removeAll(CALENDAR_VALUES);
        }
        return mailTo(data, kind, place);
    }

    private List<MailContent> mailsAfterUnseating() {
        var person = data.text("personId");
        var released = session.lastRelease();
        var named = PublishedSession.isNamed(released, person);
        var wasConfirmed = PublishedSession.isConfirmed(data);
        return switch (String.valueOf(data.text("reason"))) {
            case "GIVEN_BACK" ->
                mailTo(
                        data,
                        !wasConfirmed
                                ? MailKind.WAITING_GIVEN_BACK
                                : named ? MailKind.SEAT_GIVEN_BACK_NAMED : MailKind.SEAT_GIVEN_BACK,
                        Map.of());
            // The end of the registration has its own mail; this one only removes the session from the calendar.
            case "REGISTRATION_ENDED" ->
                wasConfirmed && !named ? mailTo(data, MailKind.SEAT_ENDED, Map.of()) : List.of();
            // People named in the session get another mail; a person with two places here gets a mail for the last one
            // only.
            case "SESSION_CANCELLED" ->
                named || hasAnotherSeat(person)
                        ? List.of()
                        : mailTo(data, MailKind.SEAT_CANCELLED, lastPlacement(released));
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
            if (PublishedSession.isConfirmed(seat) && !PublishedSession.isNamed(data, person) && informed.add(person)) {
                var values = new LinkedHashMap<>(SessionMails.placementValues(data));
                values.putAll(seat.select("attendance"));
                mails.addAll(mailTo(seat, MailKind.SEAT_CHANGED, values));
            }
        }
        return mails;
    }

    /** Returns whether the session was over when the release changed it. */
    private boolean hasEnded() {
        var end = data.member("placement").text("endsAt");
        return end != null && !event.time().isBefore(Instant.parse(end));
    }

    private List<MailContent> mailTo(EventMembers holder, MailKind kind, Map<String, Object> values) {
        return holder.personalValue("emailSealed").isEmpty()
                ? List.of()
                : holder.id("personId").stream()
                        .map((UUID id) -> MailCatalogue.createContent(event, kind.template(), id, holder, values))
                        .toList();
    }
}
