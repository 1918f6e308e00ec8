// Long: one aggregate with a handler for each command; its rules are in ProgrammeState, Clashes and Rearrangement.
package igf.scheduling.programme;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.platform.domain.Context;
import igf.platform.domain.DerivedId;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.scheduling.programme.ProgrammeCommand.AddSession;
import igf.scheduling.programme.ProgrammeCommand.ApplyPlan;
import igf.scheduling.programme.ProgrammeCommand.CancelSession;
import igf.scheduling.programme.ProgrammeCommand.ChangeContents;
import igf.scheduling.programme.ProgrammeCommand.ChangePerson;
import igf.scheduling.programme.ProgrammeCommand.ChangeRoster;
import igf.scheduling.programme.ProgrammeCommand.CorrectMember;
import igf.scheduling.programme.ProgrammeCommand.CreateSession;
import igf.scheduling.programme.ProgrammeCommand.DescribeEdition;
import igf.scheduling.programme.ProgrammeCommand.DescribeRoom;
import igf.scheduling.programme.ProgrammeCommand.EditSession;
import igf.scheduling.programme.ProgrammeCommand.FreezeProgramme;
import igf.scheduling.programme.ProgrammeCommand.LayGrid;
import igf.scheduling.programme.ProgrammeCommand.ListPerson;
import igf.scheduling.programme.ProgrammeCommand.NoteAnswer;
import igf.scheduling.programme.ProgrammeCommand.NoteInvitation;
import igf.scheduling.programme.ProgrammeCommand.NoteLinks;
import igf.scheduling.programme.ProgrammeCommand.PinSession;
import igf.scheduling.programme.ProgrammeCommand.Place;
import igf.scheduling.programme.ProgrammeCommand.PlaceTogether;
import igf.scheduling.programme.ProgrammeCommand.Release;
import igf.scheduling.programme.ProgrammeCommand.RemovePerson;
import igf.scheduling.programme.ProgrammeCommand.RemoveRoom;
import igf.scheduling.programme.ProgrammeCommand.RemoveSession;
import igf.scheduling.programme.ProgrammeCommand.ReplaceMember;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.ProgrammeCommand.ShiftGrid;
import igf.scheduling.programme.ProgrammeCommand.SwapPlaces;
import igf.scheduling.programme.ProgrammeCommand.UnpinSession;
import igf.scheduling.programme.ProgrammeCommand.Unplace;
import igf.scheduling.programme.ProgrammeEvent.ClashesAcknowledged;
import igf.scheduling.programme.ProgrammeEvent.ContentsChanged;
import igf.scheduling.programme.ProgrammeEvent.EditionDescribed;
import igf.scheduling.programme.ProgrammeEvent.FreezeLifted;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.PeopleLinked;
import igf.scheduling.programme.ProgrammeEvent.ProgrammeFrozen;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPinned;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionRemoved;
import igf.scheduling.programme.ProgrammeEvent.SessionUnpinned;
import igf.scheduling.programme.ProgrammeEvent.SessionUnplaced;
import igf.scheduling.release.CalendarRevisions;
import igf.scheduling.release.ReleaseEvent;
import igf.scheduling.release.ReleaseEvent.Released;
import igf.scheduling.release.ReleaseRequest;
import igf.scheduling.session.Acknowledgement;
import igf.scheduling.session.Pin;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.support.Availabilities;
import igf.scheduling.venue.DescribedRoom;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.VenueEvent;
import igf.scheduling.venue.VenueEvent.GridLaid;
import igf.scheduling.venue.VenueEvent.RoomDescribed;
import igf.scheduling.venue.VenueEvent.RoomRemoved;
import igf.scheduling.vocabulary.ClashRefusal;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.LocalTimes;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.OutdatedVersionException;
import igf.scheduling.vocabulary.ProgrammeId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Decides about one edition's programme. Its state is in {@link ProgrammeState}. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class Programme {

    /** Namespace of the ids of sessions without a proposal. */
    private static final UUID OWN_SESSIONS = new UUID(0, 0);

    @AggregateIdentifier
    private @Nullable String id;

    private ProgrammeState board = new ProgrammeState();

    Programme() {}

    /** Runs before each command. Clashes need to know when people can come, which this aggregate does not store. */
    @CommandHandlerInterceptor
    void useAvailabilities(ProgrammeCommand command, Availabilities.OfEditions availabilities) {
        board.use(availabilities.of(command.edition()));
    }

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

    /** Accepts a session before its edition is known, because events with different subjects have no order. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AddSession command) {
        findActive(command.facts())
                .ifPresentOrElse(
                        session -> change(session, command.facts()),
                        () -> apply(new SessionAdded(
                                command.edition(),
                                command.facts(),
                                command.people(),
                                nextVersion(command.facts().sessionId()))));
    }

    @CommandHandler
    Standing handle(CreateSession command) {
        var edition = requireEdition();
        var themes = board.themes();
        RefusedException.throwIfAny(command.draft().refusals(edition, themes));
        var number = board.nextOwnNumber();
        var id = DerivedId.of(OWN_SESSIONS, "session " + command.edition() + "/" + number);
        apply(new SessionAdded(command.edition(), command.draft().create(id, number, edition, themes), List.of(), 0));
        return standing(id);
    }

    @CommandHandler
    Standing handle(EditSession command, Context context) {
        var session = requireOwnSession(command.sessionId(), command.expectedVersion());
        var edition = requireEdition();
        var themes = board.themes();
        RefusedException.throwIfAny(command.changes().refusals(edition, themes));
        var facts = command.changes().applyTo(session.facts(), themes);
        if (!facts.kind().equals(session.facts().kind()) && board.wasReleased(session.id())) {
            throw new RefusedException(ProgrammeRefusal.kindReleased(session.facts()));
        }
        var placement = session.placement();
        var spansAllRooms = placement != null && placement.room().equals(Room.ALL.room());
        if (spansAllRooms && command.changes().kind() != null && board.hasPeople(facts)) {
            throw new RefusedException(ProgrammeRefusal.needsOneRoom(session.facts()));
        }
        if (!session.people().isEmpty() && command.changes().kind() != null && !board.hasPeople(facts)) {
            throw new RefusedException(ProgrammeRefusal.hasRoster(session.facts()));
        }
        if (placement != null
                && facts.format().minutes() != session.facts().format().minutes()) {
            RefusedException.throwIfAny(board.objectionsToMove(session, true, command.reason(), context.now()));
        }
        if (!facts.equals(session.facts())) {
            apply(new ContentsChanged(
                    command.edition(), facts, session.version() + 1, PlacementTerms.strippedReason(command.reason())));
        }
        if (!facts.title().equals(session.facts().title())) {
            new OwnRoster(command.edition(), requireSession(session.id()))
                    .rename()
                    .ifPresent(event -> apply(event));
        }
        return standing(session.id());
    }

    @CommandHandler
    void handle(RemoveSession command) {
        var session = requireOwnSession(command.sessionId(), command.expectedVersion());
        var roster = new OwnRoster(command.edition(), session);
        if (!board.wasReleased(session.id())) {
            roster.clear().ifPresent(event -> apply(event));
            apply(new SessionRemoved(command.edition(), session.id(), nextVersion(session.id())));
            return;
        }
        var reason = PlacementTerms.strippedReason(command.reason());
        if (reason == null) {
            throw new RefusedException(ProgrammeRefusal.cancellationReasonRequired(session.facts()));
        }
        roster.cancel().ifPresent(event -> apply(event));
        apply(new SessionCancelled(
                command.edition(), session.id(), reason, session.placement(), nextVersion(session.id())));
    }

    @CommandHandler
    Standing handle(ListPerson command) {
        var session = requireOwnSession(command.sessionId(), command.expectedVersion());
        if (!board.hasPeople(session.facts())) {
            throw new RefusedException(ProgrammeRefusal.kindWithoutPeople(session.facts()));
        }
        apply(new OwnRoster(command.edition(), session).list(command.person()));
        return standing(session.id());
    }

    @CommandHandler
    Standing handle(ChangePerson command) {
        var session = requireOwnSession(command.sessionId(), command.expectedVersion());
        new OwnRoster(command.edition(), session).change(command.person()).ifPresent(event -> apply(event));
        return standing(session.id());
    }

    @CommandHandler
    Standing handle(RemovePerson command) {
        var session = requireOwnSession(command.sessionId(), command.expectedVersion());
        apply(new OwnRoster(command.edition(), session).remove(command.entry()));
        return standing(session.id());
    }

    /** Finds a session without a proposal that the secretariat may change. */
    private Session requireOwnSession(UUID sessionId, long expectedVersion) {
        var session = requireSession(sessionId);
        if (session.facts().isWorkshop()) {
            throw new RefusedException(ProgrammeRefusal.sessionOfProposal(session.facts()));
        }
        OutdatedVersionException.requireCurrent(expectedVersion, session.version());
        if (session.cancelled() != null) {
            throw new RefusedException(ProgrammeRefusal.cancelled(session.cancelled()));
        }
        return session;
    }

    @CommandHandler
    void handle(ChangeContents command) {
        findActive(command.facts()).ifPresent(session -> change(session, command.facts()));
    }

    /** Finds the session by its id, unless it is cancelled. */
    private Optional<Session> findActive(SessionFacts facts) {
        return board.findSession(facts.sessionId()).filter(session -> session.cancelled() == null);
    }

    /** Keeps the place. If the changed session no longer fits there, the programme shows a clash. */
    private void change(Session session, SessionFacts facts) {
        if (!session.facts().equals(facts)) {
            apply(new ContentsChanged(editionSlug(), facts, session.version() + 1));
        }
    }

    @CommandHandler
    void handle(CancelSession command) {
        board.findByProposal(command.proposalId())
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
        findWorkshop(command.proposalId())
                .ifPresent(session -> change(
                        session,
                        command.people().stream().map(session::mergeRosterEntry).toList()));
    }

    @CommandHandler
    void handle(NoteAnswer command) {
        board.findByProposal(command.proposalId())
                .ifPresent(session -> note(session, command.member(), Member::withAnswer));
    }

    @CommandHandler
    void handle(NoteInvitation command) {
        board.findByProposal(command.proposalId())
                .ifPresent(session -> note(session, command.member(), Member::withInvitation));
    }

    @CommandHandler
    void handle(CorrectMember command) {
        findWorkshop(command.proposalId()).ifPresent(session -> {
            var people = new ArrayList<>(session.people());
            people.replaceAll(m -> m.isSameEntry(command.wrong()) ? m.withCorrectedPerson(command.right()) : m);
            change(session, people);
        });
    }

    @CommandHandler
    void handle(ReplaceMember command) {
        findWorkshop(command.proposalId()).ifPresent(session -> {
            var replacement = command.by();
            var people = new ArrayList<>(session.people());
            people.removeIf(command.left()::isSameEntry);
            if (replacement != null && people.stream().noneMatch(replacement::isSameEntry)) {
                people.add(replacement);
            }
            change(session, people);
        });
    }

    /**
     * Notes an invitation or an answer. A workshop's roster may arrive later, so the person joins it; of another
     * session, whose roster is here, only the state changes.
     */
    private void note(Session session, Member news, BinaryOperator<Member> merge) {
        var isWorkshop = session.facts().isWorkshop();
        var people = new ArrayList<>(session.people());
        people.replaceAll(member ->
                !member.isSameEntry(news) ? member : isWorkshop ? merge.apply(member, news) : member.withStateOf(news));
        if (isWorkshop && people.stream().noneMatch(news::isSameEntry)) {
            people.add(news);
        }
        change(session, people);
    }

    private Optional<Session> findWorkshop(UUID proposalId) {
        return board.findByProposal(proposalId)
                .filter(session -> session.facts().isWorkshop());
    }

    private void change(Session session, List<Member> people) {
        if (!people.equals(session.people())) {
            apply(new PeopleChanged(editionSlug(), session.id(), people, session.version() + 1));
        }
    }

    @CommandHandler
    DescribedRoom handle(DescribeRoom command) {
        var edition = requireEdition();
        var slug = command.room().room();
        var known = board.findRoom(slug);
        OutdatedVersionException.requireCurrent(
                command.expectedVersion(), known.map(Room::version).orElse(-1L));
        if (slug.equals(Room.ALL.room())) {
            throw new RefusedException(ProgrammeRefusal.ROOM_RESERVED);
        }
        RefusedException.throwIfAny(command.room().refusals(edition));
        if (known.filter(existing -> existing.equals(command.room().withVersion(existing.version())))
                .isEmpty()) {
            apply(new RoomDescribed(command.edition(), command.room().withVersion(board.nextRoomVersion(slug))));
        }
        return new DescribedRoom(edition, board.findRoom(slug).orElseThrow(), known.isEmpty());
    }

    /** Returns whether the edition had the room. Its sessions in releases stay as released. */
    @CommandHandler
    boolean handle(RemoveRoom command) {
        requireEdition();
        var room = board.findRoom(command.room()).orElse(null);
        if (room == null) {
            return false;
        }
        OutdatedVersionException.requireCurrent(command.expectedVersion(), room.version());
        RefusedException.throwIfAny(board.activeSessions().stream()
                .filter(session -> session.placement() != null
                        && session.placement().room().equals(room.room()))
                .map(session -> ProgrammeRefusal.roomInUse(session.facts(), room.name(), startText(session)))
                .toList());
        apply(new RoomRemoved(command.edition(), room.room(), board.nextRoomVersion(room.room())));
        if (board.grid().names(room.room())) {
            apply(new GridLaid(command.edition(), board.grid().withoutRoom(room.room())));
        }
        return true;
    }

    @CommandHandler
    Grid handle(LayGrid command) {
        requireEdition();
        OutdatedVersionException.requireCurrent(
                command.expectedVersion(), board.grid().version());
        var bufferMinutes = command.bufferMinutes() == null ? board.grid().bufferMinutes() : command.bufferMinutes();
        var grid = new Grid(command.days(), board.grid().version() + 1, bufferMinutes);
        RefusedException.throwIfAny(grid.refusals());
        RefusedException.throwIfAny(GridShift.unknownRooms(grid, board));
        RefusedException.throwIfAny(board.activeSessions().stream()
                .filter(session -> session.placement() != null
                        && !ProgrammeState.canStart(session.facts(), session.placement(), grid))
                .map(session -> ProgrammeRefusal.slotInUse(session.facts(), startText(session)))
                .toList());
        if (!command.days().equals(board.grid().days())
                || !grid.buffer().equals(board.grid().buffer())) {
            apply(new GridLaid(command.edition(), grid));
        }
        return board.grid();
    }

    /** Clashes that the new days cause are shown, not refused, since all sessions move together. */
    @CommandHandler
    Grid handle(ShiftGrid command, Context context) {
        var edition = requireEdition();
        OutdatedVersionException.requireCurrent(
                command.expectedVersion(), board.grid().version());
        var shift = new GridShift(board, edition, command.days());
        RefusedException.throwIfAny(shift.refusals(command.reason(), context.now()));
        if (command.days() != 0 && !board.grid().days().isEmpty()) {
            apply(new GridLaid(command.edition(), shift.grid()));
            shift.placements().forEach((id, placement) -> {
                var accepted = shift.acknowledgement(id, command.reason());
                apply(new SessionPlaced(
                        command.edition(),
                        id,
                        placement,
                        requireSession(id).placement(),
                        accepted == null ? List.of() : List.copyOf(new TreeSet<>(accepted.kinds())),
                        null,
                        nextVersion(id),
                        accepted));
            });
        }
        return board.grid();
    }

    private static String startText(Session session) {
        return session.placement() == null
                ? ""
                : LocalTimes.describe(session.placement().start());
    }

    @CommandHandler
    Standing handle(Place command, Context context) {
        var session = requireSession(command.sessionId());
        OutdatedVersionException.requireCurrent(command.expectedVersion(), session.version());
        var placement = new Placement(command.room(), command.start());
        var terms = new PlacementTerms(command.acknowledge(), command.reason(), context.now());
        RefusedException.throwIfAny(objections(session, placement, terms).stream()
                .map(refusal -> refusal instanceof ClashRefusal clashing
                        ? clashing.withAlternatives(board.alternatives(session, terms.now()))
                        : refusal)
                .toList());
        var accepted = board.acknowledgement(session, placement, terms, Rearrangement.NONE);
        place(session, placement, command.acknowledge(), accepted, null);
        return standing(command.sessionId());
    }

    @CommandHandler
    Standing handle(Unplace command, Context context) {
        var session = requireSession(command.sessionId());
        OutdatedVersionException.requireCurrent(command.expectedVersion(), session.version());
        var placement = session.placement();
        if (placement != null) {
            RefusedException.throwIfAny(board.objectionsToMove(session, false, command.reason(), context.now()));
            apply(new SessionUnplaced(
                    editionSlug(),
                    session.id(),
                    placement,
                    session.version() + 1,
                    PlacementTerms.strippedReason(command.reason())));
        }
        return standing(command.sessionId());
    }

    @CommandHandler
    Standing handle(PinSession command, Context context) {
        requireEdition();
        var session = requireSession(command.sessionId());
        OutdatedVersionException.requireCurrent(command.expectedVersion(), session.version());
        if (session.cancelled() != null) {
            throw new RefusedException(ProgrammeRefusal.cancelled(session.cancelled()));
        }
        if (session.placement() == null) {
            throw new RefusedException(ProgrammeRefusal.notPlaced(session.facts()));
        }
        var reason = command.reason().strip();
        if (session.pin() == null || !session.pin().reason().equals(reason)) {
            var pin = new Pin(reason, context.actor().subject(), context.now());
            apply(new SessionPinned(command.edition(), session.id(), pin, session.version() + 1));
        }
        return standing(command.sessionId());
    }

    @CommandHandler
    Standing handle(UnpinSession command) {
        requireEdition();
        var session = requireSession(command.sessionId());
        OutdatedVersionException.requireCurrent(command.expectedVersion(), session.version());
        if (session.pin() != null) {
            apply(new SessionUnpinned(command.edition(), session.id(), session.version() + 1));
        }
        return standing(command.sessionId());
    }

    @CommandHandler
    @Nullable
    Freeze handle(FreezeProgramme command, Context context) {
        requireEdition();
        var from = command.from();
        var reason = PlacementTerms.strippedReason(command.reason());
        var known = board.freeze();
        if (from == null && known != null) {
            apply(new FreezeLifted(command.edition()));
        } else if (from != null
                && (known == null || !known.from().equals(from) || !Objects.equals(known.reason(), reason))) {
            var freeze = new Freeze(from, reason, context.actor().subject(), context.now());
            apply(new ProgrammeFrozen(command.edition(), freeze));
        }
        return board.freeze();
    }

    /**
     * Places the sessions that fit beside each other, and returns the others with the reasons. Leaves out sessions that
     * were removed. A freeze refuses all without a reason.
     */
    @CommandHandler
    PlanApplication handle(ApplyPlan command, Context context) {
        command.placements().stream()
                .map(RequestedPlacement::sessionId)
                .filter(id -> !board.wasRemoved(id))
                .forEach(this::requireSession);
        requireEdition();
        var moves = new PlannedMoves(board, command, context.now());
        RefusedException.throwIfAny(moves.objectionsOfFreeze());
        var accepted = moves.reduceToPossible();
        moves.placements().forEach((id, placement) -> {
            var session = requireSession(id);
            if (!placement.equals(session.placement())) {
                var terms = accepted.get(id);
                place(session, placement, terms == null ? Set.of() : terms.kinds(), terms, command.plan());
            }
        });
        return new PlanApplication(
                moves.placements().keySet().stream().map(this::standing).toList(), moves.left());
    }

    @CommandHandler
    List<Standing> handle(PlaceTogether command, Context context) {
        requireEdition();
        var terms = new PlacementTerms(command.acknowledge(), command.reason(), context.now());
        var rearrangement = new Rearrangement(board, terms);
        for (var requested : command.placements()) {
            rearrangement.add(
                    requireSession(requested.sessionId()), new Placement(requested.room(), requested.start()));
        }
        RefusedException.throwIfAny(rearrangement.objections());
        var accepted = rearrangement.acknowledgements();
        rearrangement
                .placements()
                .forEach((id, placement) ->
                        place(requireSession(id), placement, command.acknowledge(), accepted.get(id), null));
        return command.placements().stream()
                .map(RequestedPlacement::sessionId)
                .map(this::standing)
                .toList();
    }

    @CommandHandler
    void handle(SwapPlaces command, Context context) {
        requireEdition();
        var first = requireSession(command.first().sessionId());
        var second = requireSession(command.second().sessionId());
        var swap = new PlaceSwap(board, first, second, command, context.now());
        if (!swap.isDone()) {
            RefusedException.throwIfAny(swap.objections());
            swap.moves()
                    .forEach(move -> place(
                            move.session(), move.placement(), move.acknowledgedKinds(), move.acknowledgement(), null));
        }
    }

    PlanningInput planningInput(Instant now, Availabilities availabilities) {
        return new PlanningInput(
                requireEdition(),
                board.rooms(),
                board.grid(),
                board.activeSessions(),
                now,
                board.links(),
                board.releasedPlaces(),
                availabilities);
    }

    @CommandHandler
    Released handle(Release command, Context context) {
        var edition = requireEdition();
        var request = command.request();
        var next = new NextRelease(
                board, edition, board.lastReleasedSessions(), board.lastReleaseNumber() + 1, request.scope());
        RefusedException.throwIfAny(next.refusals());
        if (request.basis() != null && !request.basis().equals(next.basis())) {
            throw new RefusedException(ProgrammeRefusal.outdatedPreview());
        }
        var check = new ReleaseCheck(next.clashes(), board.acknowledgedClashes(), request.acknowledge(), next.kept());
        RefusedException.throwIfAny(check.refusals());
        var acknowledged = check.acknowledgementsInForce(board.lastReleaseNumber() + 1);
        if (!acknowledged.equals(board.acknowledgedClashes())) {
            apply(new ClashesAcknowledged(command.edition(), board.lastReleaseNumber() + 1, acknowledged));
        }
        var released = createRelease(edition, request, next, context.now());
        apply(released);
        return released;
    }

    private Released createRelease(EditionFacts edition, ReleaseRequest request, NextRelease next, Instant now) {
        return new CalendarRevisions(board::calendarRevision, now)
                .createRelease(
                        edition,
                        board.lastReleaseNumber() + 1,
                        request,
                        next.venue().stream().map(Room::withoutClosures).toList(),
                        board.grid(),
                        next.sessions(),
                        next.changes());
    }

    /** Records a placement in the same place only if it accepts new clashes. */
    private void place(
            Session session,
            Placement placement,
            Set<String> acknowledged,
            @Nullable Acknowledgement accepted,
            @Nullable UUID plan) {
        var acceptsClashes = accepted != null && !accepted.clashes().isEmpty();
        if (acceptsClashes || !placement.equals(session.placement())) {
            apply(new SessionPlaced(
                    editionSlug(),
                    session.id(),
                    placement,
                    session.placement(),
                    List.copyOf(new TreeSet<>(acknowledged)),
                    plan,
                    session.version() + 1,
                    accepted));
        }
    }

    private List<Refusal> objections(Session session, Placement placement, PlacementTerms terms) {
        requireEdition();
        return board.objections(session, placement, terms);
    }

    private Standing standing(UUID sessionId) {
        return board.standing(requireSession(sessionId));
    }

    Session requireSession(UUID sessionId) {
        return board.findSession(sessionId)
                .orElseThrow(() -> new RefusedException(
                        board.wasRemoved(sessionId)
                                ? Session.REMOVED
                                : Refusal.notFound("The edition has no such session.")));
    }

    /** Rejects the command as not found until the edition's event has arrived. */
    private EditionFacts requireEdition() {
        var facts = board.edition();
        if (facts == null) {
            throw new RefusedException(Refusal.notFound("The edition is not known."));
        }
        return facts;
    }

    private String editionSlug() {
        return id == null ? "" : id.substring(ProgrammeId.of("").length());
    }

    private long nextVersion(UUID sessionId) {
        return board.findSession(sessionId)
                .map(session -> session.version() + 1)
                .orElse(0L);
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
