// Long: snapshots store it field by field, so splitting it would change the stored format.
package igf.scheduling.programme;

import igf.api.programme.SessionState;
import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeEvent.AcknowledgedClash;
import igf.scheduling.programme.ProgrammeEvent.ClashesAcknowledged;
import igf.scheduling.programme.ProgrammeEvent.EditionDescribed;
import igf.scheduling.programme.ProgrammeEvent.FreezeLifted;
import igf.scheduling.programme.ProgrammeEvent.OfSession;
import igf.scheduling.programme.ProgrammeEvent.PeopleLinked;
import igf.scheduling.programme.ProgrammeEvent.ProgrammeFrozen;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionRemoved;
import igf.scheduling.release.CalendarRevision;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleaseEvent;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.session.Acknowledgement;
import igf.scheduling.session.Clashes;
import igf.scheduling.session.Occupancy;
import igf.scheduling.session.Option;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.session.SoftClashes;
import igf.scheduling.support.Availabilities;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.Slot;
import igf.scheduling.venue.VenueEvent;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.ClashRefusal;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.EditionFacts.SessionKind;
import igf.scheduling.vocabulary.LinkedPeople;
import igf.scheduling.vocabulary.LocalTimes;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Occupied;
import igf.scheduling.vocabulary.PersonLink;
import igf.scheduling.vocabulary.Place;
import igf.scheduling.vocabulary.Theme;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state of a programme, with the rules that need all of it. The aggregate builds it from events, and snapshots
 * store it field by field. Queries build it from documents, so that a read returns exactly what the write returned.
 */
public final class ProgrammeState {

    /** Sessions without a proposal have numbers above this; the numbers of proposals are lower. */
    private static final int LAST_PROPOSAL_NUMBER = 10_000;

    private static final int MINUTES_BETWEEN_STARTS = 5;

    /** Number of free places that a refusal offers. */
    private static final int ALTERNATIVES = 3;

    static final Comparator<ReleasedSession> BY_TIME = Comparator.comparing(
                    (ReleasedSession s) -> s.place().startsAt())
            .thenComparing(s -> s.place().room())
            .thenComparing(ReleasedSession::number);

    private @Nullable EditionFacts edition;
    private Map<String, Room> rooms = new LinkedHashMap<>();
    /** Last versions of removed rooms, by slug. */
    private Map<String, Long> removedRooms = new LinkedHashMap<>();

    private Grid grid = Grid.NONE;
    private Map<UUID, Session> sessions = new LinkedHashMap<>();
    private List<PersonLink> links = List.of();
    private @Nullable Freeze freeze;
    private int releases;
    private Map<UUID, Place> released = new LinkedHashMap<>();
    /** Each session that ever was in a release, as last released; the next release is compared with it. */
    private Map<UUID, ReleasedSession> said = new LinkedHashMap<>();
    /** Clashes acknowledged with the last release. */
    private List<AcknowledgedClash> acknowledged = List.of();
    /** The highest number of a session without a proposal, also of a removed one; 0 if there was none. */
    private int lastOwnNumber;
    /** Ids of the sessions that were removed. */
    private Set<UUID> removedSessions = new LinkedHashSet<>();
    /** What was accepted for the present places, by session. */
    private Map<UUID, Acknowledgement> acceptedPlaces = new LinkedHashMap<>();
    /** Built on demand. Events of a session change it; those of the edition, rooms and grid clear it. */
    private transient @Nullable Occupancy occupancy;
    /** When people can come; null if nobody stated it. Set for each command and query, since it is sealed. */
    private transient @Nullable Availabilities availabilities;

    ProgrammeState() {}

    public static ProgrammeState of(
            EditionFacts edition,
            Collection<Room> rooms,
            Grid grid,
            Collection<Session> sessions,
            Collection<PersonLink> links,
            @Nullable Freeze freeze) {
        var state = new ProgrammeState();
        state.links = List.copyOf(links);
        state.freeze = freeze;
        state.edition = edition;
        state.grid = grid;
        rooms.forEach(room -> state.rooms.put(room.room(), room));
        sessions.forEach(session -> state.sessions.put(session.id(), session));
        return state;
    }

    /** Sets when people can come. Returns this state. */
    public ProgrammeState use(Availabilities people) {
        availabilities = people;
        return this;
    }

    private Availabilities availabilities() {
        return Objects.requireNonNullElse(availabilities, Availabilities.NONE);
    }

    /** Returns the same programme with other rooms and sessions. */
    ProgrammeState withSessions(Collection<Room> otherRooms, Collection<Session> otherSessions) {
        return of(Objects.requireNonNull(edition), otherRooms, grid, otherSessions, links(), freeze)
                .use(availabilities());
    }

    void on(VenueEvent event) {
        occupancy = null;
        switch (event) {
            case VenueEvent.RoomDescribed e -> rooms.put(e.room().room(), e.room());
            case VenueEvent.RoomRemoved e -> {
                rooms.remove(e.room());
                removedRooms.put(e.room(), e.version());
            }
            case VenueEvent.GridLaid e -> grid = e.grid();
        }
    }

    void on(ProgrammeEvent event) {
        switch (event) {
            case EditionDescribed e -> {
                edition = e.facts();
                occupancy = null;
            }
            case ClashesAcknowledged e -> acknowledged = e.clashes();
            case PeopleLinked e -> links = e.links();
            case ProgrammeFrozen e -> freeze = e.freeze();
            case FreezeLifted e -> freeze = null;
            case SessionRemoved e -> {
                sessions.remove(e.sessionId());
                acceptedPlaces.remove(e.sessionId());
                removedSessions.add(e.sessionId());
                if (occupancy != null) {
                    occupancy.remove(e.sessionId());
                }
            }
            case OfSession e -> {
                var session = Session.after(sessions.get(e.sessionId()), e);
                sessions.put(e.sessionId(), session);
                occupy(session);
                notePlace(e, session);
                if (!session.facts().isWorkshop()) {
                    lastOwnNumber = Math.max(lastOwnNumber, session.facts().number());
                }
            }
        }
    }

    private void notePlace(OfSession event, Session session) {
        if (event instanceof SessionPlaced placed && placed.acknowledgement() != null) {
            acceptedPlaces.put(session.id(), placed.acknowledgement());
        } else if (event instanceof SessionPlaced || session.placement() == null) {
            acceptedPlaces.remove(session.id());
        }
    }

    /** Returns what was accepted when a session got its present place; null if nothing was. */
    @Nullable
    Acknowledgement acknowledgementOfPlace(UUID session) {
        return acceptedPlaces.get(session);
    }

    boolean wasRemoved(UUID session) {
        return removedSessions.contains(session);
    }

    /** Returns the number of a new session without a proposal. No number is used twice. */
    int nextOwnNumber() {
        var number = Math.max(lastOwnNumber, LAST_PROPOSAL_NUMBER) + 1;
        while (isNumberTaken(number)) {
            number++;
        }
        return number;
    }

    private boolean isNumberTaken(int number) {
        return sessions.values().stream().anyMatch(session -> session.facts().number() == number);
    }

    /** Returns the subthemes that a session can name, by id: those of the rules, and those of accepted proposals. */
    Map<String, Theme> themes() {
        var themes = new LinkedHashMap<String, Theme>();
        Stream.concat(
                        Stream.ofNullable(edition).flatMap(facts -> facts.sessions().subthemes().stream()),
                        sessions.values().stream().flatMap(session -> session.facts().subthemes().stream()))
                .forEach(theme -> themes.putIfAbsent(theme.id(), theme));
        return themes;
    }

    /** Returns whether a session has people. Sessions of a kind that the rules no longer list have. */
    boolean hasPeople(SessionFacts facts) {
        return edition == null
                || edition.sessions().findKind(facts.kind()).stream().allMatch(SessionKind::people);
    }

    boolean wasReleased(UUID session) {
        return said.containsKey(session);
    }

    /** Returns whether a session can start at a time: a workshop with a slot, another at any full five minutes. */
    static boolean canStart(SessionFacts facts, Placement placement, Grid grid) {
        var start = placement.start();
        return facts.isWorkshop()
                ? grid.findSlot(placement.room(), start).isPresent()
                : grid.includesDay(start.toLocalDate())
                        && start.getMinute() % MINUTES_BETWEEN_STARTS == 0
                        && start.equals(start.truncatedTo(ChronoUnit.MINUTES));
    }

    private boolean isRoom(Session session, String room) {
        return room.equals(Place.ALL_ROOMS) ? !hasPeople(session.facts()) : rooms.containsKey(room);
    }

    void on(ReleaseEvent event) {
        releases = event.number();
        released = new LinkedHashMap<>();
        event.programme().forEach(session -> {
            released.put(session.sessionId(), session.place());
            said.put(session.sessionId(), session);
        });
        event.differences().stream()
                .map(ReleaseChange::session)
                .filter(session -> !released.containsKey(session.sessionId()))
                .forEach(session -> said.put(session.sessionId(), session));
    }

    public @Nullable EditionFacts edition() {
        return edition;
    }

    Optional<Room> findRoom(String slug) {
        return Optional.ofNullable(rooms.get(slug));
    }

    /** Returns the version of a room's next change. Versions go on when a removed room is added again. */
    long nextRoomVersion(String slug) {
        var room = rooms.get(slug);
        return 1 + (room == null ? removedRooms.getOrDefault(slug, -1L) : room.version());
    }

    Grid grid() {
        return grid;
    }

    @Nullable
    Freeze freeze() {
        return freeze;
    }

    /** Returns the links between ids. The field is null in snapshots that are older than it. */
    List<PersonLink> links() {
        return Objects.requireNonNullElse(links, List.of());
    }

    public Optional<Session> findSession(UUID id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** Returns the roster of a session, cancelled or not. */
    List<Member> roster(UUID session) {
        var known = sessions.get(session);
        return known == null ? List.of() : known.people();
    }

    Optional<Session> findByProposal(UUID proposalId) {
        return sessions.values().stream()
                .filter(session -> session.facts().proposalId().equals(proposalId))
                .findFirst();
    }

    /** Returns all sessions by number, including cancelled ones. */
    public List<Session> sessions() {
        return sessions.values().stream()
                .sorted(Comparator.comparing(session -> session.facts().number()))
                .toList();
    }

    /** Returns the sessions that are not cancelled, by number. */
    public List<Session> activeSessions() {
        return sessions.values().stream()
                .filter(session -> session.state() != SessionState.CANCELLED)
                .sorted(Comparator.comparing(session -> session.facts().number()))
                .toList();
    }

    List<Room> rooms() {
        return rooms.values().stream().sorted(Comparator.comparing(Room::room)).toList();
    }

    /** Returns the places of the last release, by session. */
    Map<UUID, Place> releasedPlaces() {
        return Map.copyOf(released);
    }

    int lastReleaseNumber() {
        return releases;
    }

    List<AcknowledgedClash> acknowledgedClashes() {
        return acknowledged;
    }

    /** Returns whether the start of the released place, or of the present place, has come. */
    boolean hasBegun(Session session, Instant now) {
        return Stream.of(
                        Optional.ofNullable(released.get(session.id())),
                        Optional.ofNullable(place(session, session.placement())))
                .flatMap(Optional::stream)
                .anyMatch(place -> !place.startsAt().isAfter(now));
    }

    /**
     * Returns why the place of a session cannot change; empty if it can.
     *
     * @param stays whether it has a place afterwards
     * @param reason given by the caller; null if none
     */
    List<Refusal> objectionsToMove(Session session, boolean stays, @Nullable String reason, Instant now) {
        return PlacementTerms.strippedReason(reason) == null && hasBegun(session, now)
                ? List.of(ProgrammeRefusal.reasonRequired(session.facts()))
                : objectionsOfFreeze(session, stays, reason, now);
    }

    /** A session that never was in a release may leave a frozen programme without a reason. */
    List<Refusal> objectionsOfFreeze(Session session, boolean stays, @Nullable String reason, Instant now) {
        var frozen = freeze;
        var facts = edition;
        return PlacementTerms.strippedReason(reason) == null
                        && frozen != null
                        && facts != null
                        && frozen.isInForce(now)
                        && (stays || said.containsKey(session.id()))
                ? List.of(ProgrammeRefusal.frozen(session.facts(), frozen, facts))
                : List.of();
    }

    /** Returns the place of a placement; null if there is no placement, or the edition or room is not known. */
    @Nullable
    Place place(Session session, @Nullable Placement placement) {
        var facts = edition;
        var room = placement == null ? null : findRoomOrAll(placement.room());
        if (placement == null || facts == null || room == null) {
            return null;
        }
        return room.placeAt(placement.start(), session.facts().format().minutes(), facts);
    }

    private @Nullable Room findRoomOrAll(String slug) {
        return slug.equals(Place.ALL_ROOMS) ? Room.ALL : rooms.get(slug);
    }

    /** Returns all clashes that a session would have at a placement. */
    List<Clash> clashes(Session session, @Nullable Placement placement) {
        return clashes(session, placement, Rearrangement.NONE);
    }

    private List<Clash> clashes(Session session, @Nullable Placement placement, Rearrangement rearrangement) {
        var place = place(session, placement);
        var facts = edition;
        if (placement == null || place == null || facts == null) {
            return List.of();
        }
        var candidate = session.occupiedAt(place);
        var linkedPeople = new LinkedPeople(links());
        var buffer = grid.buffer();
        var near = rearrangement.nearAfterMove(candidate, occupancy().findNear(candidate, buffer), buffer);
        var all = new ArrayList<>(Clashes.doubleBookings(candidate, near, linkedPeople));
        all.addAll(Clashes.unavailablePeople(session, place, linkedPeople, availabilities()));
        all.addAll(SoftClashes.tooCloseTogether(candidate, near, linkedPeople, buffer));
        all.addAll(SoftClashes.sameTopicOrOrganization(session, candidate, near, sessions::get, facts.sessions()));
        var room = rooms.get(placement.room());
        var slot = session.facts().isWorkshop()
                ? grid.findSlot(placement.room(), placement.start())
                : Optional.<Slot>empty();
        if (room != null) {
            all.addAll(Clashes.roomAndSlotClashes(
                    session,
                    room,
                    slot.orElse(null),
                    linkedPeople,
                    availabilities().interest(session.id())));
            all.addAll(SoftClashes.missingEquipment(session, room));
            all.addAll(Clashes.inClosedRoom(session, room, place));
        }
        all.addAll(Clashes.outsideEdition(session, placement, facts));
        return all;
    }

    /**
     * Adds PAST if the session would move to a slot that has begun; a session that stays where it is does not get it.
     */
    private List<Clash> clashes(Session session, Placement placement, Rearrangement rearrangement, Instant now) {
        var all = new ArrayList<>(clashes(session, placement, rearrangement));
        var place = place(session, placement);
        if (place != null && !placement.equals(session.placement())) {
            all.addAll(Clashes.inPastSlot(session, place, now));
        }
        return all;
    }

    /** Puts a session that has changed into the index, if there is one, or takes it out. */
    private void occupy(Session session) {
        var index = occupancy;
        if (index != null) {
            var place = place(session, session.placement());
            if (place == null) {
                index.remove(session.id());
            } else {
                index.put(session.occupiedAt(place));
            }
        }
    }

    private Occupancy occupancy() {
        var cached = occupancy;
        if (cached == null) {
            var occupied = new ArrayList<Occupied>();
            for (var session : sessions.values()) {
                var place = place(session, session.placement());
                if (place != null) {
                    occupied.add(session.occupiedAt(place));
                }
            }
            cached = new Occupancy(occupied);
            occupancy = cached;
        }
        return cached;
    }

    /**
     * Returns the reasons against a placement: those that make it impossible if there are any, otherwise the clashes.
     */
    List<Refusal> objections(Session session, Placement placement, PlacementTerms terms) {
        return objections(session, placement, terms, Rearrangement.NONE);
    }

    /** @param rearrangement other sessions that move in the same command */
    List<Refusal> objections(Session session, Placement placement, PlacementTerms terms, Rearrangement rearrangement) {
        if (session.cancelled() != null) {
            return List.of(ProgrammeRefusal.cancelled(session.cancelled()));
        }
        var impossible = new ArrayList<Refusal>();
        var start = placement.start();
        var slug = edition == null ? "{edition}" : edition.edition();
        if (!isRoom(session, placement.room())) {
            impossible.add(
                    placement.room().equals(Place.ALL_ROOMS)
                            ? ProgrammeRefusal.roomRequired(session.facts())
                            : ProgrammeRefusal.unknownRoom(placement.room(), slug));
        }
        if (edition != null && LocalTimes.isSkipped(start, edition.zone())) {
            impossible.add(ProgrammeRefusal.skippedTime(LocalTimes.describe(start), edition.timeZone()));
        } else if (!canStart(session.facts(), placement, grid)) {
            impossible.add(
                    session.facts().isWorkshop()
                            ? ProgrammeRefusal.unknownSlot(LocalTimes.describe(start), slug)
                            : ProgrammeRefusal.unevenStart(LocalTimes.describe(start)));
        }
        if (!placement.equals(session.placement())) {
            impossible.addAll(objectionsToMove(session, true, terms.reason(), terms.now()));
        }
        if (!impossible.isEmpty()) {
            return impossible;
        }
        var clashes = clashes(session, placement, rearrangement, terms.now()).stream()
                .filter(clash -> !clash.isAllowedWith(terms.acknowledgedKinds()))
                .toList();
        return clashes.isEmpty() ? List.of() : List.of(new ClashRefusal(clashes));
    }

    /**
     * Returns the clashes that the caller accepts at a place; null if there is nothing to record.
     *
     * @param rearrangement other sessions that move in the same command
     */
    @Nullable
    Acknowledgement acknowledgement(
            Session session, Placement placement, PlacementTerms terms, Rearrangement rearrangement) {
        var kinds = terms.acknowledgedKinds();
        var accepted = clashes(session, placement, rearrangement, terms.now()).stream()
                .filter(clash -> clash.severity() != Clash.Severity.HARD
                        && kinds.contains(clash.kind().name()))
                .map(Acknowledgement.Accepted::of)
                .toList();
        return kinds.isEmpty() && terms.reason() == null ? null : new Acknowledgement(terms.reason(), accepted);
    }

    /** Returns places that a session could have without a hard clash, the best first; only starts of slots. */
    public List<Option> options(Session session, Instant now) {
        var all = new ArrayList<Option>();
        var offered = Stream.concat(rooms.values().stream(), Stream.of(Room.ALL))
                .filter(room -> isRoom(session, room.room()))
                .toList();
        var times = grid.starts().stream().map(Grid.Start::time).distinct().toList();
        for (var time : times) {
            for (var room : offered) {
                var placement = new Placement(room.room(), time);
                if (!canStart(session.facts(), placement, grid)) {
                    continue;
                }
                var option = new Option(
                        room.room(), time, room.capacity(), clashes(session, placement, Rearrangement.NONE, now));
                if (option.clashes().stream().noneMatch(clash -> clash.severity() == Clash.Severity.HARD)) {
                    all.add(option);
                }
            }
        }
        all.sort(Option.BEST_FIRST);
        return all;
    }

    /** Returns up to three free places that are not over, the best first. */
    List<Place> alternatives(Session session, Instant now) {
        return options(session, now).stream()
                .filter(option -> option.clashes().stream().noneMatch(clash -> clash.kind() == Clash.Kind.PAST))
                .map(option -> new Placement(option.room(), option.start()))
                .filter(placement -> !placement.equals(session.placement()))
                .flatMap(placement -> Stream.ofNullable(place(session, placement)))
                .limit(ALTERNATIVES)
                .toList();
    }

    /** @throws IllegalStateException if the edition is not known */
    public Standing standing(Session session) {
        if (edition == null) {
            throw new IllegalStateException("the edition is not known");
        }
        var placement = session.placement();
        return new Standing(edition, session, place(session, placement), clashes(session, placement), freeze);
    }

    /** Returns what a release would publish now. */
    public List<ReleasedSession> sessionsToRelease() {
        var all = new ArrayList<ReleasedSession>();
        for (var session : sessions.values()) {
            var place = place(session, session.placement());
            if (place != null) {
                all.add(toReleased(session, place));
            }
        }
        all.sort(BY_TIME);
        return all;
    }

    List<ReleasedSession> lastReleasedSessions() {
        return said.values().stream()
                .filter(session -> released.containsKey(session.sessionId()))
                .toList();
    }

    /** Returns the revision of a session's calendar entry; empty if it never was in a release. */
    Optional<CalendarRevision> calendarRevision(UUID session) {
        return Optional.ofNullable(said.get(session)).map(ReleasedSession::calendar);
    }

    private static ReleasedSession toReleased(Session session, Place place) {
        var facts = session.facts();
        return new ReleasedSession(
                facts.sessionId(),
                facts.proposalId(),
                facts.number(),
                facts.title(),
                facts.format(),
                facts.subthemes(),
                facts.description(),
                session.people(),
                place,
                session.version(),
                null,
                facts.details());
    }
}
