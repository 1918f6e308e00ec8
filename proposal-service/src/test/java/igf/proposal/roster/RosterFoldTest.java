package igf.proposal.roster;

import static igf.proposal.proposal.SomeProposal.ID;
import static igf.proposal.proposal.SomeProposal.drafted;
import static igf.proposal.proposal.SomeProposal.entry;
import static igf.proposal.proposal.SomeProposal.notice;
import static igf.proposal.proposal.SomeProposal.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalState;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever happens to a roster: who folds it beside the proposal sees who the proposal sees, in the same order. */
class RosterFoldTest {

    private static final RosterFold.EntryAdapter<RosterEntry> WHOLE = new RosterFold.EntryAdapter<>() {
        @Override
        public RosterEntry create(RosterEntry entry) {
            return entry;
        }

        @Override
        public RosterEntry withState(RosterEntry kept, UnaryOperator<EntryState> change) {
            return kept.withState(change.apply(kept.state()));
        }
    };

    @Test
    void a_fold_of_the_roster_is_the_roster() {
        var speaker = entry(2, RosterRole.SPEAKER);
        var events = List.of(
                new ProposalEvent.PersonListed(ID, entry(6, RosterRole.RAPPORTEUR)),
                submitted(),
                new ProposalEvent.PersonInvited(ID, speaker.id()),
                new ProposalEvent.PersonInvited(ID, entry(3, RosterRole.SPEAKER).id()),
                new ProposalEvent.PersonAnswered(ID, speaker.withState(EntryState.DECLINED), notice(), null),
                new ProposalEvent.PersonReplaced(
                        ID, speaker.withState(EntryState.DECLINED), entry(9, RosterRole.SPEAKER), notice(), null, null),
                new ProposalEvent.PersonChanged(ID, entry(4, RosterRole.MODERATOR)),
                new ProposalEvent.PersonRemoved(ID, entry(5, RosterRole.MODERATOR), notice(), null),
                new ProposalEvent.Withdrawn(ID, notice(), null, null),
                new ProposalEvent.Returned(ID, notice()));
        var state = ProposalState.ofDraft(drafted());
        Map<String, RosterEntry> folded = RosterFold.after(drafted(), Map.of(), WHOLE);
        for (var event : events) {
            state = state.after(event);
            folded = RosterFold.after(event, folded, WHOLE);
            assertThat(folded.values()).as(event.toString()).containsExactlyElementsOf(state.roster());
            assertThat(folded.keySet())
                    .containsExactlyElementsOf(state.roster().stream()
                            .map(one -> one.id().toString())
                            .toList());
        }
        assertThat(Stream.of(9, 3).map(n -> entry(n, RosterRole.SPEAKER))).allMatch(folded.values()::contains);
    }
}
