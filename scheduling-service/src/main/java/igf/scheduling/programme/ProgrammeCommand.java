// Long: all commands of one aggregate.
package igf.scheduling.programme;

import igf.scheduling.release.ReleaseAcknowledgement;
import igf.scheduling.release.ReleaseRequest;
import igf.scheduling.release.ReleaseScope;
import igf.scheduling.session.Placement;
import igf.scheduling.session.SessionDraft;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.venue.Day;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.PersonLink;
import igf.scheduling.vocabulary.ProgrammeId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The commands of an edition's programme. Commands that reactions send to follow other services may arrive twice.
 */
public sealed interface ProgrammeCommand {

    String edition();

    @TargetAggregateIdentifier
    default String programme() {
        return ProgrammeId.of(edition());
    }

    record DescribeEdition(EditionFacts facts) implements ProgrammeCommand {
        @Override
        public String edition() {
            return facts.edition();
        }
    }

    /**
     * Adds or changes a room.
     *
     * @param room the room; its version does not matter
     * @param expectedVersion version of the room that the caller read; negative for any
     */
    record DescribeRoom(String edition, Room room, long expectedVersion) implements ProgrammeCommand {
        public DescribeRoom(
                String edition, String room, String name, int capacity, List<String> layouts, long expectedVersion) {
            this(edition, new Room(room, name, capacity, layouts, 0), expectedVersion);
        }
    }

    /** @param expectedVersion version of the room that the caller read; negative for any */
    record RemoveRoom(String edition, String room, long expectedVersion) implements ProgrammeCommand {}

    /**
     * @param bufferMinutes time that a person needs between sessions in two rooms; null leaves it as it is
     * @param expectedVersion version of the grid that the caller read; negative for any
     */
    record LayGrid(String edition, List<Day> days, @Nullable Integer bufferMinutes, long expectedVersion)
            implements ProgrammeCommand {
        public LayGrid(String edition, List<Day> days, long expectedVersion) {
            this(edition, days, null, expectedVersion);
        }
    }

    /**
     * Moves the grid and all placed sessions together.
     *
     * @param days how many days later; negative for earlier
     * @param reason null if none; required once a session has begun, and in a frozen programme
     * @param expectedVersion version of the grid that the caller read; negative for any
     */
    record ShiftGrid(String edition, int days, @Nullable String reason, long expectedVersion)
            implements ProgrammeCommand {}

    /** @param links all current links, of any person */
    record NoteLinks(String edition, List<PersonLink> links) implements ProgrammeCommand {}

    /**
     * Adds a session without a proposal.
     *
     * @param draft with a kind, a title and a length
     */
    record CreateSession(String edition, SessionDraft draft) implements ProgrammeCommand {}

    /**
     * @param changes members that are null stay as they are
     * @param reason null if none; required for another length once the session has begun, and in a frozen programme
     * @param expectedVersion version of the session that the caller read; negative for any
     */
    record EditSession(
            String edition,
            UUID sessionId,
            SessionDraft changes,
            @Nullable String reason,
            long expectedVersion) implements ProgrammeCommand {
        public EditSession(String edition, UUID sessionId, SessionDraft changes, long expectedVersion) {
            this(edition, sessionId, changes, null, expectedVersion);
        }
    }

    /**
     * Removes a session without a proposal, or cancels it if it was released.
     *
     * @param reason required for a session that was released
     * @param expectedVersion version of the session that the caller read; negative for any
     */
    record RemoveSession(
            String edition, UUID sessionId, @Nullable String reason, long expectedVersion)
            implements ProgrammeCommand {}

    /**
     * Lists a person on the roster of a session without a proposal.
     *
     * @param person a new entry
     * @param expectedVersion version of the session that the caller read; negative for any
     */
    record ListPerson(String edition, UUID sessionId, Member person, long expectedVersion)
            implements ProgrammeCommand {}

    /**
     * Changes an entry on the roster of a session without a proposal. Another person there is invited anew.
     *
     * @param person the entry after the change; its state does not matter
     * @param expectedVersion version of the session that the caller read; negative for any
     */
    record ChangePerson(String edition, UUID sessionId, Member person, long expectedVersion)
            implements ProgrammeCommand {}

    /** @param expectedVersion version of the session that the caller read; negative for any */
    record RemovePerson(String edition, UUID sessionId, UUID entry, long expectedVersion) implements ProgrammeCommand {}

    /** A proposal was accepted, or accepted again. */
    record AddSession(String edition, SessionFacts facts, List<Member> people) implements ProgrammeCommand {}

    /** The proposal's content changed. Does nothing while the session is cancelled. */
    record ChangeContents(String edition, SessionFacts facts) implements ProgrammeCommand {}

    /** The proposal is no longer accepted. Does nothing if it never was a session. */
    record CancelSession(String edition, UUID proposalId, String reason) implements ProgrammeCommand {}

    /**
     * The roster changed.
     *
     * @param people all people on the roster, in its order
     */
    record ChangeRoster(String edition, UUID proposalId, List<Member> people) implements ProgrammeCommand {}

    /** A person answered an invitation, or joined the roster. */
    record NoteAnswer(String edition, UUID proposalId, Member member) implements ProgrammeCommand {}

    /**
     * A person was invited. They join the roster or get new details. Their earlier answer stays unless it was a
     * decline.
     */
    record NoteInvitation(String edition, UUID proposalId, Member member) implements ProgrammeCommand {}

    /**
     * The address of an entry was wrong. The entry now belongs to another person and keeps its position and details.
     */
    record CorrectMember(String edition, UUID proposalId, Member wrong, Member right) implements ProgrammeCommand {}

    /**
     * @param left the person who leaves, identified by roster entry
     * @param by the replacement; null if none
     */
    record ReplaceMember(
            String edition,
            UUID proposalId,
            Member left,
            @Nullable Member by) implements ProgrammeCommand {}

    /**
     * @param acknowledge kinds of soft clashes that the caller accepts
     * @param reason null if none; required to move a session that has begun, and in a frozen programme
     * @param expectedVersion version of the session that the caller read; negative for any
     */
    record Place(
            String edition,
            UUID sessionId,
            String room,
            LocalDateTime start,
            Set<String> acknowledge,
            @Nullable String reason,
            long expectedVersion)
            implements ProgrammeCommand {}

    /**
     * @param reason required once the session has begun, and to remove a released session from a frozen programme
     * @param expectedVersion version of the session that the caller read; negative for any
     */
    record Unplace(String edition, UUID sessionId, @Nullable String reason, long expectedVersion)
            implements ProgrammeCommand {
        public Unplace(String edition, UUID sessionId, long expectedVersion) {
            this(edition, sessionId, null, expectedVersion);
        }
    }

    /**
     * Keeps plans from moving a placed session.
     *
     * @param expectedVersion version of the session that the caller read; negative for any
     */
    record PinSession(String edition, UUID sessionId, String reason, long expectedVersion)
            implements ProgrammeCommand {}

    /** @param expectedVersion version of the session that the caller read; negative for any */
    record UnpinSession(String edition, UUID sessionId, long expectedVersion) implements ProgrammeCommand {}

    /**
     * Freezes the programme, changes its freeze, or lifts it.
     *
     * @param from when changes of places begin to need a reason; null lifts the freeze
     * @param reason null if none
     */
    record FreezeProgramme(
            String edition,
            @Nullable Instant from,
            @Nullable String reason) implements ProgrammeCommand {}

    /**
     * Places the sessions that can be placed and returns why the others cannot.
     *
     * @param plan source of the placements
     * @param reason null if none; required in a frozen programme
     * @param origins the places that the plan moves sessions from, by session; the others had none
     */
    record ApplyPlan(
            String edition,
            UUID plan,
            List<RequestedPlacement> placements,
            @Nullable String reason,
            Map<UUID, Placement> origins)
            implements ProgrammeCommand {
        public ApplyPlan(String edition, UUID plan, List<RequestedPlacement> placements, @Nullable String reason) {
            this(edition, plan, placements, reason, Map.of());
        }

        public ApplyPlan(String edition, UUID plan, List<RequestedPlacement> placements) {
            this(edition, plan, placements, null);
        }
    }

    /**
     * Places all sessions or none; each may take a place that another one leaves.
     *
     * @param acknowledge kinds of soft clashes that the caller accepts
     * @param reason null if none; required to move a session that has begun, and in a frozen programme
     */
    record PlaceTogether(
            String edition,
            List<RequestedPlacement> placements,
            Set<String> acknowledge,
            @Nullable String reason) implements ProgrammeCommand {}

    /**
     * Swaps the places of two sessions, as their organizers agreed. It accepts the same soft clashes as a plan.
     *
     * @param first a session, and its place when they agreed
     * @param second the other session, and its place when they agreed
     * @param reason null if none; required in a frozen programme
     */
    record SwapPlaces(
            String edition,
            RequestedPlacement first,
            RequestedPlacement second,
            @Nullable String reason) implements ProgrammeCommand {}

    record RequestedPlacement(UUID sessionId, String room, LocalDateTime start) {}

    /** Publishes the programme as it is now, or a part of it. */
    record Release(ReleaseRequest request, String edition) implements ProgrammeCommand {
        public Release(String edition, @Nullable String note, List<ReleaseAcknowledgement> acknowledge) {
            this(new ReleaseRequest(null, note, ReleaseScope.ALL, acknowledge, null), edition);
        }

        public Release(String edition, @Nullable String note) {
            this(edition, note, List.of());
        }
    }
}
