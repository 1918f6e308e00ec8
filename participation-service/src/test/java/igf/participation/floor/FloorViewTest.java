package igf.participation.floor;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.floor.FloorRequestKind;
import igf.api.floor.FloorRequestState;
import igf.api.vocabulary.Mode;
import igf.participation.floor.FloorEvent.Asked;
import igf.participation.floor.FloorEvent.Done;
import igf.participation.floor.FloorEvent.GrantTakenBack;
import igf.participation.floor.FloorEvent.Granted;
import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FloorViewTest {

    private static final UUID SESSION = new UUID(9, 9);
    private static final FloorRequest FIRST = request(1, Mode.ONLINE);
    private static final FloorRequest SECOND = request(2, Mode.ONSITE);

    private static FloorRequest request(int number, Mode mode) {
        return new FloorRequest(
                new UUID(2, number),
                new UUID(0, number),
                new UUID(1, number),
                mode,
                FloorRequestKind.HAND,
                new PersonalValue(new UUID(1, number), "x"),
                null);
    }

    private static StoredFloor after(StoredFloor floor, igf.participation.floor.FloorEvent event) {
        return floor.after(event, Instant.EPOCH, floor.version() + 1);
    }

    @Test
    void a_grant_that_is_taken_back_leaves_the_turns_as_they_were() {
        var floor = after(StoredFloor.empty(SESSION), new Asked("floor", SESSION, "one", FIRST));
        floor = after(floor, new Granted(SESSION, FIRST.id(), Mode.ONLINE));
        floor = after(floor, new Done(SESSION, FIRST.id()));
        floor = after(floor, new Asked("floor", SESSION, "one", SECOND));
        floor = after(floor, new Granted(SESSION, SECOND.id(), Mode.ONSITE));
        assertThat(floor.last()).isEqualTo(Mode.ONSITE);

        floor = after(floor, new GrantTakenBack(SESSION, SECOND.id(), Mode.ONLINE));

        assertThat(floor.last()).isEqualTo(Mode.ONLINE);
        assertThat(Objects.requireNonNull(floor.requests().get(SECOND.id())).state())
                .isEqualTo(FloorRequestState.WAITING);
        assertThat(floor.requests().keySet()).containsExactly(FIRST.id(), SECOND.id());
    }
}
