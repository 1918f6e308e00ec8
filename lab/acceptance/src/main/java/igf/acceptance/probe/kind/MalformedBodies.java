package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Expectation;
import igf.acceptance.probe.world.Operation;
import igf.acceptance.probe.world.ProbeContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Malformed bodies, for every operation that takes a body. */
public final class MalformedBodies implements HostileCalls {
    private static final String KIND = "malformed bodies";
    private static final String TYPES = "malformed media types";
    private static final int DEEP = 5_000;
    private static final int LARGE = 1024 * 1024;

    @Override
    public Stream<Call> calls(ProbeContext context) {
        return context.operations().stream()
                .filter(operation -> !operation.bodies().isEmpty())
                .flatMap(operation -> {
                    Call call = Call.of(
                            KIND,
                            context.permittedCaller(operation),
                            operation.method(),
                            context.ownResources().fillPath(operation));
                    return operation.acceptsJson()
                            ? Stream.of(json(operation, call), bytes(call), mediaTypeCalls(call))
                                    .flatMap(calls -> calls)
                            : mediaTypeCalls(call);
                });
    }

    private static Stream<Call> json(Operation operation, Call call) {
        return texts(operation).map(text -> call.json(text).expecting(Expectation.NO_SUCCESS));
    }

    private static Stream<String> texts(Operation operation) {
        String member =
                operation.members().isEmpty() ? "name" : operation.members().getFirst();
        List<String> invalidTexts = List.of(
                "null",
                "[null]",
                "\"\"",
                "4",
                "{\"%s\":".formatted(member),
                "{\"%1$s\":1,\"%1$s\":2}".formatted(member),
                "{\"%s\":[null]}".formatted(member),
                "{\"%s\":\"\\ud800\"}".formatted(member),
                "{\"%s\":\"a\\u0000b\"}".formatted(member),
                "{\"%s\":%s}".formatted(member, "[".repeat(DEEP) + "]".repeat(DEEP)),
                "[".repeat(DEEP),
                "{} {}",
                "{\"none-such\":1}");
        // An array is a valid body of this operation, whose answer lists what is wrong with each fact.
        return operation.path().endsWith("/attendance")
                ? invalidTexts.stream().filter(text -> !text.equals("[null]"))
                : Stream.concat(invalidTexts.stream(), Stream.of("[]"));
    }

    private static Stream<Call> bytes(Call call) {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("invalid UTF-8", new byte[] {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'});
        bodies.put("NUL", new byte[] {0, 0, 0});
        bodies.put("no JSON", "<a/>".getBytes(StandardCharsets.UTF_8));
        return bodies.values().stream()
                .map(rawCalls -> call.body("application/json", rawCalls).expecting(Expectation.NO_SUCCESS));
    }

    private static Stream<Call> mediaTypeCalls(Call call) {
        Call typed = new Call(
                TYPES,
                call.caller(),
                call.method(),
                call.path(),
                call.headers(),
                call.body(),
                call.rawBytes(),
                Expectation.ANY_VALID);
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        return Stream.concat(
                Stream.of(
                                "*/*",
                                "nonsense",
                                "/",
                                "text/html",
                                "application/json;charset=nope",
                                "application/json;;;=",
                                "")
                        .map(type -> typed.body(type, body)),
                Stream.of(typed, typed.header("Content-Type", "application/json")));
    }

    /** Large bodies, once for each service. */
    public static final class LargeBodies implements HostileCalls {
        @Override
        public Stream<Call> calls(ProbeContext context) {
            byte[] text = ("{\"name\":\"" + "x".repeat(LARGE) + "\"}").getBytes(StandardCharsets.UTF_8);
            return context.operations().stream()
                    .filter(Operation::acceptsJson)
                    .filter(operation -> operation.method().equals("POST"))
                    .limit(5)
                    .map(operation -> Call.of(
                                    "too large bodies",
                                    context.permittedCaller(operation),
                                    operation.method(),
                                    context.ownResources().fillPath(operation))
                            .body("application/json", text)
                            .expecting(Expectation.NO_SUCCESS));
        }
    }
}
