package igf.platform.command;

import igf.platform.domain.Context;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.log.LogToken;
import igf.platform.log.MetaCodec;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/**
 * Provides handlers with their {@link Context} (commands), {@link Meta} or {@link RecordedEvent} (events) as a
 * parameter. Axon finds this class through the service loader, in test fixtures, too.
 */
public final class ContextParameters implements ParameterResolverFactory {

    /** Metadata key of the context object, which saves parsing it from text. It is not stored with events. */
    static final String CONTEXT = Context.class.getName();

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        var type = parameters[index].getType();
        if (type == Context.class) {
            return new Resolver<>(ContextParameters::context);
        }
        if (type == Meta.class) {
            return new Resolver<>(m -> MetaCodec.meta(m.getMetaData()));
        }
        return type == RecordedEvent.class ? new Resolver<>(ContextParameters::recorded) : null;
    }

    private static Context context(Message<?> message) {
        return message.getMetaData().get(CONTEXT) instanceof Context context
                ? context
                : MetaCodec.context(message.getMetaData());
    }

    private static RecordedEvent<?> recorded(Message<?> message) {
        var event = (DomainEventMessage<?>) message;
        var position =
                message instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() instanceof LogToken token
                        ? token.positionNumber()
                        : 0;
        return new RecordedEvent<Object>(
                position,
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getPayload(),
                MetaCodec.meta(event.getMetaData()));
    }

    private record Resolver<T>(java.util.function.Function<Message<?>, T> read) implements ParameterResolver<T> {
        @Override
        public T resolveParameterValue(Message<?> message) {
            return read.apply(message);
        }

        @Override
        public boolean matches(Message<?> message) {
            return MetaCodec.isComplete(message.getMetaData());
        }
    }
}
