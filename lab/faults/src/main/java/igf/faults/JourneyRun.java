package igf.faults;

import igf.faults.journey.Journey;
import igf.faults.journey.JourneyContext;
import igf.faults.journey.JourneyRunner;
import igf.faults.report.JourneyResult;
import igf.faults.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs journeys one after another. Most journeys share an instance, so that each runs on the data of earlier ones; some
 * have their own instance.
 */
final class JourneyRun {
    private final Path folder;
    private final Options options;
    private final List<JourneyResult> results = new ArrayList<>();

    JourneyRun(Path folder, Options options) {
        this.folder = folder;
        this.options = options;
    }

    List<JourneyResult> run(List<Journey> journeys) throws IOException {
        var shared = journeys.stream()
                .filter(journey -> journey.preparation() == null)
                .toList();
        if (!shared.isEmpty()) {
            try (var context = JourneyContext.open(folder, options.seed(), options.quick())) {
                shared.forEach(journey -> add(JourneyRunner.run(journey, context)));
            }
        }
        for (var journey : journeys) {
            var preparation = journey.preparation();
            if (preparation != null) {
                var journeyFolder = Files.createDirectories(folder.resolve(journey.name()));
                try (var context = JourneyContext.open(journeyFolder, options.seed(), options.quick(), preparation)) {
                    add(JourneyRunner.run(journey, context));
                } catch (Journey.NotSupportedHere e) {
                    add(JourneyResult.notSupported(journey, String.valueOf(e.getMessage())));
                } catch (IllegalStateException e) {
                    add(JourneyResult.failed(journey, String.valueOf(e.getMessage())));
                }
            }
        }
        return results;
    }

    private void add(JourneyResult result) {
        results.add(result);
        System.out.println(Table.row(result));
        System.err.print(Table.details(result));
    }
}
