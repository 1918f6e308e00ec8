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

/**
 * Attack: sends bodies that take quadratic time to parse if a parser is badly written, to every operation that accepts
 * JSON: a small body, and one four times as large.
 */
final class SlowToParseBodies implements Attack {
    private static final int SMALL = 16 * 1024;
    private static final int FACTOR = 4;
    /** With linear time the factor is 4, with quadratic time 16. */
    private static final double MAX_GROWTH = 8;

    private static final double TOLERANCE_MILLIS = 400;
    private static final double MAX_MILLIS = 2_000;
    private static final int MAX_ATTEMPTS = 3;
    private static final int MAX_RESPONSE = 64 * 1024;

    @Override
    public String kind() {
        return "heavy bodies";
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

    /** Returns bodies for a given size. Each has an unknown member, so that it is rejected. */
    private static List<IntFunction<String>> bodies(Operation operation) {
        return List.of(
                size -> "{\"%s\":[%s\"\"]}".formatted("n".repeat(size / 2), "\"\",".repeat(size / 6)),
                size -> "{\"%s\":[%s\"\"]}".formatted("n".repeat(size / 2), "\"\\ud800\",".repeat(size / 18)),
                size -> "{\"none-such\":{%s}}".formatted(members("\"%s\":1", size / 12)),
                size -> "{%s}".formatted(members("\"" + "n".repeat(60) + "%s\":{}", size / 70)),
                size -> "[%s{}]".formatted("{},".repeat(size / 3)),
                size -> withAllMembers(operation, size, "[%s{}]", "{},"),
                size -> withAllMembers(operation, size, "[%snull]", "null,"),
                size -> withAllMembers(operation, size, "[%s\"\"]", "\"\","),
                size -> withAllMembers(operation, size, "[%s1]", "1e999999999,"),
                size -> withAllMembers(operation, size, "\"%s\"", "\ud83d\ude00"),
                size -> "{\"none-such\":%s1%s}".formatted("{\"deeply\":".repeat(size / 12), "}".repeat(size / 12)),
                size ->
                        "{\"none-such\":1,\"rules\":{\"preset\":\"igf-2022\",\"changes\":{\"limits\":{\"words\":{\"%s\":{%s}}}}}}"
                                .formatted("n".repeat(size / 2), members("\"%s\":1", size / 24)));
    }

    /** Returns a body with all members of the operation, each with the same value. */
    private static String withAllMembers(Operation operation, int size, String template, String part) {
        List<String> members = operation.members().isEmpty() ? List.of("name") : operation.members();
        String value = template.formatted(part.repeat(size / members.size() / part.length() + 1));
        return members.stream()
                .map(member -> "\"" + member + "\":" + value)
                .collect(Collectors.joining(",", "{\"none-such\":1,", "}"));
    }

    private static String members(String member, int times) {
        return IntStream.range(0, Math.max(1, times))
                .mapToObj(n -> member.formatted("m" + n))
                .collect(Collectors.joining(","));
    }

    /** Measures several times, since the machine may pause: only a body that is too slow every time is a fault. */
    private static void compareTimes(Call call, IntFunction<String> body, AttackSteps steps) {
        Call small = call.body(type(call), bytes(body, SMALL));
        Call large = call.body(type(call), bytes(body, FACTOR * SMALL));
        double smallMillis = 0;
        double largeMillis = 0;
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            smallMillis = millis(small, steps);
            largeMillis = millis(large, steps);
            if (largeMillis <= Math.min(MAX_MILLIS, MAX_GROWTH * smallMillis + TOLERANCE_MILLIS)) {
                return;
            }
        }
        steps.check(
                false,
                "%.0f ms for %d bytes, %.0f ms for four times as many".formatted(smallMillis, SMALL, largeMillis),
                "");
    }

    private static String type(Call call) {
        return call.method().equals("PATCH") ? "application/merge-patch+json" : "application/json";
    }

    private static byte[] bytes(IntFunction<String> body, int size) {
        return body.apply(size).getBytes(StandardCharsets.UTF_8);
    }

    private static double millis(Call call, AttackSteps steps) {
        long startedAt = System.nanoTime();
        Response response = steps.send(call);
        double millis = (System.nanoTime() - startedAt) / 1e6;
        if (response.body().length() > MAX_RESPONSE) {
            steps.check(
                    false,
                    "a response of %d characters".formatted(response.body().length()),
                    response.body());
        }
        return millis;
    }
}
