package igf.platform.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the calls in a handler's code, direct or through other code of its service, such as {@code Api.created}. These
 * calls decide the responses, so the generated documentation agrees with the code. It stops at the platform and does
 * not follow commands.
 */
final class CallGraph {

    private final ClassLoader loader;
    private final Map<String, Optional<ClassModel>> classes = new HashMap<>();

    CallGraph(ClassLoader loader) {
        this.loader = loader;
    }

    private record Step(String owner, String name, String type) {}

    /** Returns all methods called and fields read, as {@code Owner.member} with the simple name of the owner. */
    Set<String> callsOf(Method handler) {
        var base = base(handler.getDeclaringClass());
        var found = new HashSet<String>();
        var visited = new HashSet<Step>();
        var queue = new ArrayDeque<Step>();
        queue.add(new Step(
                handler.getDeclaringClass().getName().replace('.', '/'),
                handler.getName(),
                java.lang.invoke.MethodType.methodType(handler.getReturnType(), handler.getParameterTypes())
                        .descriptorString()));
        while (!queue.isEmpty()) {
            var step = queue.poll();
            if (visited.add(step)) {
                findMethod(step).ifPresent(method -> follow(method, base, found, queue));
            }
        }
        return found;
    }

    /** Returns the base package, as a path with a final slash: of the service, or of the platform's feature. */
    private static String base(Class<?> type) {
        var parts = type.getPackageName().split("\\.");
        var depth = parts.length > 2 && parts[1].equals("platform") ? 3 : 2;
        return String.join("/", java.util.Arrays.copyOf(parts, Math.min(depth, parts.length))) + "/";
    }

    private static void follow(MethodModel method, String base, Set<String> found, ArrayDeque<Step> open) {
        method.code()
                .ifPresent(code -> code.forEach(element -> {
                    switch (element) {
                        case InvokeInstruction call -> {
                            var owner = call.owner().asInternalName();
                            found.add(simple(owner) + "." + call.name().stringValue());
                            if (owner.startsWith(base)) {
                                open.add(new Step(
                                        owner,
                                        call.name().stringValue(),
                                        call.type().stringValue()));
                            }
                        }
                        case InvokeDynamicInstruction call ->
                            call.bootstrapArgs().forEach(argument -> {
                                if (argument instanceof DirectMethodHandleDesc handle) {
                                    var owner = internal(handle.owner().descriptorString());
                                    found.add(simple(owner) + "." + handle.methodName());
                                    if (owner.startsWith(base)) {
                                        open.add(new Step(owner, handle.methodName(), handle.lookupDescriptor()));
                                    }
                                }
                            });
                        case FieldInstruction field ->
                            found.add(simple(field.owner().asInternalName()) + "."
                                    + field.name().stringValue());
                        default -> {}
                    }
                }));
    }

    private Optional<MethodModel> findMethod(Step step) {
        return classes.computeIfAbsent(step.owner(), this::read)
                .flatMap(type -> type.methods().stream()
                        .filter(method -> method.methodName().equalsString(step.name())
                                && method.methodType().equalsString(step.type()))
                        .findFirst());
    }

    private Optional<ClassModel> read(String owner) {
        try (var file = loader.getResourceAsStream(owner + ".class")) {
            return file == null ? Optional.empty() : Optional.of(ClassFile.of().parse(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String internal(String descriptor) {
        return descriptor.startsWith("L") ? descriptor.substring(1, descriptor.length() - 1) : descriptor;
    }

    private static String simple(String owner) {
        return owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
    }
}
