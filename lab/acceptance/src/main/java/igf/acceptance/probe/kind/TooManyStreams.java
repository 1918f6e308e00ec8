package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Fault;
import igf.acceptance.probe.call.ProbeReport;
import igf.acceptance.probe.world.ProbeContext;
import igf.lab.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Opens many streams as one caller without closing any. The system must reject some of them with {@code Retry-After}.
 */
public final class TooManyStreams {
    private static final String KIND = "too many streams";
    private static final int MAX_STREAMS = 20;

    private TooManyStreams() {}

    public static void run(ProbeContext context, String url, ProbeReport report) {
        Call call = Call.of(KIND, context.caller("secretariat"), "GET", "/api/v1/feed")
                .header("Accept", "text/event-stream");
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            Response last = openMany(http, url, call);
            report.add(call, last);
            if (last.status() != 429 || last.header("Retry-After").isEmpty()) {
                String fault = "one caller has %d streams, or is refused without Retry-After".formatted(MAX_STREAMS);
                report.add(KIND, List.of(Fault.inContent(url, call, fault, last.status() + " " + last.body())));
            }
        } catch (IOException e) {
            report.add(call, Response.noResponse(e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            http.shutdownNow();
        }
    }

    /**
     * Opens streams until one is rejected.
     *
     * @return the rejection, or the last success if there was none
     */
    private static Response openMany(HttpClient http, String url, Call call) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + call.path()));
        call.headers().forEach(request::setHeader);
        call.caller().headers().forEach(request::setHeader);
        HttpResponse<InputStream> response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        for (int open = 1; open < MAX_STREAMS && response.statusCode() == 200; open++) {
            response = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        }
        if (response.statusCode() == 200) {
            return Response.of(200, Map.of(), "a stream");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return Response.of(
                response.statusCode(), headers, new String(response.body().readAllBytes(), StandardCharsets.UTF_8));
    }
}
