package igf.proposal.proposal;

import static igf.proposal.proposal.SomeProposal.ID;
import static igf.proposal.proposal.SomeProposal.NOW;
import static igf.proposal.proposal.SomeProposal.drafted;
import static igf.proposal.proposal.SomeProposal.entry;
import static igf.proposal.proposal.SomeProposal.notice;
import static igf.proposal.proposal.SomeProposal.submitted;

import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.MetaCodec;
import igf.proposal.EntryBuilder;
import igf.proposal.proposal.ProposalCommand.CorrectAddress;
import igf.proposal.proposal.ProposalCommand.NoteAnswer;
import igf.proposal.roster.RosterEntry;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** An address that was wrong: the entry stays, its person is another one. */
class AddressCorrectionTest {

    private static final Map<String, ?> META = MetaCodec.encode(new Context(Actor.system("test"), NOW, "c"), null);
    private static final RosterEntry WRONG = entry(2, RosterRole.SPEAKER);
    private static final RosterEntry RIGHT = at(9);
    private static final ProposalEvent.PersonAnswered CONFIRMED =
            new ProposalEvent.PersonAnswered(ID, WRONG.withState(EntryState.CONFIRMED), notice(), null);

    private final AggregateTestFixture<Proposal> fixture = new AggregateTestFixture<>(Proposal.class);

    /** The same entry with somebody else's address. */
    private static RosterEntry at(int person) {
        var other = entry(person, RosterRole.SPEAKER);
        return EntryBuilder.entry(WRONG.id(), other.role(), other.person())
                .name(other.name())
                .email(other.email())
                .gender(other.gender())
                .affiliation(other.affiliation())
                .organizationId(other.organizationId())
                .stakeholderGroup(other.stakeholderGroup())
                .region(other.region())
                .country(other.country())
                .language(other.language())
                .firstTime(other.firstTime())
                .attendance(other.attendance())
                .state(EntryState.CONFIRMED)
                .build();
    }

    private static ProposalEvent.AddressCorrected corrected() {
        return new ProposalEvent.AddressCorrected(
                ID,
                WRONG.withState(EntryState.CONFIRMED),
                RIGHT.withState(EntryState.LISTED),
                notice(),
                null,
                false,
                null);
    }

    @Test
    void the_entry_waits_for_the_answer_of_the_new_address() {
        fixture.given(drafted(), submitted(), CONFIRMED)
                .when(new CorrectAddress(ID, RIGHT), META)
                .expectEvents(corrected());
    }

    @Test
    void nobody_has_heard_of_an_address_on_a_draft() {
        fixture.given(drafted())
                .when(new CorrectAddress(ID, RIGHT), META)
                .expectEvents(new ProposalEvent.PersonChanged(ID, RIGHT.withState(EntryState.LISTED)));
    }

    @Test
    void an_answer_of_the_old_address_that_comes_late_says_nothing() {
        fixture.given(drafted(), submitted(), CONFIRMED, corrected())
                .when(new NoteAnswer(ID, WRONG.id(), WRONG.person(), EntryState.DECLINED, null), META)
                .expectNoEvents();
        fixture.given(drafted(), submitted(), CONFIRMED, corrected())
                .when(new NoteAnswer(ID, WRONG.id(), RIGHT.person(), EntryState.DECLINED, null), META)
                .expectEvents(
                        new ProposalEvent.PersonAnswered(ID, RIGHT.withState(EntryState.DECLINED), notice(), null));
    }
}
