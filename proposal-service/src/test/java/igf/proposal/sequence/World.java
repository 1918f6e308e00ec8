package igf.proposal.sequence;

import igf.platform.domain.Actor;
import igf.platform.domain.Aggregates;
import igf.platform.domain.Context;
import igf.platform.domain.RecordedEvent;
import igf.platform.domain.RefusedException;
import igf.platform.log.MetaCodec;
import igf.proposal.InMemory;
import igf.proposal.sending.Sender;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * A whole service in memory, with chance that is the same for the same seed. Use cases are sent through it. Reactions are left
 * for later, as they are in truth: what they would do waits until a move lets it go, and now and then one falls over half-way
 * and comes again.
 */
final class World implements Sender, AutoCloseable {

    static final Actor SECRETARIAT = InMemory.SECRETARIAT;

    private final InMemory service;
    private final Past past = new Past();
    private final List<Invariant> invariants;
    private final List<Reaction> reactions;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<AssertionError> broken = new ArrayList<>();
    private final Random random;

    /** Something that listens. */
    interface Reaction {
        /** What is to be done when its turn comes; null if it does not concern it. */
        @Nullable
        Runnable to(RecordedEvent<?> fact, EventMessage<?> message);
    }

    /** @param reactions made with what they send by */
    World(long seed, Instant begin, List<Invariant> invariants, Function<World, List<Reaction>> reactions) {
        this.random = new Random(seed);
        this.invariants = invariants;
        service = new InMemory(begin);
        service.listen(this::happened);
        this.reactions = reactions.apply(this);
    }

    /** Called while a command is carried out, where an error would only make it fail: told when it is over. */
    private void happened(RecordedEvent<?> fact, EventMessage<?> message) {
        past.add(fact);
        try {
            Invariant.check(invariants, past, fact);
        } catch (AssertionError e) {
            broken.add(e);
        }
        for (var reaction : reactions) {
            var what = reaction.to(fact, message);
            if (what != null) {
                waiting.add(what);
            }
        }
    }

    InMemory service() {
        return service;
    }

    @Override
    public Aggregates aggregates() {
        return service.aggregates();
    }

    /** @throws RefusedException as the aggregate says */
    @Override
    public <R extends @Nullable Object> R send(Object command) {
        return told(() -> service.send(command));
    }

    @Override
    public <R extends @Nullable Object> R sendIfUnchanged(Object command) {
        return told(() -> service.sendIfUnchanged(command));
    }

    private <R extends @Nullable Object> R told(java.util.function.Supplier<R> sent) {
        var answer = sent.get();
        tell();
        return answer;
    }

    private void tell() {
        if (!broken.isEmpty()) {
            throw broken.getFirst();
        }
    }

    <R extends @Nullable Object> R ask(Object command) {
        return send(command);
    }

    /** @return whether it was not refused */
    boolean tries(Object command) {
        return tries(() -> this.<Object>send(command));
    }

    /** A use case, likewise. */
    boolean tries(Runnable useCase) {
        try {
            useCase.run();
            return true;
        } catch (RefusedException e) {
            return false;
        } finally {
            tell();
        }
    }

    /** As corrections of many at once do it: no command, the event that was decided from all that is there. */
    void append(String aggregate, String stream, long sequence, Object event) {
        var metadata = MetaCodec.encode(new Context(SECRETARIAT, now(), "sequence"), "sequence");
        service.axon()
                .eventStore()
                .publish(new GenericDomainEventMessage<>(aggregate, stream, sequence, event, metadata));
        tell();
    }

    /** One thing that a reaction wants, if any waits; now and then its process ends between two commands. */
    void react() {
        if (below(6) == 0) {
            service.fallOverAfter(below(7));
        }
        reactOnce();
    }

    private void reactOnce() {
        var next = waiting.peek();
        try {
            if (next != null) {
                next.run();
                waiting.remove();
            }
        } catch (InMemory.FellOver e) {
            // It stays where it was, and comes again.
        } finally {
            service.fallOverNoMore();
        }
        tell();
    }

    void reactToAll() {
        while (!waiting.isEmpty()) {
            reactOnce();
        }
    }

    void forward(Duration duration) {
        service.forward(duration);
    }

    Instant now() {
        return service.now();
    }

    Past past() {
        return past;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** New, and the same for the same seed. */
    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Tries moves by chance. */
    void play(List<Move> moves, int number) {
        int all = moves.stream().mapToInt(Move::weight).sum();
        for (int i = 0; i < number; i++) {
            int drawn = random.nextInt(all);
            for (var move : moves) {
                drawn -= move.weight();
                if (drawn < 0) {
                    move.tried().accept(this);
                    break;
                }
            }
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
