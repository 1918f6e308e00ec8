package igf.bench;

import igf.bench.task.Tasks;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was asked for.
 *
 * @param all whether nothing in particular was asked for
 * @param only numbers of rows
 * @param tasks names of whole tasks, or the word for all of them
 */
record Options(boolean all, Set<Integer> only, Set<String> tasks, boolean quick, Path folder) {

    static final String USAGE = """
            usage: igf bench [--only 4,5] [--quick] [--folder DIR]

              --only N,N    these rows of the table; also names of whole tasks (release, programme, ranking, lists, what-if,
                            rewind, deadline, rush, rebuild, start), or "tasks" for all of them
              --quick       3 rounds of 2 s and small logs instead of 5 rounds of 5 s
              --folder DIR  where table and chart go (bench-results)
            """;

    static Options read(String... arguments) {
        Set<Integer> only = new TreeSet<>();
        Set<String> tasks = new TreeSet<>();
        var quick = false;
        var folder = Path.of("bench-results");
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> quick = true;
                case "--only" -> {
                    for (var number : value(arguments, ++i).split(",", -1)) {
                        if (Tasks.has(number.strip())) {
                            tasks.add(number.strip());
                        } else {
                            only.add(number(number));
                        }
                    }
                }
                case "--folder" -> folder = Path.of(value(arguments, ++i));
                default -> throw new IllegalArgumentException("I do not know " + arguments[i]);
            }
        }
        var all = only.isEmpty() && tasks.isEmpty();
        if (all && !quick) {
            tasks.add(Tasks.ALL);
        }
        return new Options(all, only, tasks, quick, folder);
    }

    private static String value(String[] arguments, int index) {
        if (index >= arguments.length) {
            throw new IllegalArgumentException(arguments[index - 1] + " needs a value");
        }
        return arguments[index];
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not the number of a row: " + text, e);
        }
    }

    boolean wants(int number) {
        return all || only.contains(number);
    }
}
