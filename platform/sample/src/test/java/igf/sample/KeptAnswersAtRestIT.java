package igf.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.Sha256;
import igf.platform.people.People;
import igf.platform.testing.DatabaseFaults;
import igf.platform.testing.Infrastructure;
import igf.platform.testing.RunningService;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A thief has a backup of both databases and knows the requests, but lacks the master key. */
class KeptAnswersAtRestIT {

    private static final String KEY = "key-of-the-request";
    private static final String BODY = "{\"name\":\"a name that nobody may read\",\"weight\":1}";

    /** Another one for each run of this class: a request with a key is new only once. */
    private static String name;

    private static RunningService service;
    private static DatabaseFaults planted;

    @BeforeAll
    static void start() {
        name = "at-rest-" + UUID.randomUUID().toString().substring(0, 8);
        service = RunningService.start(SampleApplication.class, "sample-service", name, Map.of("igf.node", "at-rest"));
        planted = DatabaseFaults.ofService(name);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void rows_of_a_request_show_and_open_nothing_without_the_master_key() {
        var asking = service.as("organizer-7", "ORGANIZER").with("Idempotency-Key", KEY);
        planted.withoutStoringResponses(
                () -> asking.post("/api/v1/counters", BODY).expect(201));
        var unanswered = columns();
        var answer = asking.post("/api/v1/counters", BODY).expect(201);
        var answered = columns();
        assertThat(unanswered).as("seed and outcome").hasSizeGreaterThan(5);
        assertThat(answered).as("answer").hasSizeGreaterThan(5);
        var id = answer.json().get("id").asString();
        var columns = new ArrayList<>(unanswered);
        columns.addAll(answered);

        var hash = Sha256.of("POST /api/v1/counters?null application/json".getBytes(UTF_8), BODY.getBytes(UTF_8));
        for (var secret : List.of(
                KEY, "organizer-7", "nobody may read", id, HexFormat.of().formatHex(hash))) {
            assertThat(columns.stream().map(column -> new String(column, UTF_8)))
                    .as("in the clear: " + secret)
                    .noneMatch(column -> column.contains(secret));
        }
        assertThat(columns).noneMatch(column -> Arrays.equals(column, hash));
        for (var key : keys(columns, hash)) {
            assertThat(columns).noneMatch(column -> opens(key, column));
            assertThat(first(key, new byte[] {0, 0, 0, 0, 0, 0, 0, 1})).isNotEqualTo(id.substring(0, 8));
            assertThat(first(key, "new|0".getBytes(UTF_8))).isNotEqualTo(id.substring(0, 8));
        }
    }

    /** Returns every column of every stored row about requests. */
    private List<byte[]> columns() {
        var found = new ArrayList<byte[]>();
        for (var table : List.of("idempotency", "idempotency_outcome")) {
            planted.owner()
                    .sql("SELECT * FROM " + table)
                    .query()
                    .listOfRows()
                    .forEach(row -> row.values().stream()
                            .filter(Objects::nonNull)
                            .map(value -> value instanceof byte[] bytes ? bytes : text(value))
                            .forEach(found::add));
        }
        return found;
    }

    private static byte[] text(Object value) {
        return value.toString().getBytes(UTF_8);
    }

    /** Returns all possible sources of a key: the columns, the request, and the wrapped keys of the people database. */
    private static List<byte[]> keys(List<byte[]> columns, byte[] hash) {
        var people = Infrastructure.get().database("test_people");
        var wrapped = JdbcClient.create(new DriverManagerDataSource(people.url(), people.user(), people.password()))
                .sql("SELECT wrapped FROM kept_key")
                .query(byte[].class)
                .list();
        assertThat(wrapped).isNotEmpty();
        var head = "kept answer|" + KEY.length() + "|" + KEY;
        var stuff = new ArrayList<>(columns);
        stuff.addAll(wrapped);
        stuff.add(hash);
        stuff.add(KEY.getBytes(UTF_8));
        stuff.add(BODY.getBytes(UTF_8));
        stuff.add(
                ("organizer-7|" + service.bean(People.class).findOrCreate("organizer-7@example.org")).getBytes(UTF_8));
        var keys = new ArrayList<byte[]>();
        keys.add(Sha256.of(head.getBytes(UTF_8), BODY.getBytes(UTF_8)));
        stuff.forEach(one -> {
            keys.add(Sha256.of(one));
            keys.add(Arrays.copyOf(one, 32));
            stuff.forEach(other -> keys.add(Sha256.of(one, other)));
        });
        return keys;
    }

    private static boolean opens(byte[] key, byte[] sealed) {
        for (int skipped = 0; skipped < 2 && sealed.length > 12 + 16 + skipped; skipped++) {
            try {
                var cipher = Cipher.getInstance("AES/GCM/NoPadding");
                var nonce = Arrays.copyOfRange(sealed, skipped, skipped + 12);
                cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
                cipher.doFinal(sealed, skipped + 12, sealed.length - skipped - 12);
                return true;
            } catch (GeneralSecurityException e) {
                // Not with this one.
            }
        }
        return false;
    }

    /** Returns the first digits of an id derived from a seed. */
    private static String first(byte[] seed, byte[] name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(name), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
