package igf.participation.programme;

import igf.participation.vocabulary.Edition;
import igf.participation.vocabulary.Session;
import igf.platform.domain.Named;
import java.util.UUID;

/** What other services told; each stands in this service's own log in the stream of its source and subject. */
public sealed interface ProgrammeEvent {

    /** An edition was planned or changed; all of it as it is now. */
    @Named("programme.edition-described.1")
    record EditionDescribed(Edition edition) implements ProgrammeEvent {}

    /** A proposal became a session; it has no public place yet. */
    @Named("programme.session-accepted.1")
    record SessionAccepted(UUID session, UUID proposal, String edition) implements ProgrammeEvent {}

    /** A release gave a session its place, the first or another. */
    @Named("programme.session-placed.1")
    record SessionPlaced(Session session) implements ProgrammeEvent {}

    /** A release no longer has the session. */
    @Named("programme.session-cancelled.1")
    record SessionCancelled(UUID session, String edition, int release) implements ProgrammeEvent {}
}
