package igf.standalone;

import igf.standalone.backup.PendingRestoreSteps;
import igf.standalone.part.Parts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Completes a restore through the API of the running system. It erases people who were erased after the backup, resends
 * events that the topics have lost, and releases mails if the operator has chosen that.
 */
final class RestoreFollowUp {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 20;

    private final HttpClient client;
    private final String url;
    private final String token;

    private RestoreFollowUp(HttpClient client, String url, String token) {
        this.client = client;
        this.url = url;
        this.token = token;
    }

    /** Runs all steps, and returns the number of people. If a step fails, all steps run again at the next start. */
    static int run(PendingRestoreSteps restored, String url, Path data) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var followUp = new RestoreFollowUp(client, url, token(client, url));
            for (var person : restored.erased()) {
                followUp.send("DELETE", "/api/v1/people/" + person, "");
            }
            if (restored.resend()) {
                for (String service : Parts.SERVICES) {
                    followUp.send("POST", "/api/v1/admin/publishers/" + service + "/resend", "{\"from\": 0}");
                }
            }
            if (restored.sendMails()) {
                followUp.send("POST", "/api/v1/messages/hold/release", "");
            }
        }
        PendingRestoreSteps.clear(data);
        return restored.erased().size();
    }

    /**
     * Sends a request until it succeeds, because a service may not be ready yet. 404 counts as success: the backup does
     * not contain the person.
     */
    private void send(String method, String path, String body) throws IOException, InterruptedException {
        int status = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            status = client.send(
                            HttpRequest.newBuilder(URI.create(url + path))
                                    .timeout(TIMEOUT)
                                    .header("Authorization", "Bearer " + token)
                                    .header("Content-Type", "application/json")
                                    .method(method, BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status == 200 || status == 202 || status == 404) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
        throw new IOException("%s %s failed with status %d".formatted(method, path, status));
    }

    private static String token(HttpClient client, String url) throws IOException, InterruptedException {
        String secretariat =
                Base64.getEncoder().encodeToString("secretariat:secretariat-secret".getBytes(StandardCharsets.UTF_8));
        String response = client.send(
                        HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
                                .timeout(TIMEOUT)
                                .header("Authorization", "Basic " + secretariat)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return response.replaceFirst("(?s).*\"access_token\":\"([^\"]*)\".*", "$1")
                .strip();
    }
}
