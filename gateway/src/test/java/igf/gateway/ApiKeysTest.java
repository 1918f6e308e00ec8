package igf.gateway;

import static igf.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Shared.class)
class ApiKeysTest {

    private static final String PATH = "/api/v1/feed";
    private static final String GOOD =
            "Basic " + Base64.getEncoder().encodeToString("tool:tool.with-dots".getBytes(StandardCharsets.UTF_8));

    @BeforeEach
    void provider(World world) {
        world.identity.on("POST /oauth2/token", (exchange, seen) -> {
            if (seen.header("Authorization").equals(List.of(GOOD))) {
                String token = world.tokens.of("tool", List.of(), "feed:read");
                Service.send(exchange, 200, "{\"access_token\":\"" + token + "\",\"expires_in\":3600}");
            } else {
                Service.send(exchange, 401, "{\"error\":\"invalid_client\"}");
            }
        });
    }

    @Test
    void aKeyIsExchangedForATokenOnce(World world) throws Exception {
        world.get(PATH, "X-API-Key", "tool.tool.with-dots");
        String first = world.notification.last().header("Authorization").getFirst();
        world.get(PATH, "X-API-Key", "tool.tool.with-dots");

        assertThat(first).startsWith("Bearer ey");
        assertThat(world.notification.last().header("Authorization")).containsExactly(first);
        assertThat(world.notification.last().header("X-API-Key")).isEmpty();
        assertThat(world.identity.seen("POST /oauth2/token")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aKeyOfTheSecretariatsIsPassedOnAsItIs(World world) throws Exception {
        world.get(PATH, "X-API-Key", "igf_abc");
        assertThat(world.notification.last().header("Authorization")).containsExactly("Bearer igf_abc");
        assertThat(world.notification.last().header("X-API-Key")).isEmpty();
        world.get(PATH, "Authorization", "Bearer igf_abc");
        assertThat(world.notification.last().header("Authorization")).containsExactly("Bearer igf_abc");
    }

    @Test
    void aWrongKeyIsRefused(World world) throws Exception {
        for (String key : List.of("tool.wrong", "nonsense", ".x", "other.tool.with-dots")) {
            HttpResponse<String> answer = world.get(PATH, "X-API-Key", key);
            assertProblem(answer, 401, "unauthenticated");
        }
        assertThat(world.notification.seen("GET " + PATH)).isEmpty();
    }

    @Test
    void twoCredentialsAtOnceAreRefused(World world) throws Exception {
        assertProblem(
                world.get(PATH, "X-API-Key", "tool.tool.with-dots", "Authorization", "Bearer reg_x"), 400, "malformed");
    }
}
