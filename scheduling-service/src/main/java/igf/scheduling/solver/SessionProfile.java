package igf.scheduling.solver;

import igf.scheduling.session.Session;
import igf.scheduling.session.SessionDetails;
import igf.scheduling.support.Availabilities;
import igf.scheduling.support.Availability;
import igf.scheduling.vocabulary.LinkedPeople;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Place;
import igf.scheduling.vocabulary.Theme;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session with everything that constraints compare with a spot or another session.
 *
 * @param people its participants, each by one id
 * @param organizations their organizations, in lower case
 * @param onsite number of participants who need a seat
 * @param expected number of people who are expected, or who want to be there; 0 if unknown
 * @param current its present place; null if it has none
 * @param released its place in the last release; null if it has none
 * @param stated when participants can come, of those who have stated it
 */
record SessionProfile(
        Session session,
        Set<UUID> people,
        Set<String> subthemes,
        Set<String> organizations,
        int onsite,
        int expected,
        @Nullable Spot current,
        @Nullable Place released,
        List<ParticipantTimes> stated) {

    /** When a participant, by all their ids, can come. */
    record ParticipantTimes(List<Availability> stated, boolean confirmed, boolean online) {

        boolean isPrevented(Instant from, Instant until) {
            return stated.stream().anyMatch(times -> times.prevents(from, until));
        }

        boolean isOutsideHours(Instant from, Instant until) {
            return online && stated.stream().anyMatch(times -> times.isOutsideOnlineHours(from, until));
        }
    }

    /** A room with more seats for each person than this is far too large. */
    private static final int MAX_SEATS_PER_PERSON = 4;

    private static final int MINUTES_BETWEEN_STARTS = 5;

    static SessionProfile of(
            Session session,
            @Nullable Spot current,
            @Nullable Place released,
            LinkedPeople linkedPeople,
            Availabilities availabilities) {
        var participants = session.people().stream().filter(Member::takesPart).toList();
        var expected = SessionDetails.orOfWorkshop(session.facts().details()).expected();
        return new SessionProfile(
                session,
                ids(participants.stream(), linkedPeople),
                session.facts().subthemes().stream().map(Theme::id).collect(Collectors.toSet()),
                participants.stream()
                        .flatMap(member -> Stream.ofNullable(member.affiliation()))
                        .map(affiliation -> affiliation.strip().toLowerCase(Locale.ROOT))
                        .filter(affiliation -> !affiliation.isEmpty())
                        .collect(Collectors.toSet()),
                ids(participants.stream().filter(member -> !"ONLINE".equals(member.attendance())), linkedPeople)
                        .size(),
                Math.max(expected == null ? 0 : expected, availabilities.interest(session.id())),
                current,
                released,
                ids(participants.stream(), linkedPeople).stream()
                        .map(person -> participantTimes(person, participants, linkedPeople, availabilities))
                        .filter(participant -> !participant.stated().isEmpty())
                        .toList());
    }

    private static ParticipantTimes participantTimes(
            UUID person, List<Member> participants, LinkedPeople linkedPeople, Availabilities availabilities) {
        var roles = participants.stream()
                .filter(member -> linkedPeople.representative(member.personId()).equals(person))
                .toList();
        return new ParticipantTimes(
                linkedPeople.ids(person).stream()
                        .flatMap(id -> availabilities.find(id).stream())
                        .toList(),
                roles.stream().anyMatch(member -> "CONFIRMED".equals(member.state())),
                roles.stream().allMatch(Member::takesPartOnline));
    }

    private static Set<UUID> ids(Stream<Member> people, LinkedPeople linkedPeople) {
        return people.map(member -> linkedPeople.representative(member.personId()))
                .collect(Collectors.toSet());
    }

    int minutes() {
        return session.facts().format().minutes();
    }

    Instant end(Spot spot) {
        return spot.startsAt().plusSeconds(minutes() * 60L);
    }

    boolean lacksSeats(Spot spot) {
        return onsite > spot.room().capacity();
    }

    /** Returns how many tenths of the expected people have no seat, rounded up. */
    int missingSeats(Spot spot) {
        var missing = expected - spot.room().capacity();
        return missing <= 0 ? 0 : (missing * 10 + expected - 1) / expected;
    }

    /** Returns 0 for a room of a fitting size, and 1 more for each time that a room is again twice as large. */
    int excessSize(Spot spot) {
        var times = spot.room().capacity() / (MAX_SEATS_PER_PERSON * audience() + 1);
        return Integer.SIZE - Integer.numberOfLeadingZeros(times);
    }

    /** Without a number, a session is assumed to have one person for each minute, but at least its roster. */
    private int audience() {
        return Math.max(onsite, expected > 0 ? expected : minutes());
    }

    boolean exceedsSlot(Spot spot) {
        return session.facts().isWorkshop() && minutes() > spot.slotMinutes();
    }

    boolean lacksLayout(Spot spot) {
        return !spot.room().offersLayout(session.facts().format().layout());
    }

    int missingEquipment(Spot spot) {
        var needs = SessionDetails.orOfWorkshop(session.facts().details()).needs();
        return (int) needs.stream()
                .filter(need -> spot.room().equipment().stream().noneMatch(need::equalsIgnoreCase))
                .count();
    }

    boolean isClosed(Spot spot) {
        return end(spot).isAfter(spot.openUntil());
    }

    /** Returns whether the programme would refuse the start or the slot of a spot. */
    boolean isOutsideGrid(Spot spot) {
        return !spot.inEdition()
                || !(spot.offered() || spot.equals(current))
                || exceedsSlot(spot)
                || !session.facts().isWorkshop() && spot.start().getMinute() % MINUTES_BETWEEN_STARTS != 0;
    }

    /** @param confirmed whether to count people who have confirmed, or others */
    int countUnavailable(Spot spot, boolean confirmed) {
        return (int) stated.stream()
                .filter(participant ->
                        participant.confirmed() == confirmed && participant.isPrevented(spot.startsAt(), end(spot)))
                .count();
    }

    /** Counts people who take part online only, outside their hours. */
    int countOutsideHours(Spot spot) {
        return (int) stated.stream()
                .filter(participant -> participant.isOutsideHours(spot.startsAt(), end(spot)))
                .count();
    }

    boolean isMove(Spot spot) {
        return current != null && !current.equals(spot);
    }

    /** Returns 1 for another room than released, 2 for another time of the day, and 3 for another day. */
    int distanceFromReleased(Spot spot) {
        if (released == null) {
            return 0;
        }
        if (!released.start().toLocalDate().equals(spot.day())) {
            return 3;
        }
        if (!released.start().equals(spot.start())) {
            return 2;
        }
        return released.room().equals(spot.room().room()) ? 0 : 1;
    }

    int countSharedPeople(SessionProfile other) {
        return Collections.disjoint(people, other.people)
                ? 0
                : (int) people.stream().filter(other.people::contains).count();
    }

    boolean sharesSubtheme(SessionProfile other) {
        return !Collections.disjoint(subthemes, other.subthemes);
    }

    boolean sharesOrganization(SessionProfile other) {
        return !Collections.disjoint(organizations, other.organizations);
    }
}
