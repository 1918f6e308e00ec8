package igf.bench.task;

import igf.bench.world.World;
import igf.lab.Markdown;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.LoggerFactory;

/** The list of all tasks, and their table. */
public final class Tasks {

    /** The name for all tasks. */
    public static final String ALL = "tasks";

    private static final LargeEdition LARGE = new LargeEdition();

    private static final List<Task> TASKS = List.of(
            // First, since the notification service would consume the events that the other tasks append.
            new ReleaseOfAll(),
            new ProgrammePages(),
            new Ranking(LARGE),
            new Lists(LARGE),
            new WhatIfs(LARGE),
            new Rewinding(LARGE),
            new DeadlineRush(),
            new RushForSeats(),
            new RecordEdition(),
            new Starting());

    private Tasks() {}

    public static boolean has(String name) {
        return name.equals(ALL) || TASKS.stream().anyMatch(task -> task.name().equals(name));
    }

    /** @param wanted names of tasks, or {@link #ALL} */
    public static String measured(World world, Set<String> wanted) {
        var text = new StringBuilder("\n" + Markdown.head("Task", "target", "measured", "reached") + "\n");
        var notes = new StringBuilder();
        for (var task : TASKS) {
            if (wanted.contains(ALL) || wanted.contains(task.name())) {
                System.out.println("… " + task.name());
                try {
                    for (var figure : task.measure(world)) {
                        text.append(row(figure));
                        notes.append("- %s: %s%n".formatted(figure.what(), figure.note()));
                        System.out.print(row(figure));
                    }
                } catch (Exception e) {
                    LoggerFactory.getLogger(Tasks.class).error("{} failed", task.name(), e);
                    text.append(Markdown.row(task.name(), "", "failed: " + e, "no"))
                            .append('\n');
                }
            }
        }
        return text.append('\n').append(notes).append('\n').toString();
    }

    private static String row(Task.Figure figure) {
        return Markdown.row(
                        figure.what(),
                        Double.isInfinite(figure.most())
                                ? "right, as said below"
                                : String.format(Locale.ROOT, "≤ %,.0f %s", figure.most(), figure.unit()),
                        String.format(Locale.ROOT, "**%,.2f %s**", figure.measured(), figure.unit()),
                        figure.reached() ? "yes" : "no")
                + "\n";
    }
}
