package igf.scheduling.programme;

import igf.platform.domain.Named;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of the proposal service, as stored in this service's log. */
public sealed interface ProposalNews {

    String edition();

    @Named("heard.edition-described.1")
    record Edition(EditionFacts facts) implements ProposalNews {
        @Override
        public String edition() {
            return facts.edition();
        }
    }

    /** @param owner the proposal's owner, who need not be on its roster; null if unknown, and in older events */
    @Named("heard.proposal-accepted.1")
    record Accepted(
            String edition,
            SessionFacts facts,
            List<Member> people,
            @Nullable UUID owner) implements ProposalNews {}

    /**
     * The roster of an accepted proposal changed.
     *
     * @param people all people on the roster, in its order
     */
    @Named("heard.roster-changed.1")
    record RosterChanged(String edition, UUID proposalId, List<Member> people) implements ProposalNews {}

    /** The content of an accepted proposal changed. */
    @Named("heard.proposal-changed.1")
    record Changed(String edition, SessionFacts facts) implements ProposalNews {}

    /** @param reason WITHDRAWN, DECISION_UNDONE or MERGED */
    @Named("heard.proposal-dropped.1")
    record Dropped(String edition, UUID proposalId, String reason) implements ProposalNews {}

    /** @param member the person, with the members that the answer states */
    @Named("heard.person-answered.1")
    record Answered(String edition, UUID proposalId, Member member) implements ProposalNews {}

    /**
     * A person is invited, for the first time or again.
     *
     * @param member the person, with all known members
     */
    @Named("heard.person-invited.1")
    record Invited(String edition, UUID proposalId, Member member) implements ProposalNews {}

    /** @param corrected true if only the address of the entry was wrong; null for a real replacement */
    @Named("heard.person-replaced.1")
    record Replaced(
            String edition,
            UUID proposalId,
            Member left,
            @Nullable Member by,
            @Nullable Boolean corrected) implements ProposalNews {}
}
