package igf.bench;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was asked for.
 *
 * @param only numbers of rows, empty for all
 */
record Options(Set<Integer> only, boolean quick, Path folder) {

    static final String USAGE = """
            usage: igf bench [--only 4,5] [--quick] [--folder DIR]

              --only N,N    these rows of the table
              --quick       3 rounds of 2 s and small logs instead of 5 rounds of 5 s
              --folder DIR  where table and chart go (bench-results)
            """;

    static Options read(String... arguments) {
        Set<Integer> only = new TreeSet<>();
        var quick = false;
        var folder = Path.of("bench-results");
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> quick = true;
                case "--only" -> {
                    for (var number : value(arguments, ++i).split(",", -1)) {
                        only.add(number(number));
                    }
                }
                case "--folder" -> folder = Path.of(value(arguments, ++i));
                default -> throw new IllegalArgumentException("I do not know " + arguments[i]);
            }
        }
        return new Options(only, quick, folder);
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
        return only.isEmpty() || only.contains(number);
    }
}
