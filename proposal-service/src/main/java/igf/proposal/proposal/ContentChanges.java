package igf.proposal.proposal;

import static java.util.Objects.requireNonNull;

import igf.api.proposal.Stage;
import igf.platform.domain.RefusedException;
import igf.proposal.admission.SubmissionRules;
import igf.proposal.content.ContentChange;
import java.time.Instant;
import java.util.List;

/** Decides on changes of a proposal's content. */
public record ContentChanges(ProposalState state) {

    /**
     * Returns the events of a change; empty if the content stays as it is.
     *
     * @throws RefusedException if the stage, the call or, after submission, a rule does not allow it
     */
    public List<ProposalEvent> change(ProposalCommand.ChangeContent c, Instant now) {
        var stage = state.stage();
        if (stage != Stage.DRAFT && stage != Stage.SUBMITTED && !stage.isAccepted()) {
            throw new RefusedException(ProposalRefusal.stage("edited", stage));
        }
        requireCallNotOver(c.call(), now);
        if (stage != Stage.DRAFT) {
            RefusedException.throwIfAny(SubmissionRules.breaches(c.content(), c.rules()));
        }
        return c.content().equals(state.content()) ? List.of() : List.of(contentChanged(c));
    }

    /** Returns the changed fields. For an accepted proposal, also returns everything to publish. */
    private ProposalEvent contentChanged(ProposalCommand.ChangeContent c) {
        var change = ContentChange.between(state.content(), c.content());
        var session = state.session();
        var changed = state.withContent(c.content());
        if (session == null) {
            return new ProposalEvent.FieldsChanged(c.id(), change, changed.revision());
        }
        return new ProposalEvent.Revised(
                c.id(),
                requireNonNull(changed.notice(), "it was announced"),
                session,
                change,
                c.content(),
                changed.namedSubthemes(c.rules()));
    }

    static void requireCallNotOver(ProposalCommand.Window call, Instant now) {
        if (now.isAfter(call.until())) {
            throw new RefusedException(ProposalRefusal.callClosed(call.announcedEnd()));
        }
    }
}
