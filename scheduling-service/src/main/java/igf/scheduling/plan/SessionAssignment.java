package igf.scheduling.plan;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import igf.scheduling.session.Session;
import igf.scheduling.vocabulary.Availabilities;
import igf.scheduling.vocabulary.Availability;
import igf.scheduling.vocabulary.LinkedPeople;
import igf.scheduling.vocabulary.Member;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A session to which the solver assigns a spot; a placed session is pinned. The solver requires a public class with
 * setters.
 */
@PlanningEntity
public class SessionAssignment {

    private @Nullable Session session;
    private Set<UUID> people = Set.of();
    private Set<String> themes = Set.of();
    private long onsiteCount;
    private List<ParticipantTimes> participants = List.of();

    /** When a participant can come. */
    private record ParticipantTimes(List<Availability> stated, boolean confirmed, boolean online) {}

    @PlanningPin
    private boolean pinned;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Spot spot;

    /** Used by the solver, which clones assignments. */
    public SessionAssignment() {}

    SessionAssignment(Session session, @Nullable Spot spot, LinkedPeople linkedPeople, Availabilities availabilities) {
        this.session = session;
        this.spot = spot;
        this.pinned = spot != null;
        this.people = session.people().stream()
                .filter(Member::takesPart)
                .map(member -> linkedPeople.representative(member.personId()))
                .collect(Collectors.toCollection(HashSet::new));
        this.themes =
                session.facts().subthemes().stream().map(theme -> theme.id()).collect(Collectors.toSet());
        this.onsiteCount = session.people().stream()
                .filter(m -> m.takesPart() && !"ONLINE".equals(m.attendance()))
                .map(member -> linkedPeople.representative(member.personId()))
                .distinct()
                .count();
        this.participants = people.stream()
                .map(person -> participantTimes(person, linkedPeople, availabilities))
                .filter(participant -> !participant.stated().isEmpty())
                .toList();
    }

    private ParticipantTimes participantTimes(UUID person, LinkedPeople linkedPeople, Availabilities availabilities) {
        var roles = session().people().stream()
                .filter(member -> member.takesPart()
                        && linkedPeople.representative(member.personId()).equals(person))
                .toList();
        return new ParticipantTimes(
                linkedPeople.ids(person).stream()
                        .flatMap(id -> availabilities.find(id).stream())
                        .toList(),
                roles.stream().anyMatch(member -> "CONFIRMED".equals(member.state())),
                roles.stream().allMatch(Member::takesPartOnline));
    }

    /** @param confirmed whether to count people who have confirmed, or others */
    int countUnavailable(boolean confirmed) {
        return (int) participants.stream()
                .filter(participant -> participant.confirmed() == confirmed
                        && participant.stated().stream()
                                .anyMatch(times -> times.prevents(startsAt(), endsAt(), participant.online())))
                .count();
    }

    Session session() {
        return Objects.requireNonNull(session);
    }

    @PlanningId
    public UUID getId() {
        return session().id();
    }

    public @Nullable Spot getSpot() {
        return spot;
    }

    public void setSpot(@Nullable Spot spot) {
        this.spot = spot;
    }

    public boolean isPinned() {
        return pinned;
    }

    boolean isPlaced() {
        return spot != null;
    }

    String room() {
        return Objects.requireNonNull(spot).room().room();
    }

    Instant startsAt() {
        return Objects.requireNonNull(spot).startsAt();
    }

    Instant endsAt() {
        return startsAt().plusSeconds(session().facts().format().minutes() * 60L);
    }

    long onsiteCount() {
        return onsiteCount;
    }

    int roomCapacity() {
        return Objects.requireNonNull(spot).room().capacity();
    }

    boolean isInClosedRoom() {
        return endsAt().isAfter(Objects.requireNonNull(spot).openUntil());
    }

    boolean exceedsSlot() {
        return session().facts().format().minutes()
                > Objects.requireNonNull(spot).slotMinutes();
    }

    boolean lacksLayout() {
        return !Objects.requireNonNull(spot)
                .room()
                .offersLayout(session().facts().format().layout());
    }

    int countSharedPeople(SessionAssignment other) {
        return (int) people.stream().filter(other.people::contains).count();
    }

    boolean sharesTheme(SessionAssignment other) {
        return themes.stream().anyMatch(other.themes::contains);
    }
}
