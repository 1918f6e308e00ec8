package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Await;
import igf.platform.testing.Http;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The limit on a person's streams of floors. */
@Timeout(180)
class LiveFloorIT {

    private static final int MOST = 8;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Forum forum = new Forum("streaming");

    private HttpResponse<InputStream> open(Http.Response asked, Forum.Registered person) {
        var request = HttpRequest.newBuilder(asked.response().uri())
                .header("Authorization", "Bearer " + person.secret())
                .header("Accept", "text/event-stream")
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Http.Response ask(URI floor, Forum.Registered person) {
        var asked = tool().post(
                        floor.toString(), Map.of("registrationId", person.id(), "mode", "ONSITE", "kind", "HAND"))
                .expect(201);
        // A person who has asked for the floor may read it as soon as the request is known.
        SERVICE.withToken(person.secret()).await(floor.toString(), a -> a.status() == 200);
        return asked;
    }

    @Test
    void onePersonHasSoManyStreamsAndAnotherIsNotKeptOut() throws IOException {
        var floor = URI.create("/api/v1/sessions/" + forum.schedule("crowded", 5) + "/floor");
        var ada = forum.register("ada");
        var ben = forum.register("ben");
        var asked = ask(floor, ada);
        var streams = IntStream.range(0, MOST).mapToObj(_ -> open(asked, ada)).toList();
        assertThat(streams).extracting(HttpResponse::statusCode).containsOnly(200);

        var refused = open(asked, ada);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(new String(refused.body().readAllBytes(), StandardCharsets.UTF_8))
                .contains("urn:igf:problem:too-many-requests");
        ask(floor, ben);
        var other = open(asked, ben);
        assertThat(other.statusCode()).isEqualTo(200);

        streams.getFirst().body().close();
        var next = Await.until("room for one more", () -> open(asked, ada), answer -> answer.statusCode() == 200);
        next.body().close();
        other.body().close();
        for (var stream : streams) {
            stream.body().close();
        }
    }
}
