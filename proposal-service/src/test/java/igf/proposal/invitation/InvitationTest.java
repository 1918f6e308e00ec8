package igf.proposal.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.invitation.Answer;
import igf.api.vocabulary.Attendance;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.PersonalValue;
import igf.platform.log.Cause;
import igf.platform.log.MetaCodec;
import igf.platform.people.LinkToken;
import igf.proposal.RefusedBy;
import igf.proposal.invitation.InvitationCommand.Describe;
import igf.proposal.invitation.InvitationCommand.Remind;
import igf.proposal.invitation.InvitationCommand.Reply;
import igf.proposal.invitation.InvitationCommand.Send;
import igf.proposal.invitation.InvitationCommand.Withdraw;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final UUID ENTRY = new UUID(0, 1);
    private static final UUID PROPOSAL = new UUID(0, 2);
    private static final UUID PERSON = new UUID(0, 3);
    private static final String ID = InvitationId.of(ENTRY);
    private static final Instant EXPIRES = Instant.parse("2026-12-06T00:00:00Z");
    private static final Occasion OCCASION = new Occasion("igf-test", PROPOSAL, 1, "Title", null, List.of());

    private static final List<Instant> REMIND =
            List.of(EXPIRES.minus(30, ChronoUnit.DAYS), EXPIRES.minus(10, ChronoUnit.DAYS));

    private final AggregateTestFixture<Invitation> fixture = new AggregateTestFixture<>(Invitation.class);

    private static Map<String, ?> at(Instant now) {
        return MetaCodec.encode(new Context(Actor.ANONYMOUS, now, "c"), null);
    }

    private static final Map<String, ?> BEFORE = at(EXPIRES.minusSeconds(1));

    private static Guest guest(UUID person) {
        var sealed = new PersonalValue(person, "c2VhbGVk");
        return new Guest(person, ENTRY, "SPEAKER", sealed, sealed, null, null, null, Attendance.ONSITE, null);
    }

    private static InvitationEvent.Sent sent(UUID person, String hash) {
        return new InvitationEvent.Sent(
                ENTRY, guest(person), OCCASION, hash, new PersonalValue(person, "dG9rZW4"), EXPIRES, REMIND);
    }

    private static Send send(UUID person, String hash) {
        return new Send(ID, guest(person), OCCASION, hash, new PersonalValue(person, "dG9rZW4"), EXPIRES, REMIND);
    }

    @Test
    void the_same_person_is_asked_once() {
        fixture.givenNoPriorActivity().when(send(PERSON, "one"), BEFORE).expectEvents(sent(PERSON, "one"));
        fixture.given(sent(PERSON, "one")).when(send(PERSON, "two"), BEFORE).expectNoEvents();
    }

    /** Otherwise a batch that is read again invites a person who was removed meanwhile. */
    @Test
    void a_reaction_that_runs_again_appends_the_same_event_although_the_link_is_another() {
        assertThat(eventId(send(PERSON, "two"))).isEqualTo(eventId(send(PERSON, "one")));
        assertThat(eventId(send(new UUID(0, 4), "one"))).isNotEqualTo(eventId(send(PERSON, "one")));
    }

    private static String eventId(Send command) {
        var ids = new ArrayList<String>();
        Cause.within(
                "cause",
                () -> ids.add(Cause.current()
                        .orElseThrow()
                        .ids("invitations", command.toString())
                        .apply(0)));
        return ids.getFirst();
    }

    @Test
    void reminders_say_the_role_that_the_roster_says_now() {
        var sealed = new PersonalValue(PERSON, "c2VhbGVk");
        var reports = new Guest(PERSON, ENTRY, "RAPPORTEUR", sealed, sealed, null, null, null, Attendance.ONSITE, null);
        var changed = new InvitationEvent.GuestChanged(ENTRY, reports);
        fixture.given(sent(PERSON, "one"))
                .when(new Describe(ID, reports), BEFORE)
                .expectEvents(changed);
        fixture.given(sent(PERSON, "one"), changed)
                .when(new Describe(ID, reports), BEFORE)
                .expectNoEvents();
        fixture.given(sent(PERSON, "one"), changed)
                .when(new Remind(ID, REMIND.getFirst()), BEFORE)
                .expectEvents(new InvitationEvent.Reminded(
                        ENTRY, 1, reports, OCCASION, new PersonalValue(PERSON, "dG9rZW4"), EXPIRES, REMIND.getFirst()));
        fixture.given(sent(PERSON, "one"), new InvitationEvent.Withdrawn(ENTRY, PROPOSAL))
                .when(new Describe(ID, reports), BEFORE)
                .expectNoEvents();
    }

    @Test
    void another_person_in_the_same_place_gets_another_link_and_the_first_is_gone() {
        var other = new UUID(0, 4);
        fixture.given(sent(PERSON, "one")).when(send(other, "two"), BEFORE).expectEvents(sent(other, "two"));
        fixture.given(sent(PERSON, "one"), sent(other, "two"))
                .when(new Reply(ID, "one", Answer.CONFIRM, null), BEFORE)
                .expectException(RefusedBy.rules("INVITATION_WITHDRAWN"));
    }

    @Test
    void an_answer_counts_and_a_later_one_replaces_it() {
        var confirmed = new InvitationEvent.Answered(ENTRY, PROPOSAL, Answer.CONFIRM, Attendance.ONLINE, PERSON);
        fixture.given(sent(PERSON, "one"))
                .when(new Reply(ID, "one", Answer.CONFIRM, Attendance.ONLINE), BEFORE)
                .expectEvents(confirmed);
        fixture.given(sent(PERSON, "one"), confirmed)
                .when(new Reply(ID, "one", Answer.DECLINE, null), BEFORE)
                .expectEvents(new InvitationEvent.Answered(ENTRY, PROPOSAL, Answer.DECLINE, Attendance.ONLINE, PERSON));
        fixture.given(sent(PERSON, "one"), confirmed)
                .when(new Reply(ID, "one", Answer.CONFIRM, Attendance.ONLINE), BEFORE)
                .expectNoEvents();
    }

    private static InvitationEvent.Reminded reminded(int number) {
        return new InvitationEvent.Reminded(
                ENTRY,
                number,
                guest(PERSON),
                OCCASION,
                new PersonalValue(PERSON, "dG9rZW4"),
                EXPIRES,
                REMIND.get(number - 1));
    }

    @Test
    void each_recorded_reminder_comes_once_and_carries_the_link_again() {
        fixture.given(sent(PERSON, "one"))
                .when(new Remind(ID, REMIND.getFirst()), BEFORE)
                .expectEvents(reminded(1));
        fixture.given(sent(PERSON, "one"), reminded(1))
                .when(new Remind(ID, REMIND.getFirst()), BEFORE)
                .expectNoEvents();
        fixture.given(sent(PERSON, "one"), reminded(1))
                .when(new Remind(ID, REMIND.getLast()), BEFORE)
                .expectEvents(reminded(2));
        fixture.given(sent(PERSON, "one"), reminded(1), reminded(2))
                .when(new Remind(ID, REMIND.getLast()), BEFORE)
                .expectNoEvents();
    }

    @Test
    void whoever_answered_or_is_not_asked_any_more_is_not_reminded() {
        for (var answer : Answer.values()) {
            fixture.given(sent(PERSON, "one"), new InvitationEvent.Answered(ENTRY, PROPOSAL, answer, null, PERSON))
                    .when(new Remind(ID, REMIND.getFirst()), BEFORE)
                    .expectNoEvents();
        }
        fixture.given(sent(PERSON, "one"), new InvitationEvent.Withdrawn(ENTRY, PROPOSAL))
                .when(new Remind(ID, REMIND.getFirst()), BEFORE)
                .expectNoEvents();
    }

    @Test
    void another_token_is_unknown() {
        fixture.given(sent(PERSON, "one"))
                .when(new Reply(ID, "guessed", Answer.CONFIRM, null), BEFORE)
                .expectException(RefusedBy.rules("NOT_FOUND"));
    }

    @Test
    void what_expired_or_was_withdrawn_is_gone() {
        fixture.given(sent(PERSON, "one"))
                .when(new Reply(ID, "one", Answer.CONFIRM, null), at(EXPIRES.plusSeconds(1)))
                .expectException(RefusedBy.rules("INVITATION_EXPIRED"));
        fixture.given(sent(PERSON, "one"), new InvitationEvent.Withdrawn(ENTRY, PROPOSAL))
                .when(new Reply(ID, "one", Answer.CONFIRM, null), BEFORE)
                .expectException(RefusedBy.rules("INVITATION_WITHDRAWN"));
    }

    @Test
    void taking_it_back_twice_says_it_once() {
        fixture.given(sent(PERSON, "one"), new InvitationEvent.Withdrawn(ENTRY, PROPOSAL))
                .when(new Withdraw(ID), BEFORE)
                .expectNoEvents();
    }

    @Test
    void a_token_names_its_entry_and_nothing_else_is_one() {
        var token = LinkToken.of(ENTRY, new byte[LinkToken.SECRET]);
        assertThat(LinkToken.parse(token.text())).contains(token);
        assertThat(token.hash()).hasSize(64);
        assertThat(LinkToken.parse(token.text() + "A")).isEmpty();
        assertThat(LinkToken.parse("../" + token.text().substring(3))).isEmpty();
    }

    @Test
    void events_about_a_session_without_a_proposal_name_the_person_and_the_session() {
        var session = new UUID(0, 7);
        var occasion = new Occasion("igf-test", session, 10_001, "Opening", session, List.of());
        assertThat(occasion.isOfSessionAlone()).isTrue();
        assertThat(OCCASION.isOfSessionAlone()).isFalse();
        var sealed = new PersonalValue(PERSON, "dG9rZW4");
        var sent = new InvitationEvent.Sent(ENTRY, guest(PERSON), occasion, "one", sealed, EXPIRES, REMIND);
        var invited = new InvitationEvent.Invited(guest(PERSON), occasion);
        fixture.given(sent)
                .when(new Reply(ID, "one", Answer.DECLINE, null), BEFORE)
                .expectEvents(new InvitationEvent.Answered(
                        ENTRY, session, Answer.DECLINE, Attendance.ONSITE, PERSON, invited));
        var departure = new Departure(guest(new UUID(0, 4)), false);
        fixture.given(sent)
                .when(new Withdraw(ID, PERSON, departure), BEFORE)
                .expectEvents(new InvitationEvent.Withdrawn(ENTRY, session, invited, departure));
        fixture.given(sent)
                .when(new Withdraw(ID, new UUID(0, 4), departure), BEFORE)
                .expectNoEvents();
    }
}
