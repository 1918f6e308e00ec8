package igf.proposal.invitation;

import static igf.proposal.SmallEdition.entry;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.invitation.Answer;
import igf.api.roster.RosterRole;
import igf.api.screening.ScreeningOutcome;
import igf.platform.domain.PersonalValue;
import igf.proposal.SmallEdition;
import igf.proposal.proposal.ProposalCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemindGuestTest {

    private static final UUID ENTRY = new UUID(5, 2);
    private static final List<Instant> TIMES = List.of(
            SmallEdition.BEGIN.plus(Duration.ofDays(3)),
            SmallEdition.BEGIN.plus(Duration.ofDays(6)),
            SmallEdition.BEGIN.plus(Duration.ofDays(9)));

    private final SmallEdition edition = new SmallEdition();
    private final UUID proposal = edition.draft(1, entry(1, RosterRole.ORGANIZER, 1), entry(2, RosterRole.SPEAKER, 2));
    private final RemindGuest remind = new RemindGuest(edition.service);

    RemindGuestTest() {
        edition.submit(proposal);
        var sealed = new PersonalValue(SmallEdition.person(2), "c2VhbGVk");
        var guest = new Guest(SmallEdition.person(2), ENTRY, "SPEAKER", sealed, sealed, null, null, null, null, null);
        edition.service.send(new InvitationCommand.Send(
                InvitationId.of(ENTRY),
                guest,
                new Occasion(SmallEdition.EDITION, proposal, 1, "Nets", null, List.of()),
                "hash",
                sealed,
                TIMES.getLast().plus(Duration.ofDays(9)),
                TIMES));
    }

    @AfterEach
    void close() {
        edition.close();
    }

    private List<Integer> reminded() {
        return edition.service
                .events(InvitationEvent.Reminded.class)
                .map(InvitationEvent.Reminded::number)
                .toList();
    }

    @Test
    void each_time_sets_the_next_until_the_last() {
        assertThat(remind.remind(ENTRY, TIMES.get(0))).contains(TIMES.get(1));
        assertThat(remind.remind(ENTRY, TIMES.get(1))).contains(TIMES.get(2));
        assertThat(remind.remind(ENTRY, TIMES.get(2))).isEmpty();
        assertThat(reminded()).containsExactly(1, 2, 3);
    }

    @Test
    void nobody_is_asked_while_it_is_out_and_the_next_time_stands_all_the_same() {
        edition.service.send(new ProposalCommand.Screen(proposal, ScreeningOutcome.OUT, null, null, List.of(), 1));
        assertThat(remind.remind(ENTRY, TIMES.get(0))).contains(TIMES.get(1));
        assertThat(reminded()).isEmpty();
        edition.service.send(new ProposalCommand.OverruleScreening(proposal, "a mistake", 1));
        assertThat(remind.remind(ENTRY, TIMES.get(1))).contains(TIMES.get(2));
        // What comes twice asks once, also where an earlier one was left out.
        assertThat(remind.remind(ENTRY, TIMES.get(1))).contains(TIMES.get(2));
        assertThat(reminded()).containsExactly(1);
        assertThat(remind.remind(ENTRY, TIMES.get(2))).isEmpty();
        assertThat(reminded()).containsExactly(1, 2);
    }

    @Test
    void whoever_has_answered_waits_for_nothing() {
        edition.service.send(new InvitationCommand.Reply(InvitationId.of(ENTRY), "hash", Answer.CONFIRM, null));
        assertThat(remind.remind(ENTRY, TIMES.get(0))).isEmpty();
        assertThat(reminded()).isEmpty();
    }

    @Test
    void people_of_a_session_without_a_proposal_are_reminded() {
        var entry = new UUID(5, 9);
        var session = new UUID(5, 10);
        var sealed = new PersonalValue(SmallEdition.person(2), "c2VhbGVk");
        edition.service.send(new InvitationCommand.Send(
                InvitationId.of(entry),
                new Guest(SmallEdition.person(2), entry, "SPEAKER", sealed, sealed, null, null, null, null, null),
                new Occasion(SmallEdition.EDITION, session, 10_001, "Opening", session, List.of()),
                "other",
                sealed,
                TIMES.getLast().plus(Duration.ofDays(9)),
                TIMES));
        assertThat(remind.remind(entry, TIMES.get(0))).contains(TIMES.get(1));
        assertThat(reminded()).containsExactly(1);
    }
}
