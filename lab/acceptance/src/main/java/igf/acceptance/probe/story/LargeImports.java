package igf.acceptance.probe.story;

import igf.acceptance.probe.world.ProbeContext;
import igf.lab.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Attack: imports many empty rows. The report must not be many times longer than the file. */
final class LargeImports implements Attack {
    private static final int ROWS = 3_000;
    private static final int MAX_FACTOR = 20;

    @Override
    public String kind() {
        return "imports of many rows";
    }

    @Override
    public void run(ProbeContext context, AttackSteps steps) {
        String validFile = IntStream.range(0, ROWS)
                .mapToObj(n -> "k" + n + ",T")
                .collect(Collectors.joining("\n", "key,title\n", ""));
        String invalidFile =
                IntStream.range(0, ROWS).mapToObj(n -> ",x,y").collect(Collectors.joining("\n", "key,none,such\n", ""));
        for (String file : List.of(validFile, invalidFile)) {
            byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
            Response response = steps.send(
                    steps.call(context.caller("organizer-1"), "POST", context.editionPath() + "/imports?dryRun=true")
                            .body("text/csv", bytes));
            int maxLength = MAX_FACTOR * bytes.length + 64 * 1024;
            steps.check(
                    response.body().length() <= maxLength,
                    "%d characters for a file of %d".formatted(response.body().length(), bytes.length),
                    response.body());
        }
    }
}
