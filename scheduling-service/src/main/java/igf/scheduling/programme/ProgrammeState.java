// Long: snapshots keep it field by field, so taking it apart would change what is stored.
package igf.scheduling.programme;

import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeEvent.AcknowledgedClash;
import igf.scheduling.programme.ProgrammeEvent.ClashesAcknowledged;
import igf.scheduling.programme.ProgrammeEvent.EditionDescribed;
import igf.scheduling.programme.ProgrammeEvent.OfSession;
import igf.scheduling.programme.ProgrammeEvent.PeopleLinked;
import igf.scheduling.release.CalendarRevision;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleaseEvent;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.session.Clashes;
import igf.scheduling.session.Occupancy;
import igf.scheduling.session.Option;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.VenueEvent;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Clashing;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.LinkedPeople;
import igf.scheduling.vocabulary.LocalTimes;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Occupied;
import igf.scheduling.vocabulary.PersonLink;
import igf.scheduling.vocabulary.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a programme consists of, and what follows from it. The aggregate folds one from its events (and snapshots store it
 * field by field); queries put one together from documents, so that a read says exactly what a write answered.
 */
public final class ProgrammeState {

    private @Nullable EditionFacts edition;
    private Map<String, Room> rooms = new LinkedHashMap<>();
    private Grid grid = Grid.NONE;
    private Map<UUID, Session> sessions = new LinkedHashMap<>();
    private List<PersonLink> links = List.of();
    private int releases;
    /** Where the last release has its sessions. */
    private Map<UUID, Place> released = new LinkedHashMap<>();
    /** What was last said about each session that ever was in a release: what the next one is compared with. */
    private Map<UUID, ReleasedSession> said = new LinkedHashMap<>();
    /** Clashes that somebody acknowledged with the last release. */
    private List<AcknowledgedClash> acknowledged = List.of();
    /** Made when it is asked for, forgotten with each event. */
    private transient @Nullable Occupancy occupancy;

    ProgrammeState() {}

    public static ProgrammeState of(
            EditionFacts edition,
            Collection<Room> rooms,
            Grid grid,
            Collection<Session> sessions,
            Collection<PersonLink> links) {
        var board = new ProgrammeState();
        board.links = List.copyOf(links);
        board.edition = edition;
        board.grid = grid;
        rooms.forEach(room -> board.rooms.put(room.room(), room));
        sessions.forEach(session -> board.sessions.put(session.id(), session));
        return board;
    }

    void on(VenueEvent event) {
        occupancy = null;
        switch (event) {
            case VenueEvent.RoomDescribed e -> rooms.put(e.room().room(), e.room());
            case VenueEvent.GridLaid e -> grid = e.grid();
        }
    }

    void on(ProgrammeEvent event) {
        occupancy = null;
        switch (event) {
            case EditionDescribed e -> edition = e.facts();
            case ClashesAcknowledged e -> acknowledged = e.clashes();
            case PeopleLinked e -> links = e.links();
            case OfSession e -> sessions.put(e.sessionId(), Session.after(sessions.get(e.sessionId()), e));
        }
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

    Optional<Room> room(String slug) {
        return Optional.ofNullable(rooms.get(slug));
    }

    Grid grid() {
        return grid;
    }

    /** A snapshot may be older than this member. */
    List<PersonLink> links() {
        return Objects.requireNonNullElse(links, List.of());
    }

    public Optional<Session> session(UUID id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** Everybody on the roster of a session, cancelled or not. */
    List<Member> roster(UUID session) {
        var known = sessions.get(session);
        return known == null ? List.of() : known.people();
    }

    Optional<Session> ofProposal(UUID proposalId) {
        return sessions.values().stream()
                .filter(session -> session.facts().proposalId().equals(proposalId))
                .findFirst();
    }

    /** All, cancelled ones too, by number. */
    public List<Session> sessions() {
        return sessions.values().stream()
                .sorted(Comparator.comparing(session -> session.facts().number()))
                .toList();
    }

    /** Those that take place, by number. */
    public List<Session> live() {
        return sessions.values().stream()
                .filter(session -> session.state() != Session.State.CANCELLED)
                .sorted(Comparator.comparing(session -> session.facts().number()))
                .toList();
    }

    List<Room> rooms() {
        return rooms.values().stream().sorted(Comparator.comparing(Room::room)).toList();
    }

    int releases() {
        return releases;
    }

    List<AcknowledgedClash> acknowledged() {
        return acknowledged;
    }

    /** Returns whether the start of the released place, or of the present place, has come. */
    private boolean hasBegun(Session session, Instant now) {
        return Stream.of(
                        Optional.ofNullable(released.get(session.id())),
                        Optional.ofNullable(place(session, session.placement())))
                .flatMap(Optional::stream)
                .anyMatch(place -> !place.startsAt().isAfter(now));
    }

    /** Why a session cannot leave its place; empty if it can. @param reason that the caller gives, null for none */
    List<Refusal> ties(Session session, @Nullable String reason, Instant now) {
        return PlacingTerms.given(reason) != null || !hasBegun(session, now)
                ? List.of()
                : List.of(ProgrammeRefusal.reasonRequired(session.facts()));
    }

    /** What follows from a placement: null where it is none, or where the edition is not described yet. */
    @Nullable
    Place place(Session session, @Nullable Placement placement) {
        var facts = edition;
        var room = placement == null ? null : rooms.get(placement.room());
        if (placement == null || facts == null || room == null) {
            return null;
        }
        return room.at(placement.start(), session.facts().format().minutes(), facts);
    }

    /** Everything that does not go together if a session stood there. */
    List<Clash> clashes(Session session, @Nullable Placement placement) {
        return clashes(session, placement, Rearrangement.NONE);
    }

    private List<Clash> clashes(Session session, @Nullable Placement placement, Rearrangement with) {
        var place = place(session, placement);
        if (placement == null || place == null) {
            return List.of();
        }
        var wanted = session.at(place);
        var humans = new LinkedPeople(links());
        var all = new ArrayList<>(
                Clashes.taken(wanted, with.others(wanted, occupancy().during(wanted)), humans));
        var room = rooms.get(placement.room());
        var slot = grid.at(placement.start());
        if (room != null && slot.isPresent()) {
            all.addAll(Clashes.unfit(session, room, slot.get(), humans));
        }
        if (edition != null) {
            all.addAll(Clashes.outside(session, placement, edition));
        }
        return all;
    }

    /** Adds PAST for a session that is about to be placed; a session that stays where it is is not late. */
    private List<Clash> clashes(Session session, Placement placement, Rearrangement with, Instant now) {
        var all = new ArrayList<>(clashes(session, placement, with));
        var place = place(session, placement);
        if (place != null && !placement.equals(session.placement())) {
            all.addAll(Clashes.late(session, place, now));
        }
        return all;
    }

    private Occupancy occupancy() {
        var known = occupancy;
        if (known == null) {
            var taken = new ArrayList<Occupied>();
            for (var session : sessions.values()) {
                var place = place(session, session.placement());
                if (place != null) {
                    taken.add(session.at(place));
                }
            }
            known = new Occupancy(taken);
            occupancy = known;
        }
        return known;
    }

    /** Every reason against a place: first what cannot be, then what does not go together. */
    List<Refusal> objections(Session session, Placement placement, PlacingTerms terms) {
        return objections(session, placement, terms, Rearrangement.NONE);
    }

    /** @param with other sessions that move at the same time */
    List<Refusal> objections(Session session, Placement placement, PlacingTerms terms, Rearrangement with) {
        if (session.cancelled() != null) {
            return List.of(ProgrammeRefusal.cancelled(session.cancelled()));
        }
        var impossible = new ArrayList<Refusal>();
        var start = placement.start();
        if (!rooms.containsKey(placement.room())) {
            impossible.add(ProgrammeRefusal.unknownRoom(placement.room()));
        }
        if (edition != null && LocalTimes.skipped(start, edition.zone())) {
            impossible.add(ProgrammeRefusal.skippedTime(start.toString(), edition.timeZone()));
        } else if (grid.at(start).isEmpty()) {
            impossible.add(ProgrammeRefusal.noSlot(start.toString()));
        }
        if (!placement.equals(session.placement())) {
            impossible.addAll(ties(session, terms.reason(), terms.now()));
        }
        if (!impossible.isEmpty()) {
            return impossible;
        }
        var clashes = clashes(session, placement, with, terms.now()).stream()
                .filter(clash -> !clash.passes(terms.acknowledge()))
                .toList();
        return clashes.isEmpty() ? List.of() : List.of(new Clashing(clashes));
    }

    /** What the caller says about a place; null where there is nothing to keep. @param with as for objections */
    @Nullable
    Acknowledgement accepted(Session session, Placement placement, PlacingTerms terms, Rearrangement with) {
        var kinds = terms.acknowledge();
        var accepted = clashes(session, placement, with, terms.now()).stream()
                .filter(clash -> clash.severity() != Clash.Severity.HARD
                        && kinds.contains(clash.kind().name()))
                .map(Acknowledgement.Accepted::of)
                .toList();
        return kinds.isEmpty() && terms.reason() == null ? null : new Acknowledgement(terms.reason(), accepted);
    }

    /** Every place that a session could have without taking anything twice, the best first. */
    public List<Option> options(Session session, Instant now) {
        var all = new ArrayList<Option>();
        for (var start : grid.starts()) {
            for (var room : rooms.values()) {
                var option = new Option(
                        room.room(),
                        start.at(),
                        room.capacity(),
                        clashes(session, new Placement(room.room(), start.at()), Rearrangement.NONE, now));
                if (option.clashes().stream().noneMatch(clash -> clash.severity() == Clash.Severity.HARD)) {
                    all.add(option);
                }
            }
        }
        all.sort(Option.BEST_FIRST);
        return all;
    }

    /** @throws IllegalStateException if the edition is not described */
    public Standing standing(Session session) {
        if (edition == null) {
            throw new IllegalStateException("nothing stands in an edition that is not described");
        }
        var placement = session.placement();
        return new Standing(edition, session, place(session, placement), clashes(session, placement));
    }

    /** What a release would make public now. */
    public List<ReleasedSession> toRelease() {
        var all = new ArrayList<ReleasedSession>();
        for (var session : sessions.values()) {
            var place = place(session, session.placement());
            if (place != null) {
                all.add(asReleased(session, place));
            }
        }
        all.sort(Comparator.comparing((ReleasedSession s) -> s.place().startsAt())
                .thenComparing(s -> s.place().room())
                .thenComparing(ReleasedSession::number));
        return all;
    }

    /** What the last release made public, as it said it. */
    List<ReleasedSession> lastReleased() {
        return said.values().stream()
                .filter(session -> released.containsKey(session.sessionId()))
                .toList();
    }

    /** The revision of a session's entry in calendars as last told; empty if it never was in a release. */
    Optional<CalendarRevision> calendar(UUID session) {
        return Optional.ofNullable(said.get(session)).map(ReleasedSession::calendar);
    }

    private static ReleasedSession asReleased(Session session, Place place) {
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
                null);
    }
}
