package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Expectation;
import igf.acceptance.probe.call.Fault;
import igf.acceptance.probe.call.Report;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.call.Who;
import igf.acceptance.probe.world.Script;
import igf.acceptance.probe.world.World;
import igf.lab.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Uses credentials that were deleted or signed out, and signs a browser in from another site. */
public final class EndedCredentials {
    private static final String KIND = "credentials that have ended";
    private static final String KEYS = "/api/v1/api-keys";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FORM_COOKIE = Pattern.compile("(IGF_FORM=[^;,]+)");
    private static final Pattern PERSON_COOKIE = Pattern.compile("IGF_PERSON=(per_[^;,]+)");
    private static final Duration IN_FORCE = Duration.ofSeconds(15);

    private final Sender sender;
    private final Report report;

    public EndedCredentials(Sender sender, Report report) {
        this.sender = sender;
        this.report = report;
    }

    public void look(World world) {
        key(world.named("secretariat"));
        link(world);
    }

    /** Checks that a stream ends when the key that opened it is deleted. */
    private void key(Who secretariat) {
        Answer made = sender.send(
                Call.of(KIND, secretariat, "POST", KEYS).json("{\"name\":\"probe\",\"scopes\":[\"feed:read\"]}"));
        if (made.status() != 201) {
            throw new IllegalStateException("No key: %d %s".formatted(made.status(), made.body()));
        }
        String id = made.json().path("id").asString("");
        String key = made.json().path("key").asString("");
        Call stream =
                Call.of(KIND, who("deleted key", key), "GET", "/api/v1/feed").header("Accept", "text/event-stream");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(sender.url() + stream.path()))
                    .header("Authorization", "Bearer " + key)
                    .header("Accept", "text/event-stream")
                    .build();
            InputStream events = http.send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            sender.send(Call.of(KIND, secretariat, "DELETE", KEYS + "/" + id));
            boolean ended = ends(events);
            http.shutdownNow();
            seen(stream, "a stream goes on without its key", ended);
        } catch (IOException e) {
            seen(stream, "a stream broke off: " + e, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        add(stream.must(Expectation.SHUT));
    }

    private static boolean ends(InputStream events) throws InterruptedException {
        CompletableFuture<Long> end = CompletableFuture.supplyAsync(() -> {
            try {
                return events.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException broken) {
                return 0L;
            }
        });
        try {
            end.get(IN_FORCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException goesOn) {
            return false;
        }
    }

    /** Checks that a form of another site signs nobody in, and that a sign-out ends the credential. */
    private void link(World world) {
        String email = "visitor@" + world.house();
        sender.send(Call.of(KIND, Who.NOBODY, "POST", "/api/v1/links")
                .json("{\"email\":\"%s\",\"purpose\":\"ME\"}".formatted(email)));
        String page = "/links/" + new Script(sender).link(world.named("secretariat"), email, "links");
        Call forged = form(page, "replace=true", "Origin", "https://evil.example");
        Answer answer = sender.send(forged);
        seen(
                forged,
                "another site signs its visitors in",
                found(PERSON_COOKIE, answer.header("Set-Cookie")).isEmpty());

        Answer shown = sender.send(Call.of(KIND, Who.NOBODY, "GET", "/links").header("Accept", "text/html"));
        String token = "_csrf=" + found(FORM_TOKEN, shown.body());
        String cookie = found(FORM_COOKIE, shown.header("Set-Cookie"));
        Answer in = sender.send(form(page, token, "Cookie", cookie));
        String credential = found(PERSON_COOKIE, in.header("Set-Cookie"));
        sender.send(form("/console/sign-out", token, "Cookie", cookie + "; IGF_PERSON=" + credential));
        add(Call.of(KIND, who("signed out", credential), "GET", "/api/v1/people/me")
                .must(Expectation.SHUT));
    }

    private static Call form(String path, String body, String header, String value) {
        return Call.of(KIND, Who.NOBODY, "POST", path)
                .header(header, value)
                .body(FORM, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private static Who who(String name, String bearer) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + bearer);
        return new Who(name, headers, headers, Set.of(), Set.of(), true);
    }

    private void seen(Call call, String what, boolean right) {
        report.add(KIND, right ? List.of() : List.of(Fault.seen(sender.url(), call, what, "")));
    }

    private void add(Call call) {
        report.add(call, sender.send(call));
    }
}
