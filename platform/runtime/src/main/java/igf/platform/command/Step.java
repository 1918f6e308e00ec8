package igf.platform.command;

import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.jspecify.annotations.Nullable;

/**
 * A step of a repeatable request. Target and name together identify it, independently of earlier attempts.
 *
 * @param target the stream to which the step writes
 * @param name the name of the command, with the part that distinguishes it
 * @param responseBuilder builds the response if this is the last step; null otherwise
 */
public record Step(
        RequestAttempt request,
        String target,
        String name,
        @Nullable Function<CommandResult<?>, StoredResponse> responseBuilder) {

    private static final CommandTargetResolver TARGETS =
            AnnotationCommandTargetResolver.builder().build();

    /** @param part identifies the command if several of its type have the same target; empty otherwise */
    public static Step of(
            RequestAttempt request,
            Object command,
            String part,
            @Nullable Function<CommandResult<?>, StoredResponse> responseBuilder) {
        var target = TARGETS.resolveTarget(GenericCommandMessage.asCommandMessage(command));
        return new Step(request, target.getIdentifier(), name(command.getClass()) + part, responseBuilder);
    }

    /**
     * Returns a step for looking up an outcome.
     *
     * @param part identifies the command if several of its type have the same target; empty otherwise
     */
    public static Step of(RequestAttempt request, Class<?> command, Object target, String part) {
        return new Step(request, target.toString(), name(command) + part, null);
    }

    private static String name(Class<?> command) {
        var name = command.getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    String lookupText() {
        return name + " " + target;
    }
}
