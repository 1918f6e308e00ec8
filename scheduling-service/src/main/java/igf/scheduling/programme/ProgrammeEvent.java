package igf.scheduling.programme;

import igf.platform.domain.Named;
import igf.scheduling.session.Acknowledgement;
import igf.scheduling.session.Pin;
import igf.scheduling.session.Placement;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.PersonLink;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of a programme that is being made. */
public sealed interface ProgrammeEvent {

    String edition();

    /** The edition was announced or has changed. */
    @Named("programme.edition-described.1")
    record EditionDescribed(EditionFacts facts) implements ProgrammeEvent {
        @Override
        public String edition() {
            return facts.edition();
        }
    }

    /**
     * The links between ids changed.
     *
     * @param links all current links
     */
    @Named("programme.people-linked.1")
    record PeopleLinked(String edition, List<PersonLink> links) implements ProgrammeEvent {
        public PeopleLinked {
            links = List.copyOf(links);
        }
    }

    /** An event of one session; {@code version} is the session's own. */
    sealed interface OfSession extends ProgrammeEvent {
        UUID sessionId();

        long version();
    }

    /** A session can be placed: for the first time, again after a cancellation, or with other facts. */
    @Named("programme.session-added.1")
    record SessionAdded(String edition, SessionFacts facts, List<Member> people, long version) implements OfSession {
        @Override
        public UUID sessionId() {
            return facts.sessionId();
        }
    }

    /**
     * @param facts content of the session now
     * @param reason why the secretariat changed it; null if it did not say, for a workshop, and in older events
     */
    @Named("programme.contents-changed.1")
    record ContentsChanged(
            String edition,
            SessionFacts facts,
            long version,
            @Nullable String reason) implements OfSession {
        public ContentsChanged(String edition, SessionFacts facts, long version) {
            this(edition, facts, version, null);
        }

        @Override
        public UUID sessionId() {
            return facts.sessionId();
        }
    }

    /**
     * @param people everybody on the session's roster now
     * @param roster what the secretariat changed; null for a workshop and for answers, and in older events
     */
    @Named("programme.people-changed.1")
    record PeopleChanged(
            String edition,
            UUID sessionId,
            List<Member> people,
            long version,
            @Nullable RosterChange roster) implements OfSession {
        public PeopleChanged(String edition, UUID sessionId, List<Member> people, long version) {
            this(edition, sessionId, people, version, null);
        }
    }

    /**
     * A change of the roster of a session without a proposal. The proposal service invites its people.
     *
     * @param number the session's number
     * @param title the session's title
     * @param changed entries that were added or changed
     * @param left entries that were removed, or as they were before another person took their place
     * @param cancelled whether the session was cancelled, so that nobody can answer any more
     */
    record RosterChange(int number, String title, List<UUID> changed, List<Member> left, boolean cancelled) {
        public RosterChange {
            changed = List.copyOf(changed);
            left = List.copyOf(left);
        }
    }

    /**
     * @param previous the place before; null if none
     * @param acknowledged kinds of warnings that were accepted
     * @param plan source of the placement; null if it was placed by hand
     * @param acknowledgement the accepted clashes and the reason; null if neither was given, and in older events
     */
    @Named("programme.session-placed.1")
    record SessionPlaced(
            String edition,
            UUID sessionId,
            Placement placement,
            @Nullable Placement previous,
            List<String> acknowledged,
            @Nullable UUID plan,
            long version,
            @Nullable Acknowledgement acknowledgement)
            implements OfSession {}

    /** No plan moves the session until it is unpinned, unplaced or cancelled. */
    @Named("programme.session-pinned.1")
    record SessionPinned(String edition, UUID sessionId, Pin pin, long version) implements OfSession {}

    @Named("programme.session-unpinned.1")
    record SessionUnpinned(String edition, UUID sessionId, long version) implements OfSession {}

    /** @param reason null if none was required, and in older events */
    @Named("programme.session-unplaced.1")
    record SessionUnplaced(
            String edition,
            UUID sessionId,
            Placement previous,
            long version,
            @Nullable String reason) implements OfSession {}

    /**
     * @param reason a code, or the secretariat's words for a session without a proposal
     * @param freed the place that became free; null if none
     */
    @Named("programme.session-cancelled.1")
    record SessionCancelled(
            String edition,
            UUID sessionId,
            String reason,
            @Nullable Placement freed,
            long version) implements OfSession {}

    /** A session without a proposal is gone; it never was in a release. */
    @Named("programme.session-removed.1")
    record SessionRemoved(String edition, UUID sessionId, long version) implements OfSession {}

    /** The programme was frozen, or its freeze changed. */
    @Named("programme.frozen.1")
    record ProgrammeFrozen(String edition, Freeze freeze) implements ProgrammeEvent {}

    @Named("programme.freeze-lifted.1")
    record FreezeLifted(String edition) implements ProgrammeEvent {}

    /**
     * Somebody acknowledged clashes with a release.
     *
     * @param release the release's number
     * @param clashes all clashes acknowledged from this release on; earlier acknowledgements that are missing here
     *     have ended
     */
    @Named("programme.clashes-acknowledged.1")
    record ClashesAcknowledged(String edition, int release, List<AcknowledgedClash> clashes) implements ProgrammeEvent {
        public ClashesAcknowledged {
            clashes = List.copyOf(clashes);
        }
    }

    /**
     * @param clash the clash's id
     * @param sessions the clashing sessions, one or two
     * @param person the person who is in both; null for other kinds
     * @param release number of the release that acknowledged it
     */
    record AcknowledgedClash(
            UUID clash,
            Clash.Kind kind,
            List<UUID> sessions,
            @Nullable UUID person,
            String reason,
            int release) {
        public AcknowledgedClash {
            sessions = List.copyOf(sessions);
        }
    }
}
