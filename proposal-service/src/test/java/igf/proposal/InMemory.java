package igf.proposal;

import static java.util.Objects.requireNonNull;

import igf.platform.command.AggregateReader;
import igf.platform.command.Commands;
import igf.platform.domain.Actor;
import igf.platform.domain.Aggregates;
import igf.platform.domain.RecordedEvent;
import igf.platform.log.MetaCodec;
import igf.proposal.sending.Sender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Every aggregate of the service, in memory, with a clock that stands until it is set: what use cases send to in tests. */
public final class InMemory implements Sender, AutoCloseable {

    public static final Actor SECRETARIAT = new Actor("secretariat", null, Set.of("SECRETARIAT"), null);

    private final Configuration axon;
    private final Commands commands;
    private final List<RecordedEvent<?>> facts = new ArrayList<>();
    private final List<BiConsumer<RecordedEvent<?>, EventMessage<?>>> listeners = new ArrayList<>();
    private Instant now;
    private Actor actor = SECRETARIAT;
    private @Nullable Long seen;
    private int commandsLeft = Integer.MAX_VALUE;

    /** What falls over where it was told to. */
    public static final class FellOver extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public InMemory(Instant begin) {
        now = begin;
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
                .configureCorrelationDataProviders(
                        c -> List.of(message -> MetaCodec.inherited(message.getMetaData(), message.getIdentifier())));
        annotated(Aggregate.class).forEach(configurer::configureAggregate);
        axon = configurer.start();
        axon.eventBus().subscribe(events -> events.forEach(this::happened));
        axon.commandBus().registerDispatchInterceptor(messages -> (n, message) -> {
            if (commandsLeft != Integer.MAX_VALUE && commandsLeft-- <= 0) {
                throw new FellOver();
            }
            return message;
        });
        commands = new Commands(axon.commandGateway(), new AggregateReader(axon), new StandingClock());
    }

    private final class StandingClock extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Classes of the service that carry an annotation. */
    public static List<Class<?>> annotated(Class<? extends java.lang.annotation.Annotation> annotation) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
        var found = new ArrayList<Class<?>>();
        for (var definition : scanner.findCandidateComponents("igf.proposal")) {
            try {
                found.add(Class.forName(requireNonNull(definition.getBeanClassName())));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return found;
    }

    private void happened(EventMessage<?> message) {
        var event = (DomainEventMessage<?>) message;
        var fact = new RecordedEvent<Object>(
                facts.size() + 1L,
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getPayload(),
                MetaCodec.meta(event.getMetaData()));
        facts.add(fact);
        listeners.forEach(listener -> listener.accept(fact, message));
    }

    /** Told of each event while its command is carried out. */
    public void listen(BiConsumer<RecordedEvent<?>, EventMessage<?>> listener) {
        listeners.add(listener);
    }

    public List<RecordedEvent<?>> facts() {
        return List.copyOf(facts);
    }

    public <E> Stream<E> events(Class<E> type) {
        return facts().stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast);
    }

    public Commands commands() {
        return commands;
    }

    public Configuration axon() {
        return axon;
    }

    public Instant now() {
        return now;
    }

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    /** From now on this person asks, and no longer the secretariat. */
    public void actAs(UUID person) {
        act(new Actor("somebody", person, Set.of("ORGANIZER"), null));
    }

    /** From now on this actor asks. */
    public void act(Actor next) {
        actor = next;
    }

    /** From now on whoever asks says that they have seen this version; null if they do not say. */
    public void seen(@Nullable Long version) {
        seen = version;
    }

    /** After so many commands the next one ends in {@link FellOver}, until it is told otherwise. */
    public void fallOverAfter(int commands) {
        commandsLeft = commands;
    }

    public void fallOverNoMore() {
        commandsLeft = Integer.MAX_VALUE;
    }

    @Override
    public Aggregates aggregates() {
        return commands.aggregates();
    }

    @Override
    public <R extends @Nullable Object> R send(Object command) {
        return commands.<R>send(command, actor, "sequence", null).result();
    }

    @Override
    public <R extends @Nullable Object> R sendIfUnchanged(Object command) {
        return commands.<R>send(command, actor, "sequence", seen).result();
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
