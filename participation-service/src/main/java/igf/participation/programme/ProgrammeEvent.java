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

    /** An edition was planned or changed; all of it as it is now. */
    @Named("programme.edition-described.1")
    record EditionDescribed(Edition edition) implements ProgrammeEvent {}

    /**
     * A proposal became a session; it has no public place yet.
     *
     * @param owners who handed it in, whom no release names; null as it was told before they were asked for
     * @param people everybody on its roster; null as it was told before roles followed the roster
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

    /** The roster of a session is another one. @param people everybody on it */
    @Named("programme.roster-changed.1")
    record RosterChanged(UUID session, UUID proposal, String edition, List<SessionPerson> people)
            implements ProgrammeEvent {

        public RosterChanged {
            people = List.copyOf(people);
        }
    }

    /** A release gave a session its place, the first or another. */
    @Named("programme.session-placed.1")
    record SessionPlaced(Session session) implements ProgrammeEvent {}

    /** A release left a session's place and says something else about it: its people, words or seats. */
    @Named("programme.session-changed.1")
    record SessionChanged(Session session) implements ProgrammeEvent {}

    /**
     * A release no longer has the session.
     *
     * @param sequence SEQUENCE of its entry in calendars; null as it was told before this was asked for
     * @param held whether it had begun by then; null as it was told before this was asked for
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
     * Somebody declined a role, or somebody else got it: whatever a release says, they hold it no more.
     *
     * @param corrected true if the role was never theirs, since their address was a mistake, and they have no other; else null
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

    /** Somebody who may have declined a role will come after all. */
    @Named("programme.role-kept.1")
    record RoleKept(UUID session, UUID proposal, String edition, UUID person, UUID entry, String role)
            implements ProgrammeEvent {}
}
