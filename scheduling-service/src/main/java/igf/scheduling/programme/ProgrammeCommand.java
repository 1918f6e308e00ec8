package igf.scheduling.programme;

import igf.scheduling.release.ReleaseAcknowledgement;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.venue.Day;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.PersonLink;
import igf.scheduling.vocabulary.ProgrammeId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of an edition's programme. What reactions ask may come more than once. */
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

    /** @param seen the room's version that the caller has seen, negative for any */
    record DescribeRoom(String edition, String room, String name, int capacity, List<String> layouts, long seen)
            implements ProgrammeCommand {}

    /** @param seen the grid's version that the caller has seen, negative for any */
    record LayGrid(String edition, List<Day> days, long seen) implements ProgrammeCommand {}

    /** @param links all that hold now, of whomever */
    record NoteLinks(String edition, List<PersonLink> links) implements ProgrammeCommand {}

    /** A proposal was accepted, or accepted again. */
    record AddSession(String edition, SessionFacts facts, List<Member> people) implements ProgrammeCommand {}

    /** Its proposal says something else of itself. Without effect while the session does not take place. */
    record ChangeContents(String edition, SessionFacts facts) implements ProgrammeCommand {}

    /** Its proposal holds no longer. Without effect if it never was a session. */
    record CancelSession(String edition, UUID proposalId, String reason) implements ProgrammeCommand {}

    /** The roster is another one. @param people everybody on it, in its order */
    record ChangeRoster(String edition, UUID proposalId, List<Member> people) implements ProgrammeCommand {}

    /** Somebody answered, or joined the roster. */
    record NoteAnswer(String edition, UUID proposalId, Member member) implements ProgrammeCommand {}

    /** Somebody was asked to take part: joins the roster, or is told more about; who has answered stays as answered. */
    record NoteInvitation(String edition, UUID proposalId, Member member) implements ProgrammeCommand {}

    /** The address of an entry was wrong: it is another person's, and keeps its place and all that was stated. */
    record CorrectMember(String edition, UUID proposalId, Member wrong, Member right) implements ProgrammeCommand {}

    /** @param left who leaves, found by roster entry; @param by who comes instead, null for nobody */
    record ReplaceMember(
            String edition,
            UUID proposalId,
            Member left,
            @Nullable Member by) implements ProgrammeCommand {}

    /**
     * @param acknowledge kinds of soft clashes that the caller accepts
     * @param reason why, null if the caller does not say; needed to move a session that has begun
     * @param seen the session's version that the caller has seen, negative for any
     */
    record Place(
            String edition,
            UUID sessionId,
            String room,
            LocalDateTime start,
            Set<String> acknowledge,
            @Nullable String reason,
            long seen)
            implements ProgrammeCommand {}

    /**
     * @param reason why; needed once the session has begun
     * @param seen the session's version that the caller has seen, negative for any
     */
    record Unplace(String edition, UUID sessionId, @Nullable String reason, long seen) implements ProgrammeCommand {
        public Unplace(String edition, UUID sessionId, long seen) {
            this(edition, sessionId, null, seen);
        }
    }

    /** Places what can be placed and tells why the rest cannot. @param plan where they come from */
    record ApplyPlan(String edition, UUID plan, List<Wanted> wanted) implements ProgrammeCommand {}

    /**
     * All or none; each may take a place that another one gives up.
     *
     * @param acknowledge kinds of soft clashes that the caller accepts
     * @param reason why, null if the caller does not say; needed to move a session that has begun
     */
    record PlaceTogether(
            String edition,
            List<Wanted> wanted,
            Set<String> acknowledge,
            @Nullable String reason) implements ProgrammeCommand {}

    /** A session at a place. */
    record Wanted(UUID sessionId, String room, LocalDateTime start) {}

    /**
     * Makes the programme public as it stands.
     *
     * @param note words to the public
     * @param acknowledge standing clashes that the release may have in it
     */
    record Release(String edition, @Nullable String note, List<ReleaseAcknowledgement> acknowledge)
            implements ProgrammeCommand {
        public Release {
            acknowledge = List.copyOf(acknowledge);
        }

        public Release(String edition, @Nullable String note) {
            this(edition, note, List.of());
        }
    }
}
