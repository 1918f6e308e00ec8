package igf.participation.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.registration.RegistrationStateStatus;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Mode;
import igf.api.vocabulary.StakeholderGroup;
import igf.participation.attendance.AttendanceCommand.Note;
import igf.participation.attendance.AttendanceEvent.Noted;
import igf.participation.identity.LinkedPeople;
import igf.participation.registration.Entry;
import igf.participation.registration.RegistrationState;
import igf.participation.vocabulary.Session;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceTest {

    private static final Instant NINE = Instant.parse("2031-10-07T09:00:00Z");
    private static final Instant TEN = Instant.parse("2031-10-07T10:00:00Z");
    private static final UUID SESSION = new UUID(9, 9);

    private static PresenceFact fact(PresenceFact.Kind kind, Mode mode, int minute, long sequence) {
        return new PresenceFact(kind, mode, NINE.plusSeconds(minute * 60L), "door", sequence, null);
    }

    private static PresenceFact joined(int minute, long sequence) {
        return fact(PresenceFact.Kind.JOINED, Mode.ONSITE, minute, sequence);
    }

    private static PresenceFact left(int minute, long sequence) {
        return fact(PresenceFact.Kind.LEFT, Mode.ONSITE, minute, sequence);
    }

    private static Note note(long registration, PresenceFact fact) {
        var attendee = new Attendee(
                new UUID(0, registration), new UUID(1, registration), StakeholderGroup.GOVERNMENT, null, null, false);
        return new Note(SESSION, new UUID(8, 8), "one", attendee, fact);
    }

    private static Noted noted(Note n) {
        return new Noted(n.id(), n.session(), n.proposal(), n.edition(), n.attendee(), n.fact());
    }

    @Test
    void a_fact_is_noted_once_and_one_identity_means_one_fact() {
        var command = note(1, joined(5, 1));
        var fixture = new AggregateTestFixture<>(NotedFact.class);
        fixture.givenNoPriorActivity()
                .when(command)
                .expectEvents(noted(command))
                .expectResultMessagePayload(true);
        fixture.given(noted(command)).when(command).expectNoEvents().expectResultMessagePayload(false);
        fixture.given(noted(command)).when(note(2, joined(5, 1))).expectException(RefusedException.class);
        fixture.given(noted(command)).when(note(1, joined(6, 1))).expectException(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void presence_does_not_depend_on_the_order_in_which_facts_came(long seed) {
        var random = new Random(seed);
        var facts = new ArrayList<PresenceFact>();
        for (int i = 0; i < 30; i++) {
            facts.add(fact(
                    random.nextBoolean() ? PresenceFact.Kind.JOINED : PresenceFact.Kind.LEFT,
                    random.nextBoolean() ? Mode.ONSITE : Mode.ONLINE,
                    random.nextInt(20),
                    i));
        }
        var inOrder = Presence.of(facts);
        Collections.shuffle(facts, random);
        assertThat(Presence.of(facts)).isEqualTo(inOrder);
        for (var mode : Mode.values()) {
            for (int i = 1; i < inOrder.intervals(mode).size(); i++) {
                assertThat(inOrder.intervals(mode).get(i).from())
                        .isAfterOrEqualTo(inOrder.intervals(mode).get(i - 1).to());
            }
        }
    }

    @Test
    void doubled_joins_and_lost_ones_do_little_harm() {
        assertThat(Presence.of(List.of(joined(0, 1), joined(5, 2), left(10, 3))).seconds(TEN))
                .isEqualTo(600);
        var leftOnly = Presence.of(List.of(left(10, 1)));
        assertThat(leftOnly.seconds(TEN)).isZero();
        assertThat(leftOnly.wasSeen(Mode.ONSITE)).isTrue();
        assertThat(leftOnly.isPresent(Mode.ONSITE)).isFalse();
    }

    @Test
    void whoever_does_not_leave_stays_to_the_end_and_two_places_at_once_count_once() {
        assertThat(Presence.of(List.of(joined(45, 1))).seconds(TEN)).isEqualTo(900);
        assertThat(Presence.of(List.of(joined(70, 1))).seconds(TEN)).isZero();
        var both = List.of(
                joined(0, 1),
                left(30, 2),
                fact(PresenceFact.Kind.JOINED, Mode.ONLINE, 20, 3),
                fact(PresenceFact.Kind.LEFT, Mode.ONLINE, 40, 4));
        assertThat(Presence.of(both).seconds(TEN)).isEqualTo(40 * 60);
    }

    private static PresenceFact by(String device, PresenceFact.Kind kind, int minute, long sequence) {
        return new PresenceFact(kind, Mode.ONLINE, NINE.plusSeconds(minute * 60L), "stream", sequence, device);
    }

    @Test
    void somebody_is_there_while_any_device_of_theirs_is() {
        var laptopLeaves = List.of(
                by("laptop", PresenceFact.Kind.JOINED, 0, 1),
                by("phone", PresenceFact.Kind.JOINED, 5, 2),
                by("laptop", PresenceFact.Kind.LEFT, 20, 3));
        assertThat(Presence.of(laptopLeaves).isPresent(Mode.ONLINE)).isTrue();
        var bothLeave = new ArrayList<>(laptopLeaves);
        bothLeave.add(by("phone", PresenceFact.Kind.LEFT, 40, 4));
        assertThat(Presence.of(bothLeave).isPresent(Mode.ONLINE)).isFalse();
        assertThat(Presence.of(bothLeave).seconds(TEN)).isEqualTo(40 * 60);
        assertThat(Presence.of(bothLeave).online()).hasSize(1);
    }

    @Test
    void only_what_lies_between_start_and_end_counts() {
        var hour = new AttendanceWindow(NINE, TEN);
        var early = Presence.of(List.of(joined(-120, 1), left(60, 2)), hour);
        assertThat(early.seconds(TEN)).as("two hours early").isEqualTo(60 * 60);
        var late = Presence.of(List.of(joined(0, 1), left(240, 2)), hour);
        assertThat(late.seconds(TEN)).as("still there after the end").isEqualTo(60 * 60);
        assertThat(late.isPresent(Mode.ONSITE)).isFalse();
        var before = Presence.of(List.of(joined(-60, 1), left(-30, 2)), hour);
        var after = Presence.of(List.of(joined(70, 1)), hour);
        for (var gone : List.of(before, after)) {
            assertThat(gone.wasSeen(Mode.ONSITE)).isFalse();
            assertThat(gone.isPresent(Mode.ONSITE)).isFalse();
            var figures = Figures.of(List.of(new Figures.Person(gone, "A", "WEOG", "FEMALE", true)), TEN);
            assertThat(figures.onsite()).isEqualTo(new Figures.InMode(0, 0, 0));
            assertThat(figures.firstTimers()).isZero();
        }
        assertThat(Presence.of(List.of(joined(-5, 1)), hour).isPresent(Mode.ONSITE))
                .isTrue();
    }

    @Test
    void registrations_of_one_human_count_as_one() {
        var humans = new LinkedPeople()
                .link(new UUID(1, 3), new UUID(1, 2))
                .link(new UUID(1, 2), new UUID(1, 1))
                .link(new UUID(1, 1), new UUID(1, 3));
        var all = List.of(new UUID(1, 1), new UUID(1, 9), new UUID(1, 2), new UUID(1, 3));
        assertThat(humans.groupByPerson(all, id -> id))
                .containsExactly(List.of(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3)), List.of(new UUID(1, 9)));
        var together = Presence.merge(List.of(
                Presence.of(List.of(joined(0, 1), left(30, 2))), Presence.of(List.of(joined(20, 3), left(40, 4)))));
        assertThat(together.seconds(TEN)).isEqualTo(40 * 60);
        var figures = Figures.of(List.of(new Figures.Person(together, "A", "WEOG", "FEMALE", true)), TEN);
        assertThat(figures.onsite()).isEqualTo(new Figures.InMode(0, 1, 1));
    }

    private static Optional<String> refused(
            PresenceFact fact, RegistrationStateStatus status, @Nullable Instant cancelledAt, String edition) {
        var sealed = new PersonalValue(new UUID(1, 1), "x");
        var entry = new Entry(
                edition,
                new UUID(1, 1),
                new UUID(2, 2),
                sealed,
                sealed,
                null,
                sealed,
                "00",
                Attendance.ONSITE,
                StakeholderGroup.GOVERNMENT,
                null,
                null,
                null,
                null,
                false,
                "3",
                true);
        var session =
                new Session(SESSION, new UUID(8, 8), "one", 7, "Title", "room", 10, NINE, TEN, 1, List.of(), null);
        var registration = new RegistrationState(new UUID(0, 1), entry, status, 1, cancelledAt);
        return FactCheck.findRefusal(session, AttendanceWindows.of(session, List.of()), fact, Optional.of(registration))
                .map(Refusal::rule);
    }

    @Test
    void what_cannot_be_is_not_believed() {
        var confirmed = RegistrationStateStatus.CONFIRMED;
        var cancelled = RegistrationStateStatus.CANCELLED;
        assertThat(refused(joined(5, 1), confirmed, null, "one")).isEmpty();
        assertThat(refused(joined(5, 1), confirmed, null, "two")).contains("OTHER_EDITION");
        assertThat(refused(joined(5, 1), cancelled, NINE, "one")).contains("REGISTRATION_ENDED");
        assertThat(refused(joined(5, 1), cancelled, TEN, "one"))
                .as("seen before it was cancelled")
                .isEmpty();
        assertThat(refused(joined(5, 1), RegistrationStateStatus.ERASED, null, "one"))
                .contains("REGISTRATION_ENDED");
        assertThat(refused(joined(-24 * 60 - 1, 1), confirmed, null, "one")).contains("FAR_FROM_SESSION");
        assertThat(refused(joined(-24 * 60, 1), confirmed, null, "one")).isEmpty();
        assertThat(refused(joined(25 * 60 + 1, 1), confirmed, null, "one")).contains("FAR_FROM_SESSION");
        var session =
                new Session(SESSION, new UUID(8, 8), "one", 7, "Title", "room", 10, NINE, TEN, 1, List.of(), null);
        assertThat(FactCheck.findRefusal(
                                session, AttendanceWindows.of(session, List.of()), joined(5, 1), Optional.empty())
                        .map(Refusal::rule))
                .contains("REGISTRATION_UNKNOWN");
    }

    private static Figures.Person person(String group, PresenceFact... facts) {
        return new Figures.Person(Presence.of(List.of(facts)), group, "WEOG", "FEMALE", true);
    }

    @Test
    void the_peak_counts_who_was_there_at_one_time() {
        var figures = Figures.of(
                List.of(
                        person("A", joined(0, 1), left(10, 2)),
                        person("A", joined(10, 3), left(20, 4)),
                        person("A", joined(15, 5)),
                        person("A", fact(PresenceFact.Kind.JOINED, Mode.ONLINE, 15, 6))),
                TEN);
        assertThat(figures.onsite()).isEqualTo(new Figures.InMode(1, 2, 3));
        assertThat(figures.online()).isEqualTo(new Figures.InMode(1, 1, 1));
        assertThat(figures.minutesMedian()).isEqualTo(28);
        assertThat(figures.firstTimers()).isEqualTo(4);
        assertThat(Figures.of(List.of(), TEN).minutesMedian()).isNull();
    }

    @Test
    void small_cells_are_hidden_and_no_difference_tells_them() {
        assertThat(SmallCells.hide(Map.of("A", 5, "B", 9))).isEqualTo(Map.of("A", 5, "B", 9));
        assertThat(SmallCells.hide(Map.of("A", 4, "B", 9, "C", 20))).isEqualTo(Map.of("C", 20));
        assertThat(SmallCells.hide(Map.of("A", 4, "B", 1, "C", 20))).isEqualTo(Map.of("C", 20));
        assertThat(SmallCells.hide(Map.of("A", 1, "B", 9))).isEmpty();
        assertThat(SmallCells.hide(Map.of("A", 3))).isEmpty();
        assertThat(SmallCells.hide(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void never_is_one_hidden_cell_the_whole_difference(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var cells = new java.util.TreeMap<String, Integer>();
            for (var code : List.of("A", "B", "C", "D", "E")) {
                cells.put(code, random.nextInt(12));
            }
            var shown = SmallCells.hide(cells);
            assertThat(shown.values()).allMatch(n -> n >= SmallCells.MIN_COUNT);
            var hidden = cells.entrySet().stream()
                    .filter(cell -> cell.getValue() > 0 && !shown.containsKey(cell.getKey()))
                    .count();
            assertThat(hidden == 1 && !shown.isEmpty())
                    .as("%s shows %s", cells, shown)
                    .isFalse();
        }
    }
}
