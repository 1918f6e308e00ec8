package igf.platform.command;

import igf.platform.domain.Context;
import igf.platform.domain.ReaderVersion;
import igf.platform.domain.StaleVersionException;
import org.axonframework.commandhandling.CommandMessageHandlingMember;
import org.axonframework.common.Priority;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** Compares the caller's version with the one that the caller sees of the aggregate, before the handler runs. */
@Priority(Priority.LAST)
public final class IfMatchCheck implements HandlerEnhancerDefinition {

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        return original.unwrap(CommandMessageHandlingMember.class)
                .<MessageHandlingMember<T>>map(command -> new Checked<>(original, command))
                .orElse(original);
    }

    /**
     * Implements {@code CommandMessageHandlingMember}, because Axon would otherwise bypass this wrapper and use the
     * wrapped handler.
     */
    private static final class Checked<T> extends WrappedMessageHandlingMember<T>
            implements CommandMessageHandlingMember<T> {

        private final CommandMessageHandlingMember<?> command;

        Checked(MessageHandlingMember<T> delegate, CommandMessageHandlingMember<?> command) {
            super(delegate);
            this.command = command;
        }

        @Override
        public String commandName() {
            return command.commandName();
        }

        @Override
        public String routingKey() {
            return command.routingKey();
        }

        @Override
        public boolean isFactoryHandler() {
            return command.isFactoryHandler();
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            if (target != null && message.getMetaData().get(Commands.IF_MATCH) instanceof Long expected) {
                var version = AggregateLifecycle.getVersion();
                if (version != null && versionSeenBySender(message, target, version) != expected) {
                    throw new StaleVersionException(expected, version);
                }
            }
            return super.handle(message, target);
        }

        private static long versionSeenBySender(Message<?> message, Object target, long version) {
            return target instanceof ReaderVersion aggregate
                            && message.getMetaData().get(ContextParameters.CONTEXT) instanceof Context context
                    ? aggregate.versionSeenBy(context.actor(), version)
                    : version;
        }
    }
}
