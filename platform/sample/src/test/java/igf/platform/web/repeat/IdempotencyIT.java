package igf.platform.web.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import igf.platform.Tables;
import igf.platform.web.Caller;
import igf.platform.web.access.Security;
import igf.platform.web.answer.ProblemDocuments;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class IdempotencyIT {

    private static final HikariDataSource SOURCE = Tables.in("test_idempotency");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Idempotency filter = new Idempotency(
            new IdempotencyStore(JdbcClient.create(SOURCE), json, "node"),
            new ProblemDocuments(json, new StaticMessageSource()));
    private final AtomicInteger carriedOut = new AtomicInteger();

    @AfterAll
    static void close() {
        SOURCE.close();
    }

    private MockHttpServletResponse post(String key, String body, FilterChain chain) throws Exception {
        return post(new Caller("tool", null, Set.of(), Set.of(), null), key, body, chain);
    }

    private MockHttpServletResponse post(Caller caller, String key, String body, FilterChain chain) throws Exception {
        var request = new MockHttpServletRequest("POST", "/things");
        request.addHeader(Idempotency.HEADER, key);
        request.setAttribute(Security.CALLER, caller);
        request.setContent(body.getBytes(UTF_8));
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }

    private FilterChain answers(int status) {
        return (request, response) -> {
            var body = new String(request.getInputStream().readAllBytes(), UTF_8);
            ((HttpServletResponse) response).setStatus(status);
            response.getOutputStream().write((body + carriedOut.incrementAndGet()).getBytes(UTF_8));
        };
    }

    @Test
    void the_same_again_gets_the_first_answer() throws Exception {
        assertThat(post("same", "body-", answers(201)).getContentAsString()).isEqualTo("body-1");

        var again = post("same", "body-", answers(201));

        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo("body-1");
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void two_who_are_anonymous_share_no_key() throws Exception {
        post(Caller.ANONYMOUS, "anybody's", "one", answers(201));

        assertThat(post(Caller.ANONYMOUS, "anybody's", "two", answers(201)).getContentAsString())
                .isEqualTo("two2");
    }

    @Test
    void another_request_under_the_key_is_refused() throws Exception {
        post("reused", "one", answers(201));

        assertThat(post("reused", "two", answers(201)).getStatus()).isEqualTo(422);
        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void one_that_is_still_carried_out_is_not_carried_out_beside_it() throws Exception {
        post("running", "body", (request, response) -> {
            try {
                assertThat(post("running", "body", answers(201)).getStatus()).isEqualTo(409);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            answers(201).doFilter(request, response);
        });

        assertThat(carriedOut).hasValue(1);
    }

    @Test
    void a_failure_is_not_kept_and_neither_is_a_missing_login() throws Exception {
        post("failed", "body", answers(503));
        post("failed", "body", answers(401));

        assertThat(post("failed", "body", answers(201)).getContentAsString()).isEqualTo("body3");
    }

    @Test
    void without_a_key_nothing_is_kept() throws Exception {
        for (int i = 0; i < 2; i++) {
            var request = new MockHttpServletRequest("POST", "/things");
            filter.doFilter(request, new MockHttpServletResponse(), answers(201));
        }

        assertThat(carriedOut).hasValue(2);
        assertThat(post(" ", "body", answers(201)).getStatus()).isEqualTo(400);
    }
}
