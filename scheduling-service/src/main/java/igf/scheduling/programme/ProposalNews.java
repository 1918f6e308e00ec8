package igf.scheduling.programme;

import igf.platform.domain.Named;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of the proposal service, as they stand in this service's log. */
public sealed interface ProposalNews {

    String edition();

    @Named("heard.edition-described.1")
    record Edition(EditionFacts facts) implements ProposalNews {
        @Override
        public String edition() {
            return facts.edition();
        }
    }

    @Named("heard.proposal-accepted.1")
    record Accepted(String edition, SessionFacts facts, List<Member> people) implements ProposalNews {}

    /** Who is on the roster of an accepted proposal is another thing now. @param people everybody on it, in its order */
    @Named("heard.roster-changed.1")
    record RosterChanged(String edition, UUID proposalId, List<Member> people) implements ProposalNews {}

    /** What an accepted proposal says of itself is another thing now. */
    @Named("heard.proposal-changed.1")
    record Changed(String edition, SessionFacts facts) implements ProposalNews {}

    /** @param reason WITHDRAWN, DECISION_UNDONE or MERGED */
    @Named("heard.proposal-dropped.1")
    record Dropped(String edition, UUID proposalId, String reason) implements ProposalNews {}

    /** @param member as far as the answer tells */
    @Named("heard.person-answered.1")
    record Answered(String edition, UUID proposalId, Member member) implements ProposalNews {}

    /** Somebody is asked to take part, anew or once more. @param member with everything that was stated */
    @Named("heard.person-invited.1")
    record Invited(String edition, UUID proposalId, Member member) implements ProposalNews {}

    /** @param corrected true if only the address of the entry was wrong; null if somebody else took the place */
    @Named("heard.person-replaced.1")
    record Replaced(
            String edition,
            UUID proposalId,
            Member left,
            @Nullable Member by,
            @Nullable Boolean corrected) implements ProposalNews {}
}
