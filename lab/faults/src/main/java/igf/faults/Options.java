package igf.faults;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;

/** What was asked for. @param only names of journeys or their beginnings, empty for all */
record Options(Set<String> only, boolean quick, long seed, Path folder) {

    static final String USAGE = """
            usage: igf faults [--only NAME,NAME] [--quick] [--seed N] [--folder DIR]
                   igf faults --only order [--minutes N]

              --only NAME   these journeys; the beginning of a name is enough
              --quick       short outages, no loops
              --seed N      of the load; printed where it is not given
              --folder DIR  where history and table go (fault-results)
            """;

    static Options read(String... arguments) {
        var only = new TreeSet<String>();
        var quick = false;
        long seed = ThreadLocalRandom.current().nextInt(1_000_000);
        var folder = Path.of("fault-results");
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> quick = true;
                case "--only" -> only.addAll(Set.of(value(arguments, ++i).split(",", -1)));
                case "--seed" -> seed = Long.parseLong(value(arguments, ++i));
                case "--folder" -> folder = Path.of(value(arguments, ++i));
                default -> throw new IllegalArgumentException("I do not know " + arguments[i]);
            }
        }
        return new Options(only, quick, seed, folder);
    }

    private static String value(String[] arguments, int index) {
        if (index >= arguments.length) {
            throw new IllegalArgumentException(arguments[index - 1] + " needs a value");
        }
        return arguments[index];
    }
}
