package igf.bench;

import static java.util.stream.Collectors.toCollection;

import igf.bench.task.BenchTasks;
import igf.lab.CommandLine;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to measure.
 *
 * @param all whether {@code --only} was not given
 * @param only numbers of rows
 * @param tasks names of whole tasks, or {@link BenchTasks#ALL}
 */
record Options(boolean all, Set<Integer> only, Set<String> tasks, boolean quick, Path folder) {

    static final String USAGE = """
            usage: ./igf bench [--only N,N] [--quick] [--folder DIR]

              --only N,N    only these rows of the table, and these whole tasks (release, programme, ranking, lists, what-if,
                            rewind, deadline, rush, rebuild, start; "tasks" for all of them)
              --quick       3 rounds of 2 s and small logs instead of 5 rounds of 5 s
              --folder DIR  write table and chart into DIR instead of bench-results
            """;

    static Options of(CommandLine line) {
        var given = line.list("--only");
        var tasks = given.stream().filter(BenchTasks::has).collect(toCollection(TreeSet::new));
        var rows = given.stream()
                .filter(name -> !BenchTasks.has(name))
                .map(CommandLine::number)
                .collect(toCollection(TreeSet::new));
        var quick = line.has("--quick");
        if (given.isEmpty() && !quick) {
            tasks.add(BenchTasks.ALL);
        }
        line.operands(0);
        return new Options(given.isEmpty(), rows, tasks, quick, Path.of(line.value("--folder", "bench-results")));
    }

    boolean wants(int number) {
        return all || only.contains(number);
    }
}
