package igf.participation.programme;

import igf.participation.vocabulary.Edition;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.domain.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of other services, stored in this service's log in the stream of their source and subject. */
public sealed interface ProgrammeEvent {

    /** An edition was planned or changed; the event has its whole state. */
    @Named("programme.edition-described.1")
    record EditionDescribed(Edition edition) implements ProgrammeEvent {}

    /**
     * A proposal became a session, or a session without a proposal was created or has another roster.
     *
     * @param owners people who submitted it, whom no release names; null in older events
     * @param people everybody on its roster; null if it never had one, and in older events
     */
    @Named("programme.session-accepted.1")
    record SessionAccepted(
            UUID session,
            UUID proposal,
            String edition,
            @Nullable List<SessionPerson> owners,
            @Nullable List<SessionPerson> people)
            implements ProgrammeEvent {

        public SessionAccepted {
            owners = owners == null ? null : List.copyOf(owners);
            people = people == null ? null : List.copyOf(people);
        }
    }

    /**
     * A session's roster changed.
     *
     * @param people everybody on the new roster
     */
    @Named("programme.roster-changed.1")
    record RosterChanged(UUID session, UUID proposal, String edition, List<SessionPerson> people)
            implements ProgrammeEvent {

        public RosterChanged {
            people = List.copyOf(people);
        }
    }

    /** A release scheduled or moved a session. */
    @Named("programme.session-placed.1")
    record SessionPlaced(Session session) implements ProgrammeEvent {}

    /** A release changed a session's people, words or seats, but not its place. */
    @Named("programme.session-changed.1")
    record SessionChanged(Session session) implements ProgrammeEvent {}

    /**
     * A release cancelled the session.
     *
     * @param sequence SEQUENCE of its calendar entry; null in older events
     * @param held whether it had begun by then; null in older events
     */
    @Named("programme.session-cancelled.1")
    record SessionCancelled(
            UUID session,
            String edition,
            int release,
            @Nullable Integer sequence,
            @Nullable Boolean held) implements ProgrammeEvent {

        /** Returns whether attendance, reports and duties of the session stay. */
        public boolean wasHeld() {
            return Boolean.TRUE.equals(held);
        }
    }

    /**
     * A person declined a role or was replaced. They no longer hold it, even if a release names them.
     *
     * @param corrected true if the role was never theirs, since their address was a mistake, and they have no
     *     other; else null
     */
    @Named("programme.role-left.1")
    record RoleLeft(
            UUID session,
            UUID proposal,
            String edition,
            UUID person,
            UUID entry,
            String role,
            @Nullable Boolean corrected)
            implements ProgrammeEvent {

        public RoleLeft(UUID session, UUID proposal, String edition, UUID person, UUID entry, String role) {
            this(session, proposal, edition, person, entry, role, null);
        }
    }

    /** A person who may have declined or left a role takes part after all, or is invited to it again. */
    @Named("programme.role-kept.1")
    record RoleKept(UUID session, UUID proposal, String edition, UUID person, UUID entry, String role)
            implements ProgrammeEvent {}
}
