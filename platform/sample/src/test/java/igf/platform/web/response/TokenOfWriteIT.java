package igf.platform.web.response;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Http;
import igf.platform.testing.RunningService;
import igf.sample.SampleApplication;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the consistency token of a write stands for elsewhere. */
class TokenOfWriteIT {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(SampleApplication.class, "sample-service", "token-of-write", Map.of());
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static ConsistencyTokens.Write write(Http.Response answer) {
        return service.bean(ConsistencyTokens.class).parse(answer.header(ConsistencyTokens.HEADER));
    }

    @Test
    void it_names_the_last_public_event_of_the_write() {
        var organizer = service.as("organizer-1", "ORGANIZER");
        var opened = organizer
                .post("/api/v1/counters", Map.of("name", "tokens", "weight", 1))
                .expect(201);
        assertThat(write(opened).publicId()).as("not a public event").isNull();
        var counter = opened.json().get("id").asString();

        var added = organizer
                .post("/api/v1/counters/" + counter + "/amounts", Map.of("amount", 1))
                .expect(200);

        var event = service.bean(JdbcClient.class)
                .sql("SELECT eventidentifier FROM domain_event WHERE aggregateidentifier = ? AND sequencenumber = 1")
                .param(counter)
                .query(String.class)
                .single();
        assertThat(write(added).publicId()).isEqualTo(event + ".0");
    }
}
