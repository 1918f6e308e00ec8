package igf.platform.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import igf.platform.Tables;
import igf.platform.command.CommandResultStore;
import igf.platform.domain.Sha256;
import igf.platform.log.stored.StorageFormat;
import igf.platform.people.PurposeKeys;
import igf.platform.web.Caller;
import igf.platform.web.access.SecurityFilter;
import igf.platform.web.response.ProblemDocuments;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class IdempotencyFilterIT {

    private static final HikariDataSource SOURCE = Tables.in("test_idempotency");

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient jdbc = JdbcClient.create(SOURCE);
    private final IdempotencyFilter filter = new IdempotencyFilter(
            new IdempotencyStore(jdbc, json, "node"),
            new CommandResultStore(
                    jdbc,
                    new TransactionTemplate(new JdbcTransactionManager(SOURCE)),
                    StorageFormat.serializer(),
                    json),
            PurposeKeys.derived(Base64.getEncoder().encodeToString(new byte[32])),
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
        request.addHeader(IdempotencyFilter.HEADER, key);
        request.setAttribute(SecurityFilter.CALLER, caller);
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
                var beside = post("running", "body", answers(201));
                assertThat(beside.getStatus()).isEqualTo(409);
                assertThat(beside.getContentAsString()).contains("urn:igf:problem:request-in-progress");
                assertThat(beside.getHeader("Retry-After")).isEqualTo("1");
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            answers(201).doFilter(request, response);
        });

        assertThat(carriedOut).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 408, 412, 425, 428, 429, 500, 503})
    void an_answer_that_passes_is_not_kept(int status) throws Exception {
        var passing = post("passing-" + status, "body", (request, response) -> {
            ((HttpServletResponse) response).setHeader("Retry-After", "7");
            answers(status).doFilter(request, response);
        });
        assertThat(passing.getHeader("Retry-After")).isEqualTo("7");

        assertThat(post("passing-" + status, "body", answers(201)).getStatus()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204, 303, 400, 409, 410, 413, 415, 422})
    void any_other_is_kept(int status) throws Exception {
        post("kept-" + status, "body", answers(status));

        assertThat(post("kept-" + status, "body", answers(201)).getStatus()).isEqualTo(status);
    }

    @Test
    void headers_that_are_part_of_the_answer_come_again() throws Exception {
        var headers = Map.of(
                "Location", "/things/1",
                "ETag", "\"1\"",
                "Consistency-Token", "token",
                "Content-Type", "application/json",
                "Content-Language", "fr",
                "Cache-Control", "no-store",
                "Link", "</things>; rel=up");
        post("headers", "body", (request, response) -> {
            headers.forEach(((HttpServletResponse) response)::setHeader);
            answers(201).doFilter(request, response);
        });

        var again = post("headers", "body", answers(500));

        headers.forEach(
                (name, value) -> assertThat(again.getHeader(name)).as(name).isEqualTo(value));
    }

    /** In the form of commit 6004e0d7. */
    @Test
    void an_answer_of_the_release_before_is_given_until_its_day_ends() throws Exception {
        var body = "earlier".getBytes(UTF_8);
        jdbc.sql("""
                        INSERT INTO idempotency (caller, key, request_hash, status, headers, body)
                        VALUES ('tool|null', 'former', ?, 201, '{"Location":"/things/7"}', ?)""")
                .params(
                        HexFormat.of().formatHex(Sha256.of("POST /things?null null".getBytes(UTF_8), body)),
                        formerSeal("former", body, "told before"))
                .update();

        var again = post("former", "earlier", answers(500));

        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getHeader("Location")).isEqualTo("/things/7");
        assertThat(again.getContentAsString()).isEqualTo("told before");
        assertThat(post("former", "another", answers(500)).getStatus()).isEqualTo(422);
        jdbc.sql("UPDATE idempotency SET created_at = now() - interval '25 hours' WHERE key = 'former'")
                .update();
        assertThat(post("former", "earlier", answers(202)).getStatus()).isEqualTo(202);
    }

    @Test
    void a_replica_of_the_release_before_does_not_carry_out_again_what_this_one_answered() throws Exception {
        jdbc.sql("INSERT INTO replica (id, node, release, duties) VALUES ('old', 'old', 'old', '{idempotency}')")
                .update();

        post("both", "body", answers(201));

        // What that release looks up and returns.
        assertThat(jdbc.sql("SELECT status FROM idempotency WHERE caller = 'tool|null' AND key = 'both'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(503);
        assertThat(post("both", "body", answers(500)).getContentAsString()).isEqualTo("body1");
        jdbc.sql("DELETE FROM replica").update();
        assertThat(post("both", "body", answers(500)).getContentAsString()).isEqualTo("body1");
        post("alone", "body", answers(201));
        assertThat(jdbc.sql("SELECT count(*) FROM idempotency WHERE key = 'alone'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_this_one_did_not_do_a_replica_of_the_release_before_may_do() throws Exception {
        jdbc.sql("INSERT INTO replica (id, node, release, duties) VALUES ('old', 'old', 'old', '{idempotency}')")
                .update();

        post("given-back", "body", (request, response) -> {
            assertThat(rows("given-back"))
                    .as("the marker while it is carried out")
                    .isEqualTo(1);
            answers(429).doFilter(request, response);
        });

        assertThat(rows("given-back")).isZero();
        jdbc.sql("DELETE FROM replica").update();
    }

    private int rows(String key) {
        return jdbc.sql("SELECT count(*) FROM idempotency WHERE key = ?")
                .param(key)
                .query(Integer.class)
                .single();
    }

    /** The response is in the row of that release, which reads it in its own way. */
    @Test
    void what_the_release_before_began_and_this_one_answered_both_can_read() throws Exception {
        var body = "begun".getBytes(UTF_8);
        jdbc.sql(
                        "INSERT INTO idempotency (caller, key, request_hash, node, seed) VALUES ('tool|null', 'begun', ?, '', ?)")
                .params(
                        HexFormat.of().formatHex(Sha256.of("POST /things?null null".getBytes(UTF_8), body)),
                        new byte[32])
                .update();

        post("begun", "begun", (request, response) -> {
            ((HttpServletResponse) response).setHeader("Location", "/things/8");
            answers(201).doFilter(request, response);
        });

        var kept = jdbc.sql("SELECT headers, body FROM idempotency WHERE key = 'begun' AND status = 201")
                .query((row, n) -> Map.entry(row.getString(1), row.getBytes(2)))
                .single();
        assertThat(json.readTree(kept.getKey()).get("Location").asString()).isEqualTo("/things/8");
        assertThat(formerOpen("begun", body, kept.getValue())).isEqualTo("begun1");
        var again = post("begun", "begun", answers(500));
        assertThat(again.getContentAsString()).isEqualTo("begun1");
        assertThat(again.getHeader("Location")).isEqualTo("/things/8");
    }

    private static String formerOpen(String key, byte[] request, byte[] kept) throws GeneralSecurityException {
        assertThat(kept[0]).isEqualTo((byte) 1);
        var cipher = former(Cipher.DECRYPT_MODE, key, request, Arrays.copyOfRange(kept, 1, 13));
        return new String(cipher.doFinal(kept, 13, kept.length - 13), UTF_8);
    }

    private static byte[] formerSeal(String key, byte[] request, String answer) throws GeneralSecurityException {
        var nonce = new byte[12];
        var sealed = former(Cipher.ENCRYPT_MODE, key, request, nonce).doFinal(answer.getBytes(UTF_8));
        return ByteBuffer.allocate(13 + sealed.length)
                .put((byte) 1)
                .put(nonce)
                .put(sealed)
                .array();
    }

    private static Cipher former(int mode, String key, byte[] request, byte[] nonce) throws GeneralSecurityException {
        var head = "kept answer|" + key.length() + "|" + key;
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(Sha256.of(head.getBytes(UTF_8), request), "AES"),
                new GCMParameterSpec(128, nonce));
        return cipher;
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
