package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Expectation;
import igf.acceptance.probe.call.Who;
import igf.acceptance.probe.world.Operation;
import igf.acceptance.probe.world.Things;
import igf.acceptance.probe.world.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every operation by every caller, on own and foreign things. Permitted callers only read, so nothing is changed. */
public final class WhoMay implements Kind {
    private static final byte[] NOTHING_MUCH = {'x'};

    @Override
    public Stream<Call> calls(World world) {
        return Stream.concat(
                Stream.of(world.own(), world.other()).flatMap(things -> everybody(world, things)), pretenders(world));
    }

    private static Stream<Call> everybody(World world, Things things) {
        List<Who> callers = world.callers().stream()
                .filter(who -> who.known() || who.equals(Who.NOBODY))
                .toList();
        return world.operations().stream()
                .flatMap(operation -> callers.stream()
                        .filter(who -> operation.reads() || !World.may(who, operation, things))
                        .map(who -> call("who may: own and other things", who, operation, things)));
    }

    /**
     * Calls each operation as one of the callers without a valid credential, in turns. Their requests are rejected before the operation
     * matters, and frequent rejections slow down all callers of this machine.
     */
    private static Stream<Call> pretenders(World world) {
        List<Who> pretenders = world.callers().stream()
                .filter(who -> !who.known() && !who.equals(Who.NOBODY))
                .toList();
        List<Operation> closed = world.operations().stream()
                .filter(operation -> !operation.access().isEverybodys())
                .toList();
        return IntStream.range(0, closed.size())
                .mapToObj(i -> call(
                        "who may: false tokens and keys",
                        pretenders.get(i % pretenders.size()),
                        closed.get(i),
                        world.own()));
    }

    static Call call(String kind, Who who, Operation operation, Things things) {
        Call call =
                Call.of(kind, who, operation.method(), things.fill(operation)).must(expected(who, operation, things));
        if (operation.bodies().isEmpty()) {
            return call;
        }
        return operation.takesJson()
                ? call.json(body(operation, things))
                : call.body(operation.bodies().getFirst(), NOTHING_MUCH);
    }

    private static Expectation expected(Who who, Operation operation, Things things) {
        if (World.may(who, operation, things)) {
            return Expectation.FORM;
        }
        // The owner of a registration in a body is known only after the body was read.
        return who.known() && operation.access().isEachOnesOwn() ? Expectation.NO_SUCCESS : Expectation.SHUT;
    }

    /** Returns a valid body, so that only the caller's rights decide. */
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
