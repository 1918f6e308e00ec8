package igf.participation.report;

import static org.assertj.core.api.Assertions.assertThat;

import igf.participation.report.ReportCommand.Call;
import igf.participation.report.ReportCommand.File;
import igf.participation.report.ReportCommand.Miss;
import igf.participation.report.ReportCommand.Publish;
import igf.participation.report.ReportEvent.Called;
import igf.participation.report.ReportEvent.Filed;
import igf.participation.report.ReportEvent.Missed;
import igf.participation.report.ReportEvent.Published;
import igf.participation.vocabulary.Edition;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.Refused;
import igf.platform.log.MetaCodec;
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
    private static final String ID = ReportCommand.reportOf(SESSION);
    private static final Instant NOW = Instant.parse("2031-10-07T10:30:00Z");
    private static final Instant NOON = Instant.parse("2031-10-07T12:00:00Z");
    private static final ReportSubject SUBJECT =
            new ReportSubject(SESSION, new UUID(8, 8), "one", 7, "Title", List.of());
    private static final ReportContent SHORT = new ReportContent(List.of("Takeaway"), List.of("Act"), null);
    private static final ReportContent FULL = new ReportContent(List.of("Takeaway"), List.of("Act"), "Summary");
    private static final Map<String, String> META =
            MetaCodec.encode(new Context(new Actor("rapporteur", RAPPORTEUR, Set.of(), null), NOW, "test"), null);
    private static final Called SHORT_CALLED = new Called(SUBJECT, ReportKind.SHORT, NOON);
    private static final Missed SHORT_MISSED = new Missed(SUBJECT, ReportKind.SHORT, NOON);

    private final AggregateTestFixture<Report> fixture = new AggregateTestFixture<>(Report.class);

    private static Filed filed(ReportContent content) {
        return new Filed(SUBJECT, content, NOW, RAPPORTEUR);
    }

    @Test
    void it_is_called_for_once_per_deadline_and_not_when_it_is_there() {
        var call = new Call(ID, SUBJECT, ReportKind.SHORT, NOON);
        fixture.givenNoPriorActivity().when(call).expectEvents(SHORT_CALLED);
        fixture.given(SHORT_CALLED).when(call).expectNoEvents();
        fixture.given(filed(SHORT)).when(call).expectNoEvents();
        fixture.given(filed(FULL)).when(call).expectNoEvents();
    }

    @Test
    void it_is_missed_once_and_only_by_the_deadline_in_force() {
        var miss = new Miss(ID, SUBJECT, ReportKind.SHORT, NOON);
        fixture.given(SHORT_CALLED).when(miss).expectEvents(SHORT_MISSED);
        fixture.given(SHORT_CALLED, SHORT_MISSED).when(miss).expectNoEvents();
        fixture.given(SHORT_CALLED, filed(SHORT)).when(miss).expectNoEvents();
        fixture.given(SHORT_CALLED, new Called(SUBJECT, ReportKind.SHORT, NOON.plusSeconds(60)))
                .when(miss)
                .expectNoEvents();
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
                .expectException(Refused.class)
                .expectExceptionMessage(
                        Matchers.allOf(Matchers.containsString("takeaway"), Matchers.containsString("call to action")));
        fixture.given(filed(FULL)).when(new File(ID, SUBJECT, SHORT), META).expectException(Refused.class);
    }

    @Test
    void a_full_report_is_published_once_and_stays() {
        var published = new Published(SUBJECT, NOW);
        fixture.given(filed(SHORT)).when(new Publish(ID), META).expectException(Refused.class);
        fixture.given(filed(FULL)).when(new Publish(ID), META).expectEvents(published);
        fixture.given(filed(FULL), published).when(new Publish(ID), META).expectNoEvents();
        fixture.given(filed(FULL), published)
                .when(new File(ID, SUBJECT, FULL), META)
                .expectException(Refused.class);
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
        fixture.given(filed(FULL)).when(remind, META).expectException(Refused.class);
        fixture.given(filed(SHORT))
                .when(new ReportCommand.Remind(ID, SUBJECT, Map.of(ReportKind.SHORT, NOON)), META)
                .expectException(Refused.class);
    }

    @Test
    void without_a_rapporteur_the_organizers_write_it() {
        assertThat(reporters("SPEAKER", "RAPPORTEUR", "ORGANIZER", "OWNER")).containsExactly("RAPPORTEUR");
        assertThat(reporters("SPEAKER", "ORGANIZER", "OWNER")).containsExactly("ORGANIZER", "OWNER");
    }

    private static List<String> reporters(String... roles) {
        var people = Stream.of(roles)
                .map(role -> new SessionPerson(
                        RAPPORTEUR, null, role, null, null, null, null, null, null, "CONFIRMED", null))
                .toList();
        var session = new Session(SESSION, new UUID(8, 8), "one", 7, "Title", "room", 10, NOW, NOON, 1, people, null);
        return ReportSubject.of(session).rapporteurs().stream()
                .map(SessionPerson::role)
                .toList();
    }

    @Test
    void the_state_tells_what_is_missing() {
        var nothing = ReportStanding.NOTHING;
        assertThat(nothing.state()).isEqualTo(ReportStanding.State.DUE);
        var late = nothing.miss(ReportKind.SHORT);
        assertThat(late.state()).isEqualTo(ReportStanding.State.OVERDUE);
        assertThat(late.call(ReportKind.SHORT).state()).isEqualTo(ReportStanding.State.DUE);
        var filedLate = late.file(ReportKind.SHORT);
        assertThat(filedLate.state()).isEqualTo(ReportStanding.State.SHORT_FILED);
        assertThat(filedLate.miss(ReportKind.FULL).state()).isEqualTo(ReportStanding.State.OVERDUE);
        assertThat(late.file(ReportKind.FULL).state()).isEqualTo(ReportStanding.State.FULL_FILED);
        assertThat(late.file(ReportKind.FULL).publish().state()).isEqualTo(ReportStanding.State.PUBLISHED);
    }

    @Test
    void deadlines_come_from_the_edition_where_it_says_so() {
        var end = Instant.parse("2031-10-07T10:00:00Z");
        var silent = ReportTimes.of(new Edition("one", "1", "", false, null, null, null, null, null, null));
        assertThat(silent.due(ReportKind.SHORT, end)).contains(NOON);
        assertThat(silent.due(ReportKind.FULL, end)).contains(Instant.parse("2031-10-21T10:00:00Z"));
        var fullOnly = ReportTimes.of(new Edition("one", "1", "", true, null, 7, null, null, null, null));
        assertThat(fullOnly.due(ReportKind.SHORT, end)).isEmpty();
        assertThat(fullOnly.due(ReportKind.FULL, end)).contains(Instant.parse("2031-10-14T10:00:00Z"));
        var exact = ReportTimes.of(new Edition("one", "1", "", true, 1, 14, 120, 20_160, null, null));
        assertThat(exact.due(ReportKind.SHORT, end)).contains(end.plusSeconds(2 * 60 * 60));
        assertThat(exact.due(ReportKind.FULL, end)).contains(end.plusSeconds(14 * 24 * 60 * 60));
        assertThat(ReportTimes.of(new Edition("one", "1", "", true, 0, 7, null, null, null, null))
                        .due(ReportKind.SHORT, end))
                .contains(NOON);
    }
}
