import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import igf.api.webhook.WebhookBody;
import igf.api.webhook.WebhookCreated;
import igf.client.IgfClient;
import igf.client.reach.WebhookApi;
import igf.client.reach.WebhookSignature;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Registers a webhook and prints the events that it receives. Start it with {@code java -cp CLIENT_AND_ITS_LIBRARIES
 * WebhookReceiver.java GATEWAY PORT OWN_ADDRESS TYPE…}. The environment variables IGF_CLIENT and IGF_SECRET are the
 * credentials, with the scope webhooks:write. It rejects requests that are old or not signed with the webhook's secret.
 */
public class WebhookReceiver {
    private final WebhookSignature signature;
    /** Ids of received events, because an event may come twice. Store them in a database in production. */
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    WebhookReceiver(String secret) {
        signature = new WebhookSignature(secret);
    }

    void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        boolean genuine = signature.isValid(
                id,
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body);
        exchange.sendResponseHeaders(genuine ? 204 : 401, -1);
        exchange.close();
        // Respond before you process the event: after a slow response it is sent again.
        if (!genuine) {
            System.out.println("refused " + id);
        } else if (seen.add(id)) {
            System.out.println(new String(body, java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    public static void main(String[] given) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(Integer.parseInt(given[1])), 0);
        try (IgfClient igf = IgfClient.connect(given[0], System.getenv("IGF_CLIENT"), System.getenv("IGF_SECRET"))) {
            List<String> types = List.of(given).subList(3, given.length);
            WebhookCreated webhook = igf.api(WebhookApi.class)
                    .subscribe(new WebhookBody(given[2], types, null, null));
            server.createContext("/", new WebhookReceiver(webhook.secret())::take);
        }
        server.start();
        System.out.println("listening");
    }
}
