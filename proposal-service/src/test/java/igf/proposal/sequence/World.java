package igf.proposal.sequence;

import igf.platform.command.Commands;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.Recorded;
import igf.platform.domain.Refused;
import igf.platform.log.MetaCodec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * Every aggregate of the service, in memory, with a clock that stands until it is set and with chance that is the same for
 * the same seed. Reactions are left for later, as they are in truth: what they would ask for waits until a move lets it go.
 */
final class World implements AutoCloseable {

    static final Actor SECRETARIAT = new Actor("secretariat", null, java.util.Set.of("SECRETARIAT"), null);

    private final Configuration axon;
    private final Commands commands;
    private final Past past = new Past();
    private final List<Invariant> invariants;
    private final List<Function<Recorded<?>, List<Object>>> reactions;
    private final Deque<Object> waiting = new ArrayDeque<>();
    private final List<AssertionError> broken = new ArrayList<>();
    private final Random random;
    private Instant now;

    World(long seed, Instant begin, List<Invariant> invariants, List<Function<Recorded<?>, List<Object>>> reactions) {
        this.random = new Random(seed);
        this.now = begin;
        this.invariants = invariants;
        this.reactions = reactions;
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                .configureCorrelationDataProviders(
                        c -> List.of(message -> MetaCodec.inherited(message.getMetaData(), message.getIdentifier())));
        aggregates().forEach(configurer::configureAggregate);
        axon = configurer.start();
        axon.eventBus().subscribe(events -> events.forEach(this::happened));
        commands = new Commands(axon.commandGateway(), new StandingClock());
    }

    private final class StandingClock extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static List<Class<?>> aggregates() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        var found = new ArrayList<Class<?>>();
        for (var definition : scanner.findCandidateComponents("igf.proposal")) {
            try {
                found.add(Class.forName(definition.getBeanClassName()));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    /** Called while a command is carried out, where an error would only make it fail: told when it is over. */
    private void happened(EventMessage<?> message) {
        var event = (DomainEventMessage<?>) message;
        var fact = new Recorded<Object>(
                past.size() + 1L,
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getPayload(),
                MetaCodec.meta(event.getMetaData()));
        past.add(fact);
        try {
            Invariant.check(invariants, past, fact);
        } catch (AssertionError e) {
            broken.add(e);
        }
        reactions.forEach(reaction -> waiting.addAll(reaction.apply(fact)));
    }

    /** @throws Refused as the aggregate says */
    <R> R ask(Object command) {
        R answer = commands.<R>send(command, SECRETARIAT, "sequence", null).result();
        if (!broken.isEmpty()) {
            throw broken.getFirst();
        }
        return answer;
    }

    /** @return whether it was not refused */
    boolean tries(Object command) {
        try {
            this.<Object>ask(command);
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    /** As corrections of many at once do it: no command, the event that was decided from all that is there. */
    void append(String aggregate, String stream, long sequence, Object event) {
        var metadata = MetaCodec.encode(new Context(SECRETARIAT, now, "sequence"), "sequence");
        axon.eventStore().publish(new GenericDomainEventMessage<>(aggregate, stream, sequence, event, metadata));
        if (!broken.isEmpty()) {
            throw broken.getFirst();
        }
    }

    /** What a reaction asks for only when its turn comes, by what is there then. */
    interface Later {
        List<Object> commands(World world);
    }

    /** One thing that a reaction wants, if any waits. */
    void react() {
        var command = waiting.poll();
        if (command instanceof Later later) {
            later.commands(this).forEach(this::tries);
        } else if (command != null) {
            tries(command);
        }
    }

    void reactToAll() {
        while (!waiting.isEmpty()) {
            react();
        }
    }

    void forward(Duration duration) {
        now = now.plus(duration);
    }

    Instant now() {
        return now;
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
        axon.shutdown();
    }
}
