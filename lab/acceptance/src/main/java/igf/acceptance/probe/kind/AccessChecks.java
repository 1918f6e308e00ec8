package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.call.Expectation;
import igf.acceptance.probe.world.Operation;
import igf.acceptance.probe.world.ProbeContext;
import igf.acceptance.probe.world.Resources;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Calls every operation as every caller, on the caller's own and on other resources. Permitted callers only read, so
 * that nothing is changed.
 */
public final class AccessChecks implements HostileCalls {
    private static final byte[] ONE_BYTE = {'x'};

    @Override
    public Stream<Call> calls(ProbeContext context) {
        return Stream.concat(
                Stream.of(context.ownResources(), context.otherResources())
                        .flatMap(resources -> allCallers(context, resources)),
                impostors(context));
    }

    private static Stream<Call> allCallers(ProbeContext context, Resources resources) {
        List<Caller> callers = context.callers().stream()
                .filter(caller -> caller.authenticated() || caller.equals(Caller.ANONYMOUS))
                .toList();
        return context.operations().stream()
                .flatMap(operation -> callers.stream()
                        .filter(caller -> operation.isRead() || !ProbeContext.isPermitted(caller, operation, resources))
                        .map(caller -> call("permissions: own and other resources", caller, operation, resources)));
    }

    /**
     * Calls each operation with one of the invalid credentials, in turns. Such requests are rejected before the
     * operation is known, and frequent rejections slow down all callers of this machine.
     */
    private static Stream<Call> impostors(ProbeContext context) {
        List<Caller> pretenders = context.callers().stream()
                .filter(caller -> !caller.authenticated() && !caller.equals(Caller.ANONYMOUS))
                .toList();
        List<Operation> closed = context.operations().stream()
                .filter(operation -> !operation.access().isPublic())
                .toList();
        return IntStream.range(0, closed.size())
                .mapToObj(i -> call(
                        "permissions: false tokens and keys",
                        pretenders.get(i % pretenders.size()),
                        closed.get(i),
                        context.ownResources()));
    }

    static Call call(String kind, Caller caller, Operation operation, Resources resources) {
        Call call = Call.of(kind, caller, operation.method(), resources.fillPath(operation))
                .expecting(expected(caller, operation, resources));
        if (operation.bodies().isEmpty()) {
            return call;
        }
        return operation.acceptsJson()
                ? call.json(body(operation, resources))
                : call.body(operation.bodies().getFirst(), ONE_BYTE);
    }

    private static Expectation expected(Caller caller, Operation operation, Resources resources) {
        if (ProbeContext.isPermitted(caller, operation, resources)) {
            return Expectation.ANY_VALID;
        }
        // The owner of a registration in a body is known only after the body is parsed.
        return caller.authenticated() && operation.access().isForAuthenticated()
                ? Expectation.NO_SUCCESS
                : Expectation.DENIED;
    }

    /** Returns a body with valid values, so that only the caller's rights decide. */
    private static String body(Operation operation, Resources resources) {
        Map<String, String> values = Map.of(
                "registrationId", resources.ids().getOrDefault("registrations", ""),
                "attendance", "ONSITE",
                "mode", "ONSITE",
                "kind", "HAND");
        return operation.members().stream()
                .filter(values::containsKey)
                .map(member -> "\"%s\":\"%s\"".formatted(member, values.get(member)))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
