package igf.notification.catalogue;

import igf.notification.feed.PublicFact;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session by what was published of it: where it stands in the programme, who is named there, who holds seats. */
final class KnownSession {

    private final PublicFact fact;
    private final PublishedFacts facts;
    private final UUID session;

    /** @param fact about the session; the seats are as they are after it, if it is about seats */
    KnownSession(PublicFact fact, PublishedFacts facts) {
        this.fact = fact;
        this.facts = facts;
        this.session = UUID.fromString(fact.subject());
    }

    /** What was said of it last in a release; empty if nothing has arrived. */
    EventMembers released() {
        var programme = facts.of(fact, "scheduling", session);
        return new EventMembers(
                programme.isEmpty() ? Map.of() : programme.getLast().data());
    }

    /** Whoever is named in it hears of it by that, and has it in the calendar for that. */
    static boolean names(EventMembers released, @Nullable String person) {
        return person != null
                && released.members("people").stream()
                        .anyMatch(
                                each -> !"DECLINED".equals(each.text("state")) && person.equals(each.text("personId")));
    }

    /** Seats and places in the queue, each as it was told last. */
    Collection<EventMembers> seats() {
        var ofSeats = fact.type().startsWith("igf.participant.");
        var seats = new LinkedHashMap<String, EventMembers>();
        for (var each : facts.of(fact, "participation", session)) {
            if (ofSeats && each.sequence() > fact.sequence()) {
                break;
            }
            var data = new EventMembers(each.data());
            var seat = String.valueOf(data.text("seatId"));
            if (each.type().equals("igf.participant.seated.v1")) {
                seats.put(seat, data);
            } else if (each.type().equals("igf.participant.unseated.v1")) {
                seats.remove(seat);
            }
        }
        return List.copyOf(seats.values());
    }

    static boolean isConfirmed(EventMembers seat) {
        return "CONFIRMED".equals(seat.text("state"));
    }
}
