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

/** Runs journeys one after another. Most share an instance, so that each meets what earlier ones left; some have their own. */
final class JourneyRun {
    private final Path folder;
    private final Options options;
    private final List<JourneyResult> lines = new ArrayList<>();

    JourneyRun(Path folder, Options options) {
        this.folder = folder;
        this.options = options;
    }

    List<JourneyResult> run(List<Journey> journeys) throws IOException {
        var shared = journeys.stream().filter(j -> j.preparation() == null).toList();
        if (!shared.isEmpty()) {
            try (var scene = JourneyContext.open(folder, options.seed(), options.quick())) {
                shared.forEach(journey -> add(JourneyRunner.run(journey, scene)));
            }
        }
        for (var journey : journeys) {
            var preparation = journey.preparation();
            if (preparation != null) {
                var own = Files.createDirectories(folder.resolve(journey.name()));
                try (var scene = JourneyContext.open(own, options.seed(), options.quick(), preparation)) {
                    add(JourneyRunner.run(journey, scene));
                } catch (Journey.NotSupportedHere e) {
                    add(JourneyResult.notSupported(journey, String.valueOf(e.getMessage())));
                } catch (IllegalStateException e) {
                    add(JourneyResult.failed(journey, String.valueOf(e.getMessage())));
                }
            }
        }
        return lines;
    }

    private void add(JourneyResult line) {
        lines.add(line);
        System.out.println(Table.row(line));
        System.err.print(Table.details(line));
    }
}
