package igf.bench.task;

import igf.bench.world.BenchEnvironment;
import igf.lab.MarkdownTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.LoggerFactory;

/** Measures the tasks and formats their results as a table. */
public final class BenchTasks {

    /** The name for all tasks. */
    public static final String ALL = "tasks";

    private static final LargeEdition LARGE = new LargeEdition();

    private static final List<BenchTask> TASKS = List.of(
            // First, since later the notification service would consume the events that the other tasks append.
            new FullRelease(),
            new ProgrammePages(),
            new Ranking(LARGE),
            new LargeLists(LARGE),
            new WhatIfSelections(LARGE),
            new Rewinding(LARGE),
            new DeadlineRush(),
            new RushForSeats(),
            new RecordEdition(),
            // After the rebuild, which would otherwise rebuild their sessions too.
            new Placements(),
            new Plans(),
            new SystemStart());

    private BenchTasks() {}

    public static boolean has(String name) {
        return name.equals(ALL) || TASKS.stream().anyMatch(task -> task.name().equals(name));
    }

    /** @param names names of tasks, or {@link #ALL} */
    public static String measure(BenchEnvironment environment, Set<String> names) {
        var text = new StringBuilder("\n" + MarkdownTable.head("Task", "target", "measured", "reached") + "\n");
        var notes = new StringBuilder();
        for (var task : TASKS) {
            if (names.contains(ALL) || names.contains(task.name())) {
                System.out.println("… " + task.name());
                try {
                    for (var figure : task.measure(environment)) {
                        text.append(row(figure));
                        notes.append("- %s: %s%n".formatted(figure.what(), figure.note()));
                        System.out.print(row(figure));
                    }
                } catch (Exception e) {
                    LoggerFactory.getLogger(BenchTasks.class).error("{} failed", task.name(), e);
                    text.append(MarkdownTable.row(task.name(), "", "failed: " + e, "no"))
                            .append('\n');
                }
            }
        }
        return text.append('\n').append(notes).append('\n').toString();
    }

    private static String row(BenchTask.Figure figure) {
        return MarkdownTable.row(
                        figure.what(),
                        Double.isInfinite(figure.limit())
                                ? "correct (see below)"
                                : String.format(
                                        Locale.ROOT,
                                        figure.limit() < 1 ? "≤ %,.1f %s" : "≤ %,.0f %s",
                                        figure.limit(),
                                        figure.unit()),
                        String.format(Locale.ROOT, "**%,.2f %s**", figure.measured(), figure.unit()),
                        figure.reached() ? "yes" : "no")
                + "\n";
    }
}
