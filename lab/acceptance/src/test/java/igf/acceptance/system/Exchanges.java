package igf.acceptance.system;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The requests and answers of the journeys, for the comparison with the API's document. */
public final class Exchanges {
    private static final Queue<Exchange> ALL = new ConcurrentLinkedQueue<>();

    private Exchanges() {}

    /**
     * One call.
     *
     * @param path without the query
     * @param sent the body, empty if none
     * @param type media type of the answer, empty if none
     */
    public record Exchange(String method, String path, String sent, int status, String type, String answer) {}

    static void note(Exchange exchange) {
        ALL.add(exchange);
    }

    public static List<Exchange> all() {
        return List.copyOf(ALL);
    }
}
