package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Expectation;
import igf.acceptance.probe.call.Who;
import igf.acceptance.probe.world.Operation;
import igf.acceptance.probe.world.Things;
import igf.acceptance.probe.world.World;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every operation by every caller, on what is theirs and on what is not. Who may is asked for reads only: nothing is changed here. */
public final class WhoMay implements Kind {

    @Override
    public Stream<Call> calls(World world) {
        return Stream.of(world.own(), world.other())
                .flatMap(things -> world.operations().stream()
                        .flatMap(operation -> world.callers().stream()
                                .filter(who -> operation.reads() || !World.may(who, operation, things))
                                .map(who -> call(who, operation, things))));
    }

    static Call call(Who who, Operation operation, Things things) {
        String kind = "who may, " + (who.known() ? "known callers" : "nobody and pretenders");
        Call call =
                Call.of(kind, who, operation.method(), things.fill(operation)).must(expected(who, operation, things));
        return operation.takesJson() ? call.json(body(operation, things)) : call;
    }

    private static Expectation expected(Who who, Operation operation, Things things) {
        if (World.may(who, operation, things)) {
            return Expectation.FORM;
        }
        // Whose a registration in a body is can be known only once the body was read.
        return who.known() && operation.access().isEachOnesOwn() ? Expectation.NO_SUCCESS : Expectation.SHUT;
    }

    /** So much that a success would follow, were it only for who asks. */
    private static String body(Operation operation, Things things) {
        Map<String, String> values = Map.of(
                "registrationId", things.ids().getOrDefault("registrations", ""),
                "attendance", "ONSITE",
                "mode", "ONSITE",
                "kind", "HAND");
        return operation.members().stream()
                .filter(values::containsKey)
                .map(member -> "\"%s\":\"%s\"".formatted(member, values.get(member)))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
