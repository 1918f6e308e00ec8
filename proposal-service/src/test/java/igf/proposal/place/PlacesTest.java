package igf.proposal.place;

import static igf.proposal.place.PlaceStanding.HOLDS;
import static igf.proposal.place.PlaceStanding.KEEPS;
import static igf.proposal.place.PlaceStanding.OUT;
import static igf.proposal.place.PlaceStanding.WAITS;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.MetaCodec;
import igf.proposal.place.PlacesCommand.RecordSeat;
import igf.proposal.place.PlacesCommand.SetPlan;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final String EDITION = "igf-test";
    private static final String ID = PlacesId.of(EDITION);
    private static final Map<String, ?> META =
            MetaCodec.encode(new Context(Actor.system("test"), Instant.parse("2026-06-01T10:00:00Z"), "c"), null);

    private final AggregateTestFixture<Places> fixture = new AggregateTestFixture<>(Places.class);

    private static Seat seat(int number, long sequence, PlaceStanding standing, String theme, @Nullable Integer place) {
        return new Seat(new UUID(0, number), number, sequence, standing, List.of(theme), place);
    }

    private static Seat out(int number, long sequence) {
        return new Seat(new UUID(0, number), number, sequence, OUT, List.of(), null);
    }

    private static PlacesEvent.Changed changed(Seat seat) {
        return new PlacesEvent.Changed(EDITION, seat);
    }

    private static PlacesEvent.Promoted promoted(int next, int freed) {
        return new PlacesEvent.Promoted(EDITION, new UUID(0, next), new UUID(0, freed), freed);
    }

    private static PlacesEvent.Planned planned(@Nullable Integer slots, boolean byTheme) {
        return new PlacesEvent.Planned(EDITION, new Plan(slots, Map.of(), byTheme, Map.of()));
    }

    @Test
    void nobody_moves_up_as_long_as_nobody_has_said_how_many_places_there_are() {
        fixture.given(changed(seat(1, 4, HOLDS, "a", null)), changed(seat(2, 4, WAITS, "a", null)))
                .when(new RecordSeat(ID, EDITION, out(1, 5), null), META)
                .expectEvents(changed(out(1, 5)));
    }

    @Test
    void the_next_after_a_place_is_the_one_that_is_promoted() {
        var full = state(
                new PlacesEvent.Planned(EDITION, new Plan(2, Map.of("a", 1), false, Map.of())),
                changed(seat(1, 4, HOLDS, "a", null)),
                changed(seat(2, 4, KEEPS, "b", null)),
                changed(seat(3, 4, WAITS, "a", 1)),
                changed(seat(4, 4, WAITS, "b", 2)));
        assertThat(full.nextInReserveAfter(new UUID(0, 1))).map(Seat::number).contains(3);
        assertThat(full.nextInReserveAfter(new UUID(0, 2)))
                .as("the quota of subtheme a is full")
                .map(Seat::number)
                .contains(4);
        assertThat(full.nextInReserveAfter(new UUID(0, 3)))
                .as("it has no place to give up")
                .isEmpty();
        assertThat(full.nextInReserveAfter(new UUID(0, 9))).isEmpty();
    }

    private static PlacesState state(PlacesEvent... events) {
        var state = PlacesState.empty(EDITION);
        for (var event : events) {
            state = state.after(event);
        }
        return state;
    }

    @Test
    void nobody_moves_up_into_a_subtheme_whose_quota_is_full() {
        var plan = new Plan(9, Map.of("a", 1), false, Map.of());
        fixture.given(
                        new PlacesEvent.Planned(EDITION, plan),
                        changed(seat(1, 4, HOLDS, "a", null)),
                        changed(seat(2, 4, HOLDS, "b", null)),
                        changed(seat(3, 4, WAITS, "a", 1)),
                        changed(seat(4, 4, WAITS, "b", 2)))
                .when(new RecordSeat(ID, EDITION, out(2, 5), null), META)
                .expectEvents(changed(out(2, 5)), promoted(4, 2));
        fixture.given(
                        new PlacesEvent.Planned(EDITION, plan),
                        changed(seat(1, 4, HOLDS, "a", null)),
                        changed(seat(3, 4, WAITS, "a", 1)))
                .when(new RecordSeat(ID, EDITION, out(1, 5), null), META)
                .expectEvents(changed(out(1, 5)), promoted(3, 1));
    }

    @Test
    void a_place_that_is_kept_counts_and_is_given_on_when_it_is_given_up_or_not_used() {
        var kept = new Seat(new UUID(0, 1), 1, 5, KEEPS, List.of("a"), null);
        fixture.given(planned(1, false), changed(seat(1, 4, HOLDS, "a", null)), changed(seat(2, 4, WAITS, "a", 7)))
                .when(new RecordSeat(ID, EDITION, new Seat(new UUID(0, 1), 1, 5, KEEPS, List.of(), null), null), META)
                .expectEvents(changed(kept));
        fixture.given(planned(1, false), changed(kept), changed(seat(2, 4, WAITS, "a", 7)))
                .when(new RecordSeat(ID, EDITION, seat(1, 6, HOLDS, "b", null), null), META)
                .expectEvents(changed(seat(1, 6, HOLDS, "b", null)));
        fixture.given(planned(1, false), changed(kept), changed(seat(2, 4, WAITS, "a", 7)))
                .when(new RecordSeat(ID, EDITION, out(1, 6), null), META)
                .expectEvents(changed(out(1, 6)), promoted(2, 1));
    }

    @Test
    void one_that_gives_its_place_up_for_the_reserve_list_does_not_get_it_back_at_once() {
        var kept = new Seat(new UUID(0, 1), 1, 5, KEEPS, List.of("a"), null);
        fixture.given(planned(1, false), changed(kept))
                .when(new RecordSeat(ID, EDITION, seat(1, 6, WAITS, "a", 1), null), META)
                .expectEvents(changed(seat(1, 6, WAITS, "a", 1)));
    }

    @Test
    void a_free_place_goes_to_the_next_in_order_of_place_then_of_number() {
        fixture.given(
                        planned(9, false),
                        changed(seat(1, 4, HOLDS, "a", null)),
                        changed(seat(2, 4, WAITS, "a", null)),
                        changed(seat(3, 4, WAITS, "b", 2)),
                        changed(seat(4, 4, WAITS, "b", 1)))
                .when(new RecordSeat(ID, EDITION, out(1, 5), null), META)
                .expectEvents(changed(out(1, 5)), promoted(4, 1));
    }

    @Test
    void its_own_theme_comes_first_if_the_plan_says_so() {
        fixture.given(
                        planned(9, true),
                        changed(seat(1, 4, HOLDS, "a", null)),
                        changed(seat(2, 4, WAITS, "a", null)),
                        changed(seat(3, 4, WAITS, "b", 1)))
                .when(new RecordSeat(ID, EDITION, out(1, 5), null), META)
                .expectEvents(changed(out(1, 5)), promoted(2, 1));
    }

    @Test
    void nobody_moves_up_where_there_were_more_than_there_is_room_for_or_nobody_waits() {
        fixture.given(
                        planned(1, false),
                        changed(seat(1, 4, HOLDS, "a", null)),
                        changed(seat(2, 4, HOLDS, "a", null)),
                        changed(seat(3, 4, WAITS, "a", null)))
                .when(new RecordSeat(ID, EDITION, out(1, 5), null), META)
                .expectEvents(changed(out(1, 5)));
        fixture.given(planned(9, false), changed(seat(1, 4, HOLDS, "a", null)))
                .when(new RecordSeat(ID, EDITION, out(1, 5), null), META)
                .expectEvents(changed(out(1, 5)));
    }

    @Test
    void what_comes_again_or_late_says_nothing() {
        fixture.given(
                        changed(seat(1, 4, HOLDS, "a", null)),
                        changed(seat(2, 4, WAITS, "a", null)),
                        changed(out(1, 5)),
                        promoted(2, 1))
                .when(new RecordSeat(ID, EDITION, out(1, 5), null), META)
                .expectNoEvents();
        fixture.given(changed(seat(1, 4, HOLDS, "a", null)), changed(out(1, 5)))
                .when(new RecordSeat(ID, EDITION, seat(1, 4, HOLDS, "a", null), null), META)
                .expectNoEvents();
    }

    @Test
    void one_that_leaves_before_it_was_promoted_hands_the_place_on() {
        fixture.given(
                        planned(9, false),
                        changed(seat(1, 4, HOLDS, "a", null)),
                        changed(seat(2, 4, WAITS, "a", null)),
                        changed(seat(3, 4, WAITS, "a", null)),
                        changed(out(1, 5)),
                        promoted(2, 1))
                .when(new RecordSeat(ID, EDITION, out(2, 5), null), META)
                .expectEvents(changed(out(2, 5)), promoted(3, 2));
    }

    @Test
    void what_was_merged_leaves_its_place_to_the_one_in_reserve_that_took_it_in() {
        fixture.given(
                        planned(1, true),
                        changed(seat(1, 4, HOLDS, "a", null)),
                        changed(seat(2, 4, WAITS, "a", 1)),
                        changed(seat(3, 4, WAITS, "b", 2)),
                        changed(seat(4, 4, HOLDS, "a", null)))
                .when(new RecordSeat(ID, EDITION, out(1, 5), new UUID(0, 3)), META)
                .expectEvents(
                        changed(out(1, 5)), new PlacesEvent.Promoted(EDITION, new UUID(0, 3), new UUID(0, 1), 1, true));
    }

    @Test
    void what_was_merged_into_one_that_does_not_wait_frees_its_place_for_the_next() {
        fixture.given(
                        planned(9, false),
                        changed(seat(1, 4, HOLDS, "a", null)),
                        changed(seat(2, 4, WAITS, "a", 1)),
                        changed(out(3, 4)))
                .when(new RecordSeat(ID, EDITION, out(1, 5), new UUID(0, 3)), META)
                .expectEvents(changed(out(1, 5)), promoted(2, 1));
    }

    @Test
    void a_plan_that_is_the_same_says_nothing() {
        var plan = new Plan(7, Map.of("a", 2), true, Map.of("DEVELOPING", 0.4));
        fixture.given(new PlacesEvent.Planned(EDITION, plan))
                .when(new SetPlan(ID, EDITION, plan), META)
                .expectNoEvents();
    }
}
