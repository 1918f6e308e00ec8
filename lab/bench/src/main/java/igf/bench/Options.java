package igf.bench;

import static java.util.stream.Collectors.toCollection;

import igf.bench.task.BenchTasks;
import igf.lab.CommandLine;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * The options of {@code ./igf bench}.
 *
 * @param all whether {@code --only} was not given
 * @param only numbers of the rows to measure
 * @param tasks names of the tasks to measure, or {@link BenchTasks#ALL}
 */
record Options(boolean all, Set<Integer> only, Set<String> tasks, boolean quick, Path folder) {

    static final String USAGE = """
            usage: ./igf bench [--only N,N] [--quick] [--folder DIR]

              --only N,N    only these rows of the table, and these whole tasks (release, programme, ranking, lists, what-if,
                            rewind, deadline, rush, rebuild, placements, plans, start; "tasks" for all)
              --quick       3 rounds of 2 s and small logs instead of 5 rounds of 5 s
              --folder DIR  write table and chart into DIR instead of bench-results
            """;

    static Options of(CommandLine commandLine) {
        var names = commandLine.list("--only");
        var tasks = names.stream().filter(BenchTasks::has).collect(toCollection(TreeSet::new));
        var rows = names.stream()
                .filter(name -> !BenchTasks.has(name))
                .map(CommandLine::number)
                .collect(toCollection(TreeSet::new));
        var quick = commandLine.has("--quick");
        if (names.isEmpty() && !quick) {
            tasks.add(BenchTasks.ALL);
        }
        commandLine.operands(0);
        return new Options(
                names.isEmpty(), rows, tasks, quick, Path.of(commandLine.value("--folder", "bench-results")));
    }

    boolean wants(int number) {
        return all || only.contains(number);
    }
}
