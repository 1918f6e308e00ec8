package igf.scheduling.programme;

import igf.platform.domain.Named;
import igf.scheduling.session.Placement;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.PersonLink;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a programme while it is made. */
public sealed interface ProgrammeEvent {

    String edition();

    /** The edition is heard of, or is another than before. */
    @Named("programme.edition-described.1")
    record EditionDescribed(EditionFacts facts) implements ProgrammeEvent {
        @Override
        public String edition() {
            return facts.edition();
        }
    }

    /** Other ids are one human than before. @param links all that hold now */
    @Named("programme.people-linked.1")
    record PeopleLinked(String edition, List<PersonLink> links) implements ProgrammeEvent {
        public PeopleLinked {
            links = List.copyOf(links);
        }
    }

    /** About one session; {@code version} is the session's own. */
    sealed interface OfSession extends ProgrammeEvent {
        UUID sessionId();

        long version();
    }

    /** There is a session to be placed: for the first time, or again after it was cancelled, or with other facts. */
    @Named("programme.session-added.1")
    record SessionAdded(String edition, SessionFacts facts, List<Member> people, long version) implements OfSession {
        @Override
        public UUID sessionId() {
            return facts.sessionId();
        }
    }

    /** @param facts what its proposal says now */
    @Named("programme.contents-changed.1")
    record ContentsChanged(String edition, SessionFacts facts, long version) implements OfSession {
        @Override
        public UUID sessionId() {
            return facts.sessionId();
        }
    }

    /** @param people everybody on the session's roster now */
    @Named("programme.people-changed.1")
    record PeopleChanged(String edition, UUID sessionId, List<Member> people, long version) implements OfSession {}

    /**
     * @param previous where it was until now, null if nowhere
     * @param acknowledged kinds of warnings that were accepted
     * @param plan the plan that it comes from, null if it was placed by hand
     * @param acknowledgement what that was about, and why it was placed; null where neither a kind nor a reason was given, and as
     *     it was stored before this was kept
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

    /** @param reason why; null if nobody had to say, and as it was stored before this was kept */
    @Named("programme.session-unplaced.1")
    record SessionUnplaced(
            String edition,
            UUID sessionId,
            Placement previous,
            long version,
            @Nullable String reason) implements OfSession {}

    /** @param freed the place that is free now, null if it had none */
    @Named("programme.session-cancelled.1")
    record SessionCancelled(
            String edition,
            UUID sessionId,
            String reason,
            @Nullable Placement freed,
            long version) implements OfSession {}

    /**
     * Somebody acknowledged clashes with a release.
     *
     * @param release the release's number
     * @param clashes all that are acknowledged from this release on; what an earlier one named and this does not is over
     */
    @Named("programme.clashes-acknowledged.1")
    record ClashesAcknowledged(String edition, int release, List<AcknowledgedClash> clashes) implements ProgrammeEvent {
        public ClashesAcknowledged {
            clashes = List.copyOf(clashes);
        }
    }

    /**
     * @param clash the clash's id
     * @param sessions that it is about, one or two
     * @param person who is in both, null for other kinds
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
