package igf.participation.report;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.report.ReportStandingState;
import igf.participation.report.ReportCommand.End;
import igf.participation.report.ReportCommand.Extend;
import igf.participation.report.ReportCommand.File;
import igf.participation.report.ReportCommand.KeepDraft;
import igf.participation.report.ReportCommand.Lapse;
import igf.participation.report.ReportCommand.LapseCorrection;
import igf.participation.report.ReportCommand.Move;
import igf.participation.report.ReportCommand.Publish;
import igf.participation.report.ReportCommand.RemindInTime;
import igf.participation.report.ReportCommand.Return;
import igf.participation.report.ReportCommand.Waive;
import igf.participation.report.ReportEvent.Called;
import igf.participation.report.ReportEvent.Drafted;
import igf.participation.report.ReportEvent.Extended;
import igf.participation.report.ReportEvent.Filed;
import igf.participation.report.ReportEvent.Missed;
import igf.participation.report.ReportEvent.Postponed;
import igf.participation.report.ReportEvent.Published;
import igf.participation.report.ReportEvent.Reminded;
import igf.participation.report.ReportEvent.Returned;
import igf.participation.report.ReportEvent.SessionEnded;
import igf.participation.report.ReportEvent.Waived;
import igf.participation.vocabulary.Edition;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.RefusedException;
import igf.platform.log.MetaCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final UUID SESSION = new UUID(9, 9);
    private static final UUID RAPPORTEUR = new UUID(1, 1);
    private static final String ID = ReportCommand.reportId(SESSION);
    private static final Instant NOW = Instant.parse("2031-10-07T10:30:00Z");
    private static final Instant NOON = Instant.parse("2031-10-07T12:00:00Z");
    private static final ReportSubject SUBJECT =
            new ReportSubject(SESSION, new UUID(8, 8), "one", 7, "Title", List.of(), List.of(person("ORGANIZER")));
    private static final ReportContent SHORT = new ReportContent(List.of("Takeaway"), List.of("Act"), null);
    private static final ReportContent FULL = new ReportContent(List.of("Takeaway"), List.of("Act"), "Summary");
    private static final Map<String, String> META =
            MetaCodec.encode(new Context(new Actor("rapporteur", RAPPORTEUR, Set.of(), null), NOW, "test"), null);
    private static final Instant TEN = Instant.parse("2031-10-07T10:00:00Z");
    private static final Instant LATE = Instant.parse("2031-10-21T10:00:00Z");
    private static final Instant LATER = Instant.parse("2031-11-01T10:00:00Z");
    private static final Map<ReportKind, Instant> DUE = Map.of(ReportKind.SHORT, NOON, ReportKind.FULL, LATE);
    private static final SessionEnded ENDED = new SessionEnded(SUBJECT, TEN, DUE);
    private static final Called FULL_CALLED = new Called(SUBJECT, ReportKind.FULL, LATE);
    private static final Called SHORT_CALLED = new Called(SUBJECT, ReportKind.SHORT, NOON);
    private static final Missed SHORT_MISSED = new Missed(SUBJECT, ReportKind.SHORT, NOON);

    private final AggregateTestFixture<Report> fixture = new AggregateTestFixture<>(Report.class);

    private static Filed filed(ReportContent content) {
        return new Filed(SUBJECT, content, NOW, RAPPORTEUR);
    }

    @Test
    void the_end_of_the_session_calls_for_the_short_report_once_and_not_when_it_is_there() {
        var end = new End(ID, SUBJECT, TEN, DUE);
        fixture.givenNoPriorActivity().when(end).expectEvents(ENDED, SHORT_CALLED);
        fixture.given(ENDED, SHORT_CALLED).when(end).expectNoEvents();
        fixture.given(filed(SHORT)).when(end).expectEvents(ENDED);
        fixture.given(SHORT_CALLED).when(end).expectEvents(ENDED);
        fixture.givenNoPriorActivity()
                .when(new End(ID, SUBJECT, TEN, Map.of(ReportKind.FULL, LATE)))
                .expectEvents(new SessionEnded(SUBJECT, TEN, Map.of(ReportKind.FULL, LATE)), FULL_CALLED);
    }

    @Test
    void the_end_of_the_short_report_calls_for_the_full_one_whether_or_not_it_was_there() {
        var lapse = new Lapse(ID, SUBJECT, ReportKind.SHORT, NOON, TEN, DUE);
        fixture.given(ENDED, SHORT_CALLED).when(lapse).expectEvents(SHORT_MISSED, FULL_CALLED);
        fixture.given(filed(SHORT), ENDED).when(lapse).expectEvents(FULL_CALLED);
        fixture.given(SHORT_CALLED, filed(SHORT)).when(lapse).expectEvents(ENDED, FULL_CALLED);
        fixture.given(ENDED, SHORT_CALLED, SHORT_MISSED, FULL_CALLED)
                .when(lapse)
                .expectNoEvents();
        fixture.given(filed(FULL), ENDED).when(lapse).expectNoEvents();
    }

    @Test
    void a_session_that_moves_takes_its_deadlines_with_it() {
        var move = new Move(ID, SUBJECT, LATE);
        var postponed = new Postponed(SUBJECT, LATE);
        fixture.given(ENDED, SHORT_CALLED, SHORT_MISSED).when(move).expectEvents(postponed);
        fixture.given(ENDED, SHORT_CALLED).when(new Move(ID, SUBJECT, TEN)).expectNoEvents();
        fixture.given(filed(SHORT)).when(move).expectNoEvents();
        var due = Map.of(ReportKind.SHORT, LATER);
        fixture.given(ENDED, SHORT_CALLED)
                .when(new Lapse(ID, SUBJECT, ReportKind.SHORT, NOON, LATE, due))
                .expectEvents(
                        postponed, new SessionEnded(SUBJECT, LATE, due), new Called(SUBJECT, ReportKind.SHORT, LATER));
    }

    @Test
    void people_are_reminded_once_of_what_is_still_missing_shortly_before_its_deadline() {
        var called = new Called(SUBJECT, ReportKind.FULL, NOW.plus(Duration.ofDays(2)));
        var remind = new RemindInTime(ID, SUBJECT, called.dueAt());
        var reminded = new Reminded(SUBJECT, ReportKind.FULL, called.dueAt(), NOW);
        fixture.given(ENDED, called).when(remind, META).expectEvents(reminded);
        fixture.given(ENDED, called, filed(SHORT)).when(remind, META).expectEvents(reminded);
        fixture.given(ENDED, called, reminded).when(remind, META).expectNoEvents();
        var longAgo = new Reminded(SUBJECT, ReportKind.FULL, called.dueAt(), NOW.minus(Duration.ofDays(9)));
        fixture.given(ENDED, called, longAgo).when(remind, META).expectEvents(reminded);
        fixture.given(ENDED, called, filed(FULL)).when(remind, META).expectNoEvents();
        fixture.given(ENDED, called, new Waived(SUBJECT, "Broken off", NOW))
                .when(remind, META)
                .expectNoEvents();
        fixture.given(ENDED, called, new Postponed(SUBJECT, LATE))
                .when(remind, META)
                .expectNoEvents();
        fixture.given(ENDED, called)
                .when(new RemindInTime(ID, SUBJECT, called.dueAt().plusSeconds(1)), META)
                .expectNoEvents();
        var over = new Called(SUBJECT, ReportKind.FULL, NOW);
        fixture.given(ENDED, over)
                .when(new RemindInTime(ID, SUBJECT, NOW), META)
                .expectNoEvents();
        var returned = new Returned(SUBJECT, ReportKind.FULL, called.dueAt(), "A name is wrong", NOW);
        fixture.given(filed(FULL), returned).when(remind, META).expectEvents(reminded);
    }

    @Test
    void a_later_date_ends_the_default_and_moves_the_chain() {
        var extend = new Extend(ID, SUBJECT, LATER, "Ill", DUE);
        var extended = new Extended(
                SUBJECT,
                List.of(ReportKind.SHORT, ReportKind.FULL),
                false,
                Map.of(ReportKind.SHORT, LATER, ReportKind.FULL, LATER),
                LATER,
                "Ill",
                NOW);
        fixture.given(ENDED, SHORT_CALLED, SHORT_MISSED).when(extend, META).expectEvents(extended);
        fixture.given(ENDED, SHORT_CALLED, SHORT_MISSED, extended)
                .when(new Lapse(ID, SUBJECT, ReportKind.SHORT, NOON, TEN, DUE))
                .expectNoEvents();
        fixture.given(ENDED, SHORT_CALLED, SHORT_MISSED, extended)
                .when(new Lapse(ID, SUBJECT, ReportKind.SHORT, LATER, TEN, DUE))
                .expectEvents(
                        new Missed(SUBJECT, ReportKind.SHORT, LATER), new Called(SUBJECT, ReportKind.FULL, LATER));
        fixture.given(ENDED, SHORT_CALLED)
                .when(new Extend(ID, SUBJECT, NOW, "Ill", DUE), META)
                .expectException(RefusedException.class)
                .expectExceptionMessage(Matchers.containsString("DUE_IN_THE_PAST"));
        fixture.given(filed(FULL))
                .when(extend, META)
                .expectException(RefusedException.class)
                .expectExceptionMessage(Matchers.containsString("NO_LATER_DATE"));
    }

    @Test
    void what_is_waived_is_neither_called_for_nor_missed_and_still_welcome() {
        var waived = new Waived(SUBJECT, "Broken off", NOW);
        fixture.givenNoPriorActivity()
                .when(new Waive(ID, SUBJECT, "Broken off"), META)
                .expectEvents(waived);
        fixture.given(waived).when(new End(ID, SUBJECT, TEN, DUE)).expectEvents(ENDED);
        fixture.given(ENDED, SHORT_CALLED, waived)
                .when(new Lapse(ID, SUBJECT, ReportKind.SHORT, NOON, TEN, DUE))
                .expectNoEvents();
        fixture.given(waived)
                .when(new Waive(ID, SUBJECT, "Again"), META)
                .expectException(RefusedException.class)
                .expectExceptionMessage(Matchers.containsString("NOTHING_MISSING"));
        fixture.given(waived).when(new File(ID, SUBJECT, SHORT), META).expectEvents(filed(SHORT));
        fixture.given(filed(SHORT), waived).when(new Publish(ID), META).expectEvents(new Published(SUBJECT, NOW, 1));
    }

    @Test
    void what_is_returned_is_filed_again_and_published_beside_the_first() {
        var published = new Published(SUBJECT, NOW, 1);
        var returned = new Returned(SUBJECT, ReportKind.FULL, LATER, "A name is wrong", NOW);
        var again = new ReportContent(List.of("Better"), List.of("Act"), "Summary");
        fixture.given(filed(FULL), published)
                .when(new Return(ID, SUBJECT, LATER, "A name is wrong"), META)
                .expectEvents(returned);
        fixture.given(filed(FULL), published, returned)
                .when(new File(ID, SUBJECT, again), META)
                .expectEvents(filed(again));
        fixture.given(filed(FULL), published, returned)
                .when(new Publish(ID), META)
                .expectException(RefusedException.class);
        fixture.given(filed(FULL), published, returned, filed(again))
                .when(new Publish(ID), META)
                .expectEvents(new Published(SUBJECT, NOW, 2));
        fixture.given(filed(FULL), returned)
                .when(new LapseCorrection(ID, SUBJECT, LATER))
                .expectEvents(new Missed(SUBJECT, ReportKind.FULL, LATER));
        fixture.given(filed(FULL), returned, filed(again))
                .when(new LapseCorrection(ID, SUBJECT, LATER))
                .expectNoEvents();
        fixture.given(ENDED)
                .when(new Return(ID, SUBJECT, LATER, "Nothing there"), META)
                .expectException(RefusedException.class)
                .expectExceptionMessage(Matchers.containsString("NOTHING_FILED"));
        fixture.given(filed(SHORT))
                .when(new Return(ID, SUBJECT, null, "Too short"), META)
                .expectEvents(
                        new Returned(SUBJECT, ReportKind.SHORT, NOW.plusSeconds(7 * 24 * 60 * 60), "Too short", NOW));
    }

    @Test
    void whoever_organized_when_it_ended_answers_for_it_also_after_they_left() {
        var now = new ReportSubject(SESSION, new UUID(8, 8), "one", 7, "Title", List.of(), List.of(person("OWNER")));
        fixture.given(ENDED, SHORT_CALLED)
                .when(new Lapse(ID, now, ReportKind.SHORT, NOON, TEN, Map.of(ReportKind.SHORT, NOON)))
                .expectEvents(SHORT_MISSED);
        fixture.given(ENDED, SHORT_CALLED, new Postponed(now, LATE))
                .when(new End(ID, now, LATE, Map.of()))
                .expectEvents(new SessionEnded(now, LATE, Map.of()));
    }

    @Test
    void who_corrected_an_address_answers_in_place_of_the_old_one() {
        var entry = new UUID(4, 4);
        var old = person(new UUID(1, 1), entry);
        var corrected = person(new UUID(2, 2), entry);
        var gone = person(new UUID(3, 3), new UUID(5, 5));
        assertThat(ReportSubject.responsibleOrganizers(List.of(old, gone), List.of(corrected)))
                .containsExactly(corrected, gone);
        assertThat(ReportSubject.responsibleOrganizers(null, List.of(corrected)))
                .containsExactly(corrected);
    }

    private static SessionPerson person(UUID id, UUID entry) {
        return new SessionPerson(id, entry, "ORGANIZER", null, null, null, null, null, null, "CONFIRMED", null);
    }

    @Test
    void a_draft_may_lack_anything_and_ends_when_it_is_filed_or_emptied() {
        var half = new ReportContent(List.of("Half a thought"), List.of(), null);
        var nothing = new ReportContent(List.of(), List.of(), null);
        var drafted = new Drafted(SUBJECT, half, NOW, RAPPORTEUR);
        fixture.givenNoPriorActivity()
                .when(new KeepDraft(ID, SUBJECT, half), META)
                .expectEvents(drafted);
        fixture.given(drafted).when(new KeepDraft(ID, SUBJECT, half), META).expectNoEvents();
        fixture.given(drafted)
                .when(new KeepDraft(ID, SUBJECT, nothing), META)
                .expectEvents(new Drafted(SUBJECT, nothing, NOW, RAPPORTEUR));
        fixture.given(drafted, filed(SHORT))
                .when(new KeepDraft(ID, SUBJECT, nothing), META)
                .expectNoEvents();
        fixture.given(filed(FULL), new Published(SUBJECT, NOW, null))
                .when(new KeepDraft(ID, SUBJECT, half), META)
                .expectException(RefusedException.class);
        assertThat(ReportState.INITIAL.after(drafted).standing().state()).isEqualTo(ReportStandingState.NOT_DUE);
    }

    @Test
    void filing_says_who_and_when_and_the_same_again_changes_nothing() {
        fixture.given(SHORT_CALLED).when(new File(ID, SUBJECT, SHORT), META).expectEvents(filed(SHORT));
        fixture.given(filed(SHORT)).when(new File(ID, SUBJECT, SHORT), META).expectNoEvents();
        fixture.given(filed(SHORT)).when(new File(ID, SUBJECT, FULL), META).expectEvents(filed(FULL));
    }

    @Test
    void every_missing_part_is_named_at_once() {
        fixture.givenNoPriorActivity()
                .when(new File(ID, SUBJECT, new ReportContent(List.of(), List.of(), "Summary")), META)
                .expectException(RefusedException.class)
                .expectExceptionMessage(
                        Matchers.allOf(Matchers.containsString("takeaway"), Matchers.containsString("call to action")));
        fixture.given(filed(FULL)).when(new File(ID, SUBJECT, SHORT), META).expectException(RefusedException.class);
    }

    @Test
    void a_full_report_is_published_once_and_stays() {
        var published = new Published(SUBJECT, NOW, 1);
        fixture.given(filed(SHORT)).when(new Publish(ID), META).expectException(RefusedException.class);
        fixture.given(filed(FULL)).when(new Publish(ID), META).expectEvents(published);
        fixture.given(filed(FULL), published).when(new Publish(ID), META).expectNoEvents();
        fixture.given(filed(FULL), published)
                .when(new File(ID, SUBJECT, FULL), META)
                .expectException(RefusedException.class);
    }

    @Test
    void the_secretariat_asks_again_for_what_is_missing_and_only_for_that() {
        var due = Map.of(ReportKind.SHORT, NOON, ReportKind.FULL, NOON.plusSeconds(60));
        var remind = new ReportCommand.Remind(ID, SUBJECT, due);
        fixture.givenNoPriorActivity()
                .when(remind, META)
                .expectEvents(new ReportEvent.Reminded(SUBJECT, ReportKind.SHORT, NOON, NOW));
        fixture.given(filed(SHORT))
                .when(remind, META)
                .expectEvents(new ReportEvent.Reminded(SUBJECT, ReportKind.FULL, NOON.plusSeconds(60), NOW));
        fixture.given(filed(FULL)).when(remind, META).expectException(RefusedException.class);
        fixture.given(filed(SHORT))
                .when(new ReportCommand.Remind(ID, SUBJECT, Map.of(ReportKind.SHORT, NOON)), META)
                .expectException(RefusedException.class);
    }

    @Test
    void without_a_rapporteur_the_organizers_write_it() {
        assertThat(reporters("SPEAKER", "RAPPORTEUR", "ORGANIZER", "OWNER")).containsExactly("RAPPORTEUR");
        assertThat(reporters("SPEAKER", "ORGANIZER", "OWNER")).containsExactly("ORGANIZER", "OWNER");
    }

    private static List<String> reporters(String... roles) {
        var people = Stream.of(roles).map(ReportTest::person).toList();
        var session = new Session(SESSION, new UUID(8, 8), "one", 7, "Title", "room", 10, NOW, NOON, 1, people, null);
        return ReportSubject.of(session).rapporteurs().stream()
                .map(SessionPerson::role)
                .toList();
    }

    private static SessionPerson person(String role) {
        return new SessionPerson(RAPPORTEUR, null, role, null, null, null, null, null, null, "CONFIRMED", null);
    }

    @Test
    void the_state_tells_what_is_missing() {
        var nothing = ReportStanding.INITIAL;
        assertThat(nothing.state()).isEqualTo(ReportStandingState.NOT_DUE);
        assertThat(nothing.end(TEN).call(ReportKind.SHORT, NOON).state()).isEqualTo(ReportStandingState.DUE);
        var late = nothing.call(ReportKind.SHORT, NOON).miss(ReportKind.SHORT, NOON);
        assertThat(late.state()).isEqualTo(ReportStandingState.OVERDUE);
        assertThat(late.postpone(null).state()).isEqualTo(ReportStandingState.NOT_DUE);
        var brief = late.file(ReportKind.SHORT);
        assertThat(brief.state()).isEqualTo(ReportStandingState.SHORT_FILED);
        assertThat(brief.miss(ReportKind.FULL, LATE).state()).isEqualTo(ReportStandingState.OVERDUE);
        var full = brief.miss(ReportKind.FULL, LATE).file(ReportKind.FULL);
        assertThat(full.miss(ReportKind.SHORT, NOON)).isEqualTo(full);
        assertThat(full.state()).isEqualTo(ReportStandingState.FULL_FILED);
        assertThat(full.publish().state()).isEqualTo(ReportStandingState.PUBLISHED);
        var returned = full.publish().returnForCorrection(ReportKind.FULL, LATER);
        assertThat(returned.state()).isEqualTo(ReportStandingState.RETURNED);
        assertThat(returned.waive(ReportKind.FULL).state()).isEqualTo(ReportStandingState.PUBLISHED);
        assertThat(late.waive(null).state()).isEqualTo(ReportStandingState.WAIVED);
    }

    @Test
    void deadlines_come_from_the_edition_where_it_says_so() {
        var end = Instant.parse("2031-10-07T10:00:00Z");
        var silent = ReportTimes.of(new Edition("one", "1", "", false, null, null, null, null, null, null));
        assertThat(silent.findDeadline(ReportKind.SHORT, end)).contains(NOON);
        assertThat(silent.findDeadline(ReportKind.FULL, end)).contains(Instant.parse("2031-10-21T10:00:00Z"));
        var fullOnly = ReportTimes.of(new Edition("one", "1", "", true, null, 7, null, null, null, null));
        assertThat(fullOnly.findDeadline(ReportKind.SHORT, end)).isEmpty();
        assertThat(fullOnly.findDeadline(ReportKind.FULL, end)).contains(Instant.parse("2031-10-14T10:00:00Z"));
        var exact = ReportTimes.of(new Edition("one", "1", "", true, 1, 14, 120, 20_160, null, null));
        assertThat(exact.findDeadline(ReportKind.SHORT, end)).contains(end.plusSeconds(2 * 60 * 60));
        assertThat(exact.findDeadline(ReportKind.FULL, end)).contains(end.plusSeconds(14 * 24 * 60 * 60));
        assertThat(ReportTimes.of(new Edition("one", "1", "", true, 0, 7, null, null, null, null))
                        .findDeadline(ReportKind.SHORT, end))
                .contains(NOON);
    }
}
