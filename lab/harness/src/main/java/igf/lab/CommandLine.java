package igf.lab;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The parsed arguments of a command. The usage text defines the options: {@code --name VALUE} takes a value, {@code
 * --name} does not.
 */
public final class CommandLine {
    private static final Pattern OPTION = Pattern.compile("(--[a-z-]+)( [A-Z])?");

    private final Map<String, String> options = new HashMap<>();
    private final List<String> operands = new ArrayList<>();

    private CommandLine() {}

    /**
     * Reads the arguments. If an argument is wrong, prints the error and the usage, and ends the program with exit code
     * 2.
     *
     * @param factory converts the arguments; throws {@link IllegalArgumentException} for a wrong value
     */
    public static <T> T read(String usage, String[] arguments, Function<CommandLine, T> factory) {
        try {
            return factory.apply(parse(usage, arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(usage);
            System.exit(2);
            throw e;
        }
    }

    static CommandLine parse(String usage, String... arguments) {
        var takesValue = OPTION.matcher(usage)
                .results()
                .collect(toMap(option -> option.group(1), option -> option.group(2) != null, (first, _) -> first));
        var line = new CommandLine();
        for (var rest = List.of(arguments).iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            if (!argument.startsWith("--")) {
                line.operands.add(argument);
            } else if (!takesValue.containsKey(argument)) {
                throw new IllegalArgumentException("There is no option " + argument);
            } else if (!takesValue.getOrDefault(argument, false)) {
                line.options.put(argument, "");
            } else if (rest.hasNext()) {
                line.options.merge(argument, rest.next(), (earlier, later) -> earlier + "," + later);
            } else {
                throw new IllegalArgumentException(argument + " needs a value");
            }
        }
        return line;
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    public String value(String option, String fallback) {
        return options.getOrDefault(option, fallback);
    }

    public int number(String option, int fallback) {
        return has(option) ? number(value(option, "")) : fallback;
    }

    /** Returns a number from 0 to 999,999,999. */
    public static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("Not a number: " + text);
        }
        return Integer.parseInt(text);
    }

    /** Returns the values of an option, separated by commas; empty without the option. */
    public Set<String> list(String option) {
        var values = new TreeSet<String>();
        if (has(option)) {
            for (var value : value(option, "").split(",", -1)) {
                values.add(value.strip());
            }
        }
        return values;
    }

    /**
     * Returns the arguments that are not options.
     *
     * @param count the number of operands that the command needs
     */
    public List<String> operands(int count) {
        if (operands.size() != count) {
            throw new IllegalArgumentException(
                    operands.size() > count ? "Not expected: " + operands.get(count) : "An argument is missing");
        }
        return operands;
    }
}
