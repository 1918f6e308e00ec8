package igf.acceptance.probe.story;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Expectation;
import igf.acceptance.probe.world.Operation;
import igf.acceptance.probe.world.ProbeContext;
import igf.lab.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies that a careless parser reads in quadratic time, for every operation with JSON: once small, once four times as large. */
final class SlowToParseBodies implements Attack {
    private static final int SMALL = 16 * 1024;
    private static final int FACTOR = 4;
    /** Linear time is a factor of four, quadratic time one of sixteen. */
    private static final double MAX_GROWTH = 8;

    private static final double TOLERANCE_MILLIS = 400;
    private static final double MAX_MILLIS = 2_000;
    private static final int MAX_ATTEMPTS = 3;
    private static final int MAX_RESPONSE = 64 * 1024;

    @Override
    public String kind() {
        return "bodies that are heavy";
    }

    @Override
    public void run(ProbeContext context, AttackSteps steps) {
        context.operations().stream()
                .filter(Operation::acceptsJson)
                .forEach(operation -> bodies(operation)
                        .forEach(body -> compareTimes(
                                steps.call(
                                                context.permittedCaller(operation),
                                                operation.method(),
                                                context.ownResources().fillPath(operation))
                                        .expecting(Expectation.NO_SUCCESS),
                                body,
                                steps)));
    }

    /** Each body has an unknown member, so that nothing is changed. */
    private static List<IntFunction<String>> bodies(Operation operation) {
        return List.of(
                size -> "{\"%s\":[%s\"\"]}".formatted("n".repeat(size / 2), "\"\",".repeat(size / 6)),
                size -> "{\"%s\":[%s\"\"]}".formatted("n".repeat(size / 2), "\"\\ud800\",".repeat(size / 18)),
                size -> "{\"none-such\":{%s}}".formatted(members("\"%s\":1", size / 12)),
                size -> "{%s}".formatted(members("\"" + "n".repeat(60) + "%s\":{}", size / 70)),
                size -> "[%s{}]".formatted("{},".repeat(size / 3)),
                size -> each(operation, size, "[%s{}]", "{},"),
                size -> each(operation, size, "[%snull]", "null,"),
                size -> each(operation, size, "[%s\"\"]", "\"\","),
                size -> each(operation, size, "[%s1]", "1e999999999,"),
                size -> each(operation, size, "\"%s\"", "\ud83d\ude00"),
                size -> "{\"none-such\":%s1%s}".formatted("{\"deeply\":".repeat(size / 12), "}".repeat(size / 12)),
                size ->
                        "{\"none-such\":1,\"rules\":{\"preset\":\"igf-2022\",\"changes\":{\"limits\":{\"words\":{\"%s\":{%s}}}}}}"
                                .formatted("n".repeat(size / 2), members("\"%s\":1", size / 24)));
    }

    /** Returns a body with every member of the operation, each with the same value. */
    private static String each(Operation operation, int size, String frame, String part) {
        List<String> members = operation.members().isEmpty() ? List.of("name") : operation.members();
        String value = frame.formatted(part.repeat(size / members.size() / part.length() + 1));
        return members.stream()
                .map(member -> "\"" + member + "\":" + value)
                .collect(Collectors.joining(",", "{\"none-such\":1,", "}"));
    }

    private static String members(String member, int times) {
        return IntStream.range(0, Math.max(1, times))
                .mapToObj(n -> member.formatted("m" + n))
                .collect(Collectors.joining(","));
    }

    /** Measures several times: only a body that is always too slow is a fault, since the machine may pause once. */
    private static void compareTimes(Call call, IntFunction<String> body, AttackSteps steps) {
        Call small = call.body(type(call), bytes(body, SMALL));
        Call large = call.body(type(call), bytes(body, FACTOR * SMALL));
        double once = 0;
        double more = 0;
        for (int tried = 0; tried < MAX_ATTEMPTS; tried++) {
            once = millis(small, steps);
            more = millis(large, steps);
            if (more <= Math.min(MAX_MILLIS, MAX_GROWTH * once + TOLERANCE_MILLIS)) {
                return;
            }
        }
        steps.check(false, "%.0f ms for %d bytes, %.0f ms for four times as many".formatted(once, SMALL, more), "");
    }

    private static String type(Call call) {
        return call.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
    }

    private static byte[] bytes(IntFunction<String> body, int size) {
        return body.apply(size).getBytes(StandardCharsets.UTF_8);
    }

    private static double millis(Call call, AttackSteps steps) {
        long began = System.nanoTime();
        Response answer = steps.send(call);
        double millis = (System.nanoTime() - began) / 1e6;
        if (answer.body().length() > MAX_RESPONSE) {
            steps.check(
                    false, "an answer of %d characters".formatted(answer.body().length()), answer.body());
        }
        return millis;
    }
}
