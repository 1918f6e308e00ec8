package igf.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Makes typical first requests, so that a start-up cache contains the classes that they need. */
final class WarmUp {
    private WarmUp() {}

    static void run(String url) throws IOException, InterruptedException {
        String secretariat =
                Base64.getEncoder().encodeToString("secretariat:secretariat-secret".getBytes(StandardCharsets.UTF_8));
        try (HttpClient client = HttpClient.newHttpClient()) {
            String response = client.send(
                            HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
                                    .header("Authorization", "Basic " + secretariat)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            String token = response.replaceFirst("(?s).*\"access_token\":\"([^\"]*)\".*", "$1");
            for (String path : new String[] {"/", "/health/ready", "/api/v1/editions", "/mailbox"}) {
                // Only the loaded classes matter, not the response.
                client.send(
                        HttpRequest.newBuilder(URI.create(url + path))
                                .header("Authorization", "Bearer " + token.strip())
                                .build(),
                        BodyHandlers.discarding());
            }
        }
    }
}
