package igf.platform.command.aggregate;

import java.lang.reflect.Method;
import java.util.stream.StreamSupport;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.ReflectionUtils;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/**
 * Finds the target aggregate of a command. Caches the accessor for each type, because Axon's own resolver scans all
 * annotations each time.
 */
public final class RecordCommandTargetResolver implements CommandTargetResolver {

    private static final ClassValue<Method> TARGETS = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> type) {
            var target = StreamSupport.stream(ReflectionUtils.methodsOf(type).spliterator(), false)
                    .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no component is the id of the aggregate in " + type));
            target.setAccessible(true);
            return target;
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        try {
            var target = TARGETS.get(command.getPayloadType()).invoke(command.getPayload());
            return new VersionedAggregateIdentifier(String.valueOf(target), null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the aggregate of " + command.getPayloadType() + " cannot be read", e);
        }
    }
}
