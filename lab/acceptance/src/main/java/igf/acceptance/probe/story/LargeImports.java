package igf.acceptance.probe.story;

import igf.acceptance.probe.world.ProbeContext;
import igf.lab.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Imports many empty rows: the report must not be many times as long as the file. */
final class LargeImports implements Attack {
    private static final int ROWS = 3_000;
    private static final int TIMES = 20;

    @Override
    public String kind() {
        return "imports of many rows";
    }

    @Override
    public void run(ProbeContext context, AttackSteps steps) {
        String good = IntStream.range(0, ROWS)
                .mapToObj(n -> "k" + n + ",T")
                .collect(Collectors.joining("\n", "key,title\n", ""));
        String bad =
                IntStream.range(0, ROWS).mapToObj(n -> ",x,y").collect(Collectors.joining("\n", "key,none,such\n", ""));
        for (String file : List.of(good, bad)) {
            byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
            Response answer = steps.send(
                    steps.call(context.caller("organizer-1"), "POST", context.editionPath() + "/imports?dryRun=true")
                            .body("text/csv", bytes));
            int most = TIMES * bytes.length + 64 * 1024;
            steps.check(
                    answer.body().length() <= most,
                    "%d characters for a file of %d".formatted(answer.body().length(), bytes.length),
                    answer.body());
        }
    }
}
