package igf.acceptance.probe.call;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends calls to one system, and brings back what it answers. */
public final class Sender implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Sender(String url) {
        this.url = url;
    }

    public String url() {
        return url;
    }

    public Answer send(Call call) {
        if (call.isWire()) {
            return Wire.exchange(URI.create(url).getPort(), call.wire());
        }
        return exchange(call);
    }

    private Answer exchange(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + call.path()))
                .timeout(PATIENCE)
                .method(
                        call.method(),
                        call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::setHeader);
        call.who().headers().forEach(request::setHeader);
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            Map<String, String> headers = new LinkedHashMap<>();
            answer.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return Answer.of(answer.statusCode(), headers, answer.body());
        } catch (IOException e) {
            return Answer.none(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.none("interrupted");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
