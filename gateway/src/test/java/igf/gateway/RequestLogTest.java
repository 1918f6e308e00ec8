package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the gateway logs of a request. */
class RequestLogTest {
    private static final String ID = "3f1c2b7a-0c1d-4f5e-8a9b-0123456789ab";
    private static final World WORLD =
            new World("--logging.level.igf.gateway.request=info", "--igf.gateway.limit.refused-per-minute=1000");
    private static final ListAppender<ILoggingEvent> LINES = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent line) {
            line.getMDCPropertyMap();
            super.append(line);
        }
    };

    @BeforeAll
    static void listen() {
        LINES.list = new CopyOnWriteArrayList<>();
        LINES.start();
        edge().addAppender(LINES);
    }

    @AfterAll
    static void close() {
        edge().detachAppender(LINES);
        WORLD.close();
    }

    @Test
    void a_failed_request_is_logged_under_its_id() throws Exception {
        WORLD.get("/api/v1/editions/fails", "X-Request-Id", "of-the-failure");
        assertThat(WORLD.get("/docs", "X-Request-Id", "of-the-success").statusCode())
                .isEqualTo(200);
        WORLD.scheduling.close();
        assertThat(WORLD.get("/api/v1/editions/e/sessions", "X-Request-Id", "of-an-absence")
                        .statusCode())
                .isEqualTo(503);
        assertThat(lines("of-an-absence"))
                .anySatisfy(line -> assertThat(line).startsWith("GET /api/v1/editions/e/sessions: "))
                .anySatisfy(line -> assertThat(line).matches("GET /api/v1/editions/e/sessions 503 \\d+ ms.*"));
        assertThat(lines("of-the-success")).singleElement().asString().matches("GET /docs 200 \\d+ ms(, slow)?");
    }

    @Test
    void a_line_names_nobody() throws Exception {
        WORLD.get("/api/v1/people/" + ID + "?email=ada@example.org", "X-Request-Id", "of-a-person");
        WORLD.get("/links/" + "s".repeat(43), "X-Request-Id", "of-a-link");
        WORLD.get("/api/v1/people/ada@example.org", "X-Request-Id", "of-an-address");
        assertThat(lines("of-a-person"))
                .singleElement()
                .asString()
                .matches("GET /api/v1/people/\\{id} \\d+ \\d+ ms(, slow)?");
        assertThat(lines("of-a-link")).singleElement().asString().startsWith("GET /links/… ");
        assertThat(lines("of-an-address")).singleElement().asString().startsWith("GET /api/v1/people/{id} ");
    }

    /** The last of them is written when the answer has left. */
    private static List<String> lines(String request) {
        await().until(() -> written(request).stream().anyMatch(line -> line.contains(" ms")));
        return written(request);
    }

    private static List<String> written(String request) {
        return LINES.list.stream()
                .filter(line -> request.equals(line.getMDCPropertyMap().get("requestId")))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static Logger edge() {
        return (Logger) LoggerFactory.getLogger("igf.gateway.request");
    }
}
