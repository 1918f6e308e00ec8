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

/** One caller opens many streams and closes none: the system must reject some, with the time of a retry. */
public final class TooManyStreams {
    private static final String KIND = "streams without end";
    private static final int MANY = 20;

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
                String what = "one caller has %d streams, or is refused without a time to wait".formatted(MANY);
                report.add(KIND, List.of(Fault.inContent(url, call, what, last.status() + " " + last.body())));
            }
        } catch (IOException e) {
            report.add(call, Response.noResponse(e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            http.shutdownNow();
        }
    }

    /** Returns the first rejection, or the last success. */
    private static Response openMany(HttpClient http, String url, Call call) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + call.path()));
        call.headers().forEach(request::setHeader);
        call.caller().headers().forEach(request::setHeader);
        HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        for (int open = 1; open < MANY && answer.statusCode() == 200; open++) {
            answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        }
        if (answer.statusCode() == 200) {
            return Response.of(200, Map.of(), "a stream");
        }
        Map<String, String> headers = new LinkedHashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return Response.of(
                answer.statusCode(), headers, new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
    }
}
