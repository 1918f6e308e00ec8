// Long: one aggregate, a handler a command; what it decides by stands in ProgrammeState, Clashes and Rearrangement.
package igf.scheduling.programme;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Context;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.scheduling.programme.ProgrammeCommand.AddSession;
import igf.scheduling.programme.ProgrammeCommand.ApplyPlan;
import igf.scheduling.programme.ProgrammeCommand.CancelSession;
import igf.scheduling.programme.ProgrammeCommand.ChangeContents;
import igf.scheduling.programme.ProgrammeCommand.ChangeRoster;
import igf.scheduling.programme.ProgrammeCommand.CorrectMember;
import igf.scheduling.programme.ProgrammeCommand.DescribeEdition;
import igf.scheduling.programme.ProgrammeCommand.DescribeRoom;
import igf.scheduling.programme.ProgrammeCommand.LayGrid;
import igf.scheduling.programme.ProgrammeCommand.NoteAnswer;
import igf.scheduling.programme.ProgrammeCommand.NoteInvitation;
import igf.scheduling.programme.ProgrammeCommand.NoteLinks;
import igf.scheduling.programme.ProgrammeCommand.Place;
import igf.scheduling.programme.ProgrammeCommand.PlaceTogether;
import igf.scheduling.programme.ProgrammeCommand.Release;
import igf.scheduling.programme.ProgrammeCommand.ReplaceMember;
import igf.scheduling.programme.ProgrammeCommand.Unplace;
import igf.scheduling.programme.ProgrammeCommand.Wanted;
import igf.scheduling.programme.ProgrammeEvent.ClashesAcknowledged;
import igf.scheduling.programme.ProgrammeEvent.ContentsChanged;
import igf.scheduling.programme.ProgrammeEvent.EditionDescribed;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.PeopleLinked;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionUnplaced;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleaseEvent;
import igf.scheduling.release.ReleaseEvent.Released;
import igf.scheduling.release.Revisions;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.VenueEvent;
import igf.scheduling.venue.VenueEvent.GridLaid;
import igf.scheduling.venue.VenueEvent.RoomDescribed;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Outdated;
import igf.scheduling.vocabulary.ProgrammeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Decides about one edition's programme. Its state is in {@link ProgrammeState}. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Programme {

    @AggregateIdentifier
    private @Nullable String id;

    private ProgrammeState board = new ProgrammeState();

    Programme() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DescribeEdition command) {
        if (!command.facts().equals(board.edition())) {
            apply(new EditionDescribed(command.facts()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteLinks command) {
        if (!Set.copyOf(command.links()).equals(Set.copyOf(board.links()))) {
            apply(new PeopleLinked(command.edition(), command.links()));
        }
    }

    /** Handles a session before its edition: events with different subjects have no order. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddSession command) {
        live(command.facts())
                .ifPresentOrElse(
                        session -> change(session, command.facts()),
                        () -> apply(new SessionAdded(
                                command.edition(),
                                command.facts(),
                                command.people(),
                                next(command.facts().sessionId()))));
    }

    @CommandHandler
    void handle(ChangeContents command) {
        live(command.facts()).ifPresent(session -> change(session, command.facts()));
    }

    /** Finds the session by its id, unless it is cancelled. */
    private Optional<Session> live(SessionFacts facts) {
        return board.session(facts.sessionId()).filter(session -> session.cancelled() == null);
    }

    /** Keeps the place; if the changed session no longer fits there, that shows as a clash. */
    private void change(Session session, SessionFacts facts) {
        if (!session.facts().equals(facts)) {
            apply(new ContentsChanged(editionOf(), facts, session.version() + 1));
        }
    }

    @CommandHandler
    void handle(CancelSession command) {
        board.ofProposal(command.proposalId())
                .filter(session -> session.cancelled() == null)
                .ifPresent(session -> apply(new SessionCancelled(
                        command.edition(),
                        session.id(),
                        command.reason(),
                        session.placement(),
                        session.version() + 1)));
    }

    @CommandHandler
    void handle(ChangeRoster command) {
        board.ofProposal(command.proposalId())
                .ifPresent(session -> change(
                        session, command.people().stream().map(session::listed).toList()));
    }

    @CommandHandler
    void handle(NoteAnswer command) {
        board.ofProposal(command.proposalId()).ifPresent(session -> {
            var people = new ArrayList<>(session.people());
            people.replaceAll(m -> m.sameEntry(command.member()) ? m.answered(command.member()) : m);
            if (people.stream().noneMatch(command.member()::sameEntry)) {
                people.add(command.member());
            }
            change(session, people);
        });
    }

    @CommandHandler
    void handle(NoteInvitation command) {
        board.ofProposal(command.proposalId()).ifPresent(session -> {
            var people = new ArrayList<>(session.people());
            people.replaceAll(m -> m.sameEntry(command.member()) ? m.invited(command.member()) : m);
            if (people.stream().noneMatch(command.member()::sameEntry)) {
                people.add(command.member());
            }
            change(session, people);
        });
    }

    @CommandHandler
    void handle(CorrectMember command) {
        board.ofProposal(command.proposalId()).ifPresent(session -> {
            var people = new ArrayList<>(session.people());
            people.replaceAll(m -> m.sameEntry(command.wrong()) ? m.corrected(command.right()) : m);
            change(session, people);
        });
    }

    @CommandHandler
    void handle(ReplaceMember command) {
        board.ofProposal(command.proposalId()).ifPresent(session -> {
            var by = command.by();
            var people = new ArrayList<>(session.people());
            people.removeIf(command.left()::sameEntry);
            if (by != null && people.stream().noneMatch(by::sameEntry)) {
                people.add(by);
            }
            change(session, people);
        });
    }

    private void change(Session session, List<Member> people) {
        if (!people.equals(session.people())) {
            apply(new PeopleChanged(editionOf(), session.id(), people, session.version() + 1));
        }
    }

    @CommandHandler
    Room handle(DescribeRoom command) {
        described();
        var old = board.room(command.room());
        Outdated.check(command.seen(), old.map(Room::version).orElse(-1L));
        var room = new Room(
                command.room(),
                command.name(),
                command.capacity(),
                command.layouts(),
                old.map(Room::version).orElse(-1L) + 1);
        if (old.filter(was -> sameButVersion(was, room)).isEmpty()) {
            apply(new RoomDescribed(command.edition(), room));
        }
        return board.room(command.room()).orElseThrow();
    }

    private static boolean sameButVersion(Room was, Room now) {
        return was.equals(new Room(was.room(), now.name(), now.capacity(), now.layouts(), was.version()));
    }

    @CommandHandler
    Grid handle(LayGrid command) {
        described();
        Outdated.check(command.seen(), board.grid().version());
        var grid = new Grid(command.days(), board.grid().version() + 1);
        Refused.when(grid.flaws());
        Refused.when(board.live().stream()
                .filter(session -> session.placement() != null
                        && grid.at(session.placement().start()).isEmpty())
                .map(session -> ProgrammeRefusal.slotInUse(session.facts(), startOf(session)))
                .toList());
        if (!command.days().equals(board.grid().days())) {
            apply(new GridLaid(command.edition(), grid));
        }
        return board.grid();
    }

    private static String startOf(Session session) {
        return session.placement() == null ? "" : session.placement().start().toString();
    }

    @CommandHandler
    Standing handle(Place command, Context context) {
        var session = session(command.sessionId());
        Outdated.check(command.seen(), session.version());
        var placement = new Placement(command.room(), command.start());
        var terms = new PlacingTerms(command.acknowledge(), command.reason(), context.now());
        Refused.when(objections(session, placement, terms));
        var accepted = board.accepted(session, placement, terms, Rearrangement.NONE);
        place(session, placement, command.acknowledge(), accepted, null);
        return standing(command.sessionId());
    }

    @CommandHandler
    Standing handle(Unplace command, Context context) {
        var session = session(command.sessionId());
        Outdated.check(command.seen(), session.version());
        var placement = session.placement();
        if (placement != null) {
            Refused.when(board.ties(session, command.reason(), context.now()));
            apply(new SessionUnplaced(
                    editionOf(), session.id(), placement, session.version() + 1, PlacingTerms.given(command.reason())));
        }
        return standing(command.sessionId());
    }

    /** A session that cannot be placed does not keep the others from their places. */
    @CommandHandler
    PlanApplication handle(ApplyPlan command, Context context) {
        var terms = new PlacingTerms(Set.of(), null, context.now());
        var placed = new ArrayList<Standing>();
        var left = new ArrayList<PlanApplication.NotPlaced>();
        for (var wanted : command.wanted()) {
            var session = session(wanted.sessionId());
            var placement = new Placement(wanted.room(), wanted.start());
            var objections = session.placement() != null && !session.placement().equals(placement)
                    ? List.of(ProgrammeRefusal.planOutdated(session.facts()))
                    : objections(session, placement, terms);
            if (objections.isEmpty()) {
                place(session, placement, Set.of(), null, command.plan());
                placed.add(standing(session.id()));
            } else {
                left.add(new PlanApplication.NotPlaced(
                        session.id(), session.facts().number(), session.facts().title(), objections));
            }
        }
        return new PlanApplication(placed, left);
    }

    @CommandHandler
    List<Standing> handle(PlaceTogether command, Context context) {
        described();
        var terms = new PlacingTerms(command.acknowledge(), command.reason(), context.now());
        var rearranged = new Rearrangement(board, terms);
        for (var wanted : command.wanted()) {
            rearranged.add(session(wanted.sessionId()), new Placement(wanted.room(), wanted.start()));
        }
        Refused.when(rearranged.objections());
        var accepted = rearranged.accepted();
        rearranged
                .placements()
                .forEach((id, placement) ->
                        place(session(id), placement, command.acknowledge(), accepted.get(id), null));
        return command.wanted().stream()
                .map(Wanted::sessionId)
                .map(this::standing)
                .toList();
    }

    ProgrammeSurvey survey(Instant now) {
        return new ProgrammeSurvey(described(), board.rooms(), board.grid(), board.live(), now, board.links());
    }

    @CommandHandler
    Released handle(Release command, Context context) {
        var edition = described();
        var clearance = new ReleaseClearance(StandingClash.all(board), board.acknowledged(), command.acknowledge());
        Refused.when(clearance.refusals());
        var acknowledged = clearance.inForce(board.releases() + 1);
        if (!acknowledged.equals(board.acknowledged())) {
            apply(new ClashesAcknowledged(command.edition(), board.releases() + 1, acknowledged));
        }
        var released = toRelease(edition, command.note(), context.now());
        apply(released);
        return released;
    }

    private Released toRelease(EditionFacts edition, @Nullable String note, Instant now) {
        var sessions = board.toRelease();
        var changes = ReleaseChange.between(board.lastReleased(), sessions, this::whyGone).stream()
                .map(change -> change.endingFor(board::roster))
                .toList();
        return new Revisions(board::calendar, now)
                .release(edition, board.releases() + 1, note, board.rooms(), board.grid(), sessions, changes);
    }

    private String whyGone(UUID sessionId) {
        return board.session(sessionId)
                .flatMap(session -> Optional.ofNullable(session.cancelled()))
                .orElse("UNPLACED");
    }

    /** Records a placement in the same place only if it accepts new clashes. */
    private void place(
            Session session,
            Placement placement,
            Set<String> acknowledged,
            @Nullable Acknowledgement accepted,
            @Nullable UUID plan) {
        var accepts = accepted != null && !accepted.clashes().isEmpty();
        if (accepts || !placement.equals(session.placement())) {
            apply(new SessionPlaced(
                    editionOf(),
                    session.id(),
                    placement,
                    session.placement(),
                    List.copyOf(new TreeSet<>(acknowledged)),
                    plan,
                    session.version() + 1,
                    accepted));
        }
    }

    private List<Refusal> objections(Session session, Placement placement, PlacingTerms terms) {
        described();
        return board.objections(session, placement, terms);
    }

    private Standing standing(UUID sessionId) {
        return board.standing(session(sessionId));
    }

    private Session session(UUID sessionId) {
        return board.session(sessionId)
                .orElseThrow(() -> new Refused(Refusal.notFound("The edition has no such session.")));
    }

    /** Refuses as "not found" until the edition's event has arrived. */
    private EditionFacts described() {
        var facts = board.edition();
        if (facts == null) {
            throw new Refused(Refusal.notFound("The edition is not known."));
        }
        return facts;
    }

    private String editionOf() {
        return id == null ? "" : id.substring(ProgrammeId.of("").length());
    }

    private long next(UUID sessionId) {
        return board.session(sessionId).map(session -> session.version() + 1).orElse(0L);
    }

    @EventSourcingHandler
    void on(VenueEvent event) {
        board.on(event);
    }

    @EventSourcingHandler
    void on(ProgrammeEvent event) {
        id = ProgrammeId.of(event.edition());
        board.on(event);
    }

    @EventSourcingHandler
    void on(ReleaseEvent event) {
        board.on(event);
    }
}
