package igf.faults;

import static org.assertj.core.api.Assertions.assertThat;

import igf.faults.journey.Journey;
import igf.faults.journey.Journeys;
import igf.faults.report.Line;
import igf.faults.report.Line.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The core of {@code ./igf faults} in every build, with the short outages. Other work may run beside it: how soon it recovers does not count. */
class CoreFaultsIT {

    private static final int SEED =
            Integer.getInteger("igf.faults.seed", ThreadLocalRandom.current().nextInt(1_000_000));

    @Test
    void all_that_was_promised_holds_after_each_of_the_core_faults() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "core-faults", "run-" + System.currentTimeMillis()));
        var journeys = Journeys.all().stream()
                .filter(journey -> Journeys.CORE.contains(journey.name()))
                .map(Journey::withoutHaste)
                .toList();
        assertThat(journeys).extracting(Journey::name).containsExactlyInAnyOrderElementsOf(Journeys.CORE);

        var lines = new Run(folder.toAbsolutePath(), new Options(Journeys.CORE, true, SEED, folder)).play(journeys);

        assertThat(lines)
                .as("seed %d, everything is in %s", SEED, folder)
                .hasSameSizeAs(journeys)
                .extracting(Line::verdict)
                .containsOnly(Verdict.HELD);
    }
}
