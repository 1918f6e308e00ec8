package igf.platform.command;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.commandhandling.CommandMessageHandlingMember;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** Compares the version that a caller has seen with the aggregate's before the aggregate decides anything. */
public final class IfMatchCheck implements HandlerEnhancerDefinition {

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        return original.unwrap(CommandMessageHandlingMember.class).isPresent() ? new Checked<>(original) : original;
    }

    private static final class Checked<T> extends WrappedMessageHandlingMember<T> {

        Checked(MessageHandlingMember<T> delegate) {
            super(delegate);
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            if (target != null && message.getMetaData().get(Commands.IF_MATCH) instanceof Long expected) {
                var actual = AggregateLifecycle.getVersion();
                if (actual != null && !actual.equals(expected)) {
                    throw new StaleVersion(expected, actual);
                }
            }
            return super.handle(message, target);
        }
    }
}
