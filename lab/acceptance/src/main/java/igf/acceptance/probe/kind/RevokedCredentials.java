package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.call.Expectation;
import igf.acceptance.probe.call.Fault;
import igf.acceptance.probe.call.ProbeReport;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.world.ProbeContext;
import igf.acceptance.probe.world.SetupCalls;
import igf.lab.Response;
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

/** Uses credentials after they were deleted or signed out, and tries to sign a browser in from another site. */
public final class RevokedCredentials {
    private static final String KIND = "revoked credentials";
    private static final String KEYS = "/api/v1/api-keys";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FORM_COOKIE = Pattern.compile("(IGF_FORM=[^;,]+)");
    private static final Pattern PERSON_COOKIE = Pattern.compile("IGF_PERSON=(per_[^;,]+)");
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final Sender sender;
    private final ProbeReport report;

    public RevokedCredentials(Sender sender, ProbeReport report) {
        this.sender = sender;
        this.report = report;
    }

    public void run(ProbeContext context) {
        checkDeletedKey(context.caller("secretariat"));
        checkSignOut(context);
    }

    /** Checks that a stream ends when the key that opened it is deleted. */
    private void checkDeletedKey(Caller secretariat) {
        Response created = sender.send(
                Call.of(KIND, secretariat, "POST", KEYS).json("{\"name\":\"probe\",\"scopes\":[\"feed:read\"]}"));
        if (created.status() != 201) {
            throw new IllegalStateException("No key: %d %s".formatted(created.status(), created.body()));
        }
        String id = created.json().path("id").asString("");
        String key = created.json().path("key").asString("");
        Call stream =
                Call.of(KIND, caller("deleted key", key), "GET", "/api/v1/feed").header("Accept", "text/event-stream");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(sender.url() + stream.path()))
                    .header("Authorization", "Bearer " + key)
                    .header("Accept", "text/event-stream")
                    .build();
            InputStream events = http.send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            sender.send(Call.of(KIND, secretariat, "DELETE", KEYS + "/" + id));
            boolean ended = endsInTime(events);
            http.shutdownNow();
            report(stream, "a stream continues without its key", ended);
        } catch (IOException e) {
            report(stream, "a stream was cut off: " + e, false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sendAndReport(stream.expecting(Expectation.DENIED));
    }

    private static boolean endsInTime(InputStream events) throws InterruptedException {
        CompletableFuture<Long> endOfStream = CompletableFuture.supplyAsync(() -> {
            try {
                return events.transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                return 0L;
            }
        });
        try {
            endOfStream.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    /** Checks that a form of another site signs nobody in, and that a credential is invalid after sign-out. */
    private void checkSignOut(ProbeContext context) {
        String email = "visitor@" + context.mailDomain();
        sender.send(Call.of(KIND, Caller.ANONYMOUS, "POST", "/api/v1/links")
                .json("{\"email\":\"%s\",\"purpose\":\"ME\"}".formatted(email)));
        String page = "/links/" + new SetupCalls(sender).awaitLink(context.caller("secretariat"), email, "links");
        Call forged = form(page, "replace=true", "Origin", "https://evil.example");
        Response response = sender.send(forged);
        report(
                forged,
                "another site signs its visitors in",
                findGroup(PERSON_COOKIE, response.header("Set-Cookie")).isEmpty());

        Response formPage =
                sender.send(Call.of(KIND, Caller.ANONYMOUS, "GET", "/links").header("Accept", "text/html"));
        String token = "_csrf=" + findGroup(FORM_TOKEN, formPage.body());
        String cookie = findGroup(FORM_COOKIE, formPage.header("Set-Cookie"));
        Response signedIn = sender.send(form(page, token, "Cookie", cookie));
        String credential = findGroup(PERSON_COOKIE, signedIn.header("Set-Cookie"));
        sender.send(form("/console/sign-out", token, "Cookie", cookie + "; IGF_PERSON=" + credential));
        sendAndReport(Call.of(KIND, caller("signed out", credential), "GET", "/api/v1/people/me")
                .expecting(Expectation.DENIED));
    }

    private static Call form(String path, String body, String header, String value) {
        return Call.of(KIND, Caller.ANONYMOUS, "POST", path)
                .header(header, value)
                .body(FORM, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String findGroup(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static Caller caller(String name, String bearer) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + bearer);
        return new Caller(name, headers, headers, Set.of(), Set.of(), true);
    }

    private void report(Call call, String fault, boolean ok) {
        report.add(KIND, ok ? List.of() : List.of(Fault.inContent(sender.url(), call, fault, "")));
    }

    private void sendAndReport(Call call) {
        report.add(call, sender.send(call));
    }
}
