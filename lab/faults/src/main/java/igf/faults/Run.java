package igf.faults;

import igf.faults.journey.Journey;
import igf.faults.journey.Judge;
import igf.faults.journey.Scene;
import igf.faults.report.Line;
import igf.faults.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs journeys one after another. Most share an instance, so that each meets what earlier ones left; some have their own. */
final class Run {
    private final Path folder;
    private final Options options;
    private final List<Line> lines = new ArrayList<>();

    Run(Path folder, Options options) {
        this.folder = folder;
        this.options = options;
    }

    List<Line> play(List<Journey> journeys) throws IOException {
        var together = journeys.stream().filter(j -> j.alone() == null).toList();
        if (!together.isEmpty()) {
            try (var scene = Scene.open(folder, options.seed(), options.quick())) {
                together.forEach(journey -> add(Judge.judge(journey, scene)));
            }
        }
        for (var journey : journeys) {
            var before = journey.alone();
            if (before != null) {
                var own = Files.createDirectories(folder.resolve(journey.name()));
                try (var scene = Scene.open(own, options.seed(), options.quick(), before)) {
                    add(Judge.judge(journey, scene));
                } catch (Journey.NotHere e) {
                    add(Line.notHere(journey, String.valueOf(e.getMessage())));
                } catch (IllegalStateException e) {
                    add(Line.failed(journey, String.valueOf(e.getMessage())));
                }
            }
        }
        return lines;
    }

    private void add(Line line) {
        lines.add(line);
        System.out.println(Table.row(line));
        System.err.print(Table.details(line));
    }
}
