package igf.notification.catalogue;

import igf.notification.feed.PublishedEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as published: its place in the programme, the people named in it, and its seats. */
final class PublishedSession {

    private final PublishedEvent event;
    private final PublishedEvents events;
    private final UUID session;

    /** @param event an event of the session; if it is about seats, {@link #seats} ignores later events */
    PublishedSession(PublishedEvent event, PublishedEvents events) {
        this.event = event;
        this.events = events;
        this.session = UUID.fromString(event.subject());
    }

    /** Returns the session's data in the last release; empty if none have arrived. */
    EventMembers lastRelease() {
        var programme = events.find(event, "scheduling", session);
        return new EventMembers(
                programme.isEmpty() ? Map.of() : programme.getLast().data());
    }

    /**
     * Returns whether the released session names a person. Such people get its mails and a calendar entry for that
     * reason, and not for their seat.
     */
    static boolean isNamed(EventMembers released, @Nullable String person) {
        return person != null
                && released.members("people").stream()
                        .anyMatch(p -> !"DECLINED".equals(p.text("state")) && person.equals(p.text("personId")));
    }

    /** Returns seats and waiting-list places in their last published state, or in that of the event about seats. */
    Collection<EventMembers> seats() {
        var isSeatEvent = event.type().startsWith("igf.participant.");
        var seats = new LinkedHashMap<String, EventMembers>();
        for (var published : events.find(event, "participation", session)) {
            if (isSeatEvent && published.sequence() > event.sequence()) {
                break;
            }
            var data = new EventMembers(published.data());
            var seat = String.valueOf(data.text("seatId"));
            if (published.type().equals("igf.participant.seated.v1")) {
                seats.put(seat, data);
            } else if (published.type().equals("igf.participant.unseated.v1")) {
                seats.remove(seat);
            }
        }
        return List.copyOf(seats.values());
    }

    static boolean isConfirmed(EventMembers seat) {
        return "CONFIRMED".equals(seat.text("state"));
    }
}
