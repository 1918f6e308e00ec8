package igf.platform.command;

import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.jspecify.annotations.Nullable;

/**
 * A step of a request that may come again. Target and name together tell it from the request's other steps, whatever an earlier attempt
 * has done of them.
 *
 * @param target the stream that it writes
 * @param name what it does there
 * @param answer makes the answer of the request if it is the last step, null if others follow
 */
public record Step(
        Repeatable request,
        String target,
        String name,
        @Nullable Function<CommandResult<?>, StoredResponse> answer) {

    private static final CommandTargetResolver TARGETS =
            AnnotationCommandTargetResolver.builder().build();

    /** @param part of the request that the command comes from, where several of its type go to one target; else empty */
    public static Step of(
            Repeatable request,
            Object command,
            String part,
            @Nullable Function<CommandResult<?>, StoredResponse> answer) {
        var target = TARGETS.resolveTarget(GenericCommandMessage.asCommandMessage(command));
        return new Step(request, target.getIdentifier(), name(command.getClass()) + part, answer);
    }

    /** To look for the outcome of a command. @param part as of the other */
    public static Step of(Repeatable request, Class<?> command, Object target, String part) {
        return new Step(request, target.toString(), name(command) + part, null);
    }

    private static String name(Class<?> command) {
        var name = command.getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    String text() {
        return name + " " + target;
    }
}
