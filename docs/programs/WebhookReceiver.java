import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import igf.api.webhook.NewWebhook;
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
 * Is told what happens: java -cp CLIENT_AND_ITS_LIBRARIES WebhookReceiver.java GATEWAY PORT OWN_ADDRESS TYPE… IGF_CLIENT and
 * IGF_SECRET say who calls (scope webhooks:write). What is not signed with our secret, or is old, is refused.
 */
public class WebhookReceiver {
    private final WebhookSignature signature;
    /** An event may come twice; in earnest these stand in a database. */
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
        // The answer first: whoever works before it may be too slow, and is told again.
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
                    .subscribe(new NewWebhook(given[2], types, null, null));
            server.createContext("/", new WebhookReceiver(webhook.secret())::take);
        }
        server.start();
        System.out.println("listening");
    }
}
