package igf.proposal.invitation;

import static igf.proposal.SmallEdition.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.decision.DecisionOutcome;
import igf.api.invitation.Answer;
import igf.api.invitation.InvitationStatus;
import igf.api.roster.RosterRole;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RefusedException;
import igf.proposal.SmallEdition;
import igf.proposal.decision.Verdict;
import igf.proposal.proposal.ProposalCommand;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The link of an invitation takes answers as long as something can come of the proposal. */
class AnswerInvitationTest {

    private static final UUID ENTRY = new UUID(5, 2);

    private final SmallEdition edition = new SmallEdition();
    private final UUID proposal =
            edition.screenedIn(1, entry(1, RosterRole.ORGANIZER, 1), entry(2, RosterRole.SPEAKER, 2));
    private final AnswerInvitation invitation = new AnswerInvitation(edition.service);

    AnswerInvitationTest() {
        var sealed = new PersonalValue(SmallEdition.person(2), "c2VhbGVk");
        var guest = new Guest(SmallEdition.person(2), ENTRY, "SPEAKER", sealed, sealed, null, null, null, null, null);
        edition.service.send(new InvitationCommand.Send(
                InvitationId.of(ENTRY),
                guest,
                new Occasion(SmallEdition.EDITION, proposal, 1, "Nets", null, List.of()),
                "hash",
                sealed,
                SmallEdition.BEGIN.plus(Duration.ofDays(9)),
                List.of()));
    }

    @AfterEach
    void close() {
        edition.close();
    }

    private void isClosed() {
        assertThatThrownBy(() -> invitation.get(ENTRY, "hash", SmallEdition.BEGIN))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> invitation.answer(ENTRY, "hash", Answer.CONFIRM, null, SmallEdition.BEGIN))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.reasons().getFirst().rule()).isEqualTo("INVITATION_OVER"));
    }

    @Test
    void a_decline_closes_it_and_the_undoing_of_the_decline_opens_it_again_with_the_same_answer() {
        assertThat(invitation
                        .answer(ENTRY, "hash", Answer.TENTATIVE, null, SmallEdition.BEGIN)
                        .status())
                .isEqualTo(InvitationStatus.TENTATIVE);
        edition.service.send(new ProposalCommand.Decide(
                proposal, Verdict.of(DecisionOutcome.DECLINED, "no"), SmallEdition.rules(), null));
        isClosed();
        edition.service.send(new ProposalCommand.UndoDecision(proposal, null, false, null));
        assertThat(invitation.get(ENTRY, "hash", SmallEdition.BEGIN).status()).isEqualTo(InvitationStatus.TENTATIVE);
        assertThat(invitation
                        .answer(ENTRY, "hash", Answer.CONFIRM, null, SmallEdition.BEGIN)
                        .status())
                .isEqualTo(InvitationStatus.CONFIRMED);
    }

    @Test
    void a_lapse_closes_it() {
        var conditional = new Verdict(
                DecisionOutcome.ACCEPTED_WITH_CONDITIONS, "yes, if", List.of("Say more"), null, List.of(), null, null);
        edition.service.send(new ProposalCommand.Decide(proposal, conditional, SmallEdition.rules(), null));
        assertThat(invitation.get(ENTRY, "hash", SmallEdition.BEGIN).status()).isEqualTo(InvitationStatus.INVITED);

        edition.service.send(new ProposalCommand.Lapse(proposal, SmallEdition.BEGIN, List.of("Say more"), null));

        isClosed();
    }

    @Test
    void a_merger_and_a_withdrawal_close_it() {
        var other = edition.screenedIn(2, entry(3, RosterRole.ORGANIZER, 3));
        edition.service.send(new ProposalCommand.Merge(proposal, other, null));
        isClosed();
        edition.service.send(new ProposalCommand.UndoMerge(proposal, other, SmallEdition.rules(), null));
        assertThat(invitation.get(ENTRY, "hash", SmallEdition.BEGIN).status()).isEqualTo(InvitationStatus.INVITED);
        edition.service.send(new ProposalCommand.Withdraw(proposal, null, null));
        isClosed();
    }
}
