package igf.participation.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import igf.participation.attendance.AttendanceCommand.Note;
import igf.participation.attendance.AttendanceEvent.Noted;
import igf.participation.vocabulary.Mode;
import igf.participation.vocabulary.StakeholderGroup;
import igf.platform.domain.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceTest {

    private static final Instant NINE = Instant.parse("2031-10-07T09:00:00Z");
    private static final Instant TEN = Instant.parse("2031-10-07T10:00:00Z");
    private static final UUID SESSION = new UUID(9, 9);

    private static Fact fact(Fact.Kind kind, Mode mode, int minute, long sequence) {
        return new Fact(kind, mode, NINE.plusSeconds(minute * 60L), "door", sequence);
    }

    private static Fact joined(int minute, long sequence) {
        return fact(Fact.Kind.JOINED, Mode.ONSITE, minute, sequence);
    }

    private static Fact left(int minute, long sequence) {
        return fact(Fact.Kind.LEFT, Mode.ONSITE, minute, sequence);
    }

    private static Note note(long registration, Fact fact) {
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
        fixture.given(noted(command)).when(note(2, joined(5, 1))).expectException(Refused.class);
        fixture.given(noted(command)).when(note(1, joined(6, 1))).expectException(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void presence_does_not_depend_on_the_order_in_which_facts_came(long seed) {
        var random = new Random(seed);
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < 30; i++) {
            facts.add(fact(
                    random.nextBoolean() ? Fact.Kind.JOINED : Fact.Kind.LEFT,
                    random.nextBoolean() ? Mode.ONSITE : Mode.ONLINE,
                    random.nextInt(20),
                    i));
        }
        var inOrder = Presence.of(facts);
        Collections.shuffle(facts, random);
        assertThat(Presence.of(facts)).isEqualTo(inOrder);
        for (var mode : Mode.values()) {
            for (int i = 1; i < inOrder.in(mode).size(); i++) {
                assertThat(inOrder.in(mode).get(i).from())
                        .isAfterOrEqualTo(inOrder.in(mode).get(i - 1).to());
            }
        }
    }

    @Test
    void doubled_joins_and_lost_ones_do_little_harm() {
        assertThat(Presence.of(List.of(joined(0, 1), joined(5, 2), left(10, 3))).seconds(TEN))
                .isEqualTo(600);
        var leftOnly = Presence.of(List.of(left(10, 1)));
        assertThat(leftOnly.seconds(TEN)).isZero();
        assertThat(leftOnly.seenIn(Mode.ONSITE)).isTrue();
        assertThat(leftOnly.presentIn(Mode.ONSITE)).isFalse();
    }

    @Test
    void whoever_does_not_leave_stays_to_the_end_and_two_places_at_once_count_once() {
        assertThat(Presence.of(List.of(joined(45, 1))).seconds(TEN)).isEqualTo(900);
        assertThat(Presence.of(List.of(joined(70, 1))).seconds(TEN)).isZero();
        var both = List.of(
                joined(0, 1),
                left(30, 2),
                fact(Fact.Kind.JOINED, Mode.ONLINE, 20, 3),
                fact(Fact.Kind.LEFT, Mode.ONLINE, 40, 4));
        assertThat(Presence.of(both).seconds(TEN)).isEqualTo(40 * 60);
    }

    private static Figures.Person person(String group, Fact... facts) {
        return new Figures.Person(Presence.of(List.of(facts)), group, "WEOG", "FEMALE", true);
    }

    @Test
    void the_peak_counts_who_was_there_at_one_time() {
        var figures = Figures.of(
                List.of(
                        person("A", joined(0, 1), left(10, 2)),
                        person("A", joined(10, 3), left(20, 4)),
                        person("A", joined(15, 5)),
                        person("A", fact(Fact.Kind.JOINED, Mode.ONLINE, 15, 6))),
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
            assertThat(shown.values()).allMatch(n -> n >= SmallCells.LEAST);
            var hidden = cells.entrySet().stream()
                    .filter(cell -> cell.getValue() > 0 && !shown.containsKey(cell.getKey()))
                    .count();
            assertThat(hidden == 1 && !shown.isEmpty())
                    .as("%s shows %s", cells, shown)
                    .isFalse();
        }
    }
}
