package igf.participation.seat;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.MetaCodec;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;

/** A fixture of one session's seats at an instant, while nobody has a seat elsewhere. */
final class SeatFixture {

    private SeatFixture() {}

    static AggregateTestFixture<SessionSeats> at(Instant now) {
        var meta = MetaCodec.encode(new Context(Actor.system("test"), now, "test"), null);
        var fixture = new AggregateTestFixture<>(SessionSeats.class);
        fixture.registerInjectableResource(new Nothing());
        fixture.registerCommandDispatchInterceptor(messages -> (index, message) -> message.andMetaData(meta));
        return fixture;
    }

    private static final class Nothing implements OtherSessions {
        @Override
        public Optional<Overlap> findOverlap(Seat seat, Room room) {
            return Optional.empty();
        }

        @Override
        public void book(Seat seat, UUID session) {}

        @Override
        public void release(Seat seat, UUID session) {}

        @Override
        public void giveBack(Seat seat, Room room, UUID other, Context context) {}

        @Override
        public @Nullable Instant sessionEnd(UUID session) {
            return null;
        }
    }
}
