package igf.acceptance.demo;

import igf.client.ProblemException;
import igf.lab.CommandLine;
import io.micronaut.http.client.exceptions.HttpClientException;
import java.io.Console;

/** {@code ./igf demo}: fills a new demo edition on a running system. */
public final class Demo {
    private static final String USAGE = "usage: ./igf demo [--port N] [--record]";

    private Demo() {}

    private record DemoOptions(String url, DemoSize size) {}

    public static void main(String[] arguments) {
        DemoOptions options = CommandLine.read(USAGE, arguments, line -> {
            line.operands(0);
            return new DemoOptions(
                    "http://127.0.0.1:" + line.number("--port", 8080),
                    line.has("--record") ? DemoSize.RECORD : DemoSize.DEMO);
        });
        String url = options.url();
        try (DemoClients clients = new DemoClients(url)) {
            Progress progress = new Progress(System.out, isTerminal());
            String edition = new DemoForum(clients, progress, options.size()).fill();
            progress.end("The edition %s is filled: %s/api/v1/editions/%s/schedule".formatted(edition, url, edition));
        } catch (HttpClientException e) {
            System.err.printf("No system runs at %s. Start it with ./igf start, or give its port with --port.%n", url);
            System.exit(1);
        } catch (ProblemException e) {
            System.err.println("The system rejected a request: " + e.getMessage());
            System.exit(1);
        }
    }

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
