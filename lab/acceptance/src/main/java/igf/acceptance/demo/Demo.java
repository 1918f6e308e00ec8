package igf.acceptance.demo;

import igf.client.ProblemException;
import io.micronaut.http.client.exceptions.HttpClientException;
import java.io.Console;
import java.util.ArrayList;
import java.util.List;

/** {@code ./igf demo}: a new demo edition on a running system; each run makes one more. */
public final class Demo {
    private static final String USAGE = "usage: igf demo [--port N] [--record]";

    private Demo() {}

    /** Arguments: {@code [--port N]}, the gateway's port, 8080 by default; {@code [--record]}, as large as the largest forum. */
    public static void main(String[] arguments) {
        List<String> given = new ArrayList<>(List.of(arguments));
        Size size = given.remove("--record") ? Size.RECORD : Size.DEMO;
        String port =
                given.isEmpty() ? "8080" : given.size() == 2 && given.getFirst().equals("--port") ? given.get(1) : "";
        if (!port.matches("[0-9]{1,5}")) {
            System.err.println(USAGE);
            System.exit(2);
        }
        String url = "http://127.0.0.1:" + port;
        try (Callers callers = new Callers(url)) {
            Progress progress = new Progress(System.out, somebodyLooks());
            String edition = new Forum(callers, progress, size).fill();
            progress.end("The edition %s is filled: %s/api/v1/editions/%s/schedule".formatted(edition, url, edition));
        } catch (HttpClientException unreachable) {
            System.err.printf("Nothing answers at %s: start it with ./igf start, or name its port with --port.%n", url);
            System.exit(1);
        } catch (ProblemException refused) {
            System.err.println("The system refused a call: " + refused.getMessage());
            System.exit(1);
        }
    }

    private static boolean somebodyLooks() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
