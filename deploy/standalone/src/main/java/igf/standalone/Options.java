package igf.standalone;

import igf.platform.embedded.Ports;
import igf.standalone.data.StartupException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The options on the command line.
 *
 * @param data data directory
 * @param port port of the gateway
 * @param processes whether services and servers are separate processes
 * @param rehearsal whether to start, serve a few requests and stop, to fill a start-up cache
 */
record Options(Path data, int port, boolean processes, boolean rehearsal) {
    private static final String USAGE = "usage: igf start [--data DIR] [--port N] [--processes]";

    static Options of(List<String> arguments) {
        Options options = new Options(Path.of("data"), 8080, false, false);
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String name = rest.removeFirst();
            options = switch (name) {
                case "--data" ->
                    new Options(Path.of(value(name, rest)), options.port, options.processes, options.rehearsal);
                case "--port" ->
                    new Options(options.data, port(value(name, rest)), options.processes, options.rehearsal);
                case "--processes" -> new Options(options.data, options.port, true, options.rehearsal);
                case "--rehearsal" -> new Options(options.data, Ports.findFree(), false, true);
                default -> throw new StartupException("Unknown option %s; %s".formatted(name, USAGE));
            };
        }
        return options;
    }

    private static String value(String name, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new StartupException("%s needs a value; %s".formatted(name, USAGE));
        }
        return rest.removeFirst();
    }

    private static int port(String text) {
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new StartupException("--port needs a number from 1 to 65535, not " + text + ".");
        }
        return Integer.parseInt(text);
    }
}
