package igf.gateway;

import static igf.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Shared.class)
class TokensTest {

    private static final String PATH = "/api/v1/editions";

    private static final Map<String, Function<Tokens, String>> BAD = Map.of(
            "another issuer", tokens -> tokens.with(c -> c.issuer("http://evil.example")),
            "another audience", tokens -> tokens.with(c -> c.audience("console")),
            "no audience", tokens -> tokens.with(c -> c.audience((String) null)),
            "expired",
                    tokens -> tokens.with(
                            c -> c.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
            "not yet valid",
                    tokens -> tokens.with(
                            c -> c.notBeforeTime(Date.from(Instant.now().plusSeconds(600)))),
            "another algorithm", tokens -> tokens.with(JWSAlgorithm.RS512),
            "another key", _ -> Tokens.sign(Tokens.key("one"), JWSAlgorithm.RS256, c -> c),
            "an unknown key", _ -> Tokens.sign(Tokens.key("two"), JWSAlgorithm.RS256, c -> c),
            "not signed", tokens -> unsigned(tokens.secretariat()),
            "no token at all", _ -> "gibberish");

    static Stream<String> bad() {
        return BAD.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aTokenThatIsNotTrueIsRefusedAndReachesNoService(String why, World world) throws Exception {
        HttpResponse<String> answer =
                world.get(PATH, world.as(Objects.requireNonNull(BAD.get(why)).apply(world.tokens)));

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(
                        challenge -> assertThat(challenge).startsWith("Bearer ").contains("invalid_token"));
        assertThat(world.proposal.seen("GET " + PATH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer %s more", "Bearer =%s", "Bearer a=%s", "Bearer  ", "Bearer%s", "bearer %s!"})
    void whatIsNotFormedAsATokenIsRefused(String shape, World world) throws Exception {
        String shown = shape.formatted(world.tokens.secretariat());

        assertProblem(world.get(PATH, "Authorization", shown), 401, "unauthenticated");
        assertThat(world.proposal.seen("GET " + PATH)).isEmpty();
    }

    @Test
    void aTrueTokenGoesThrough(World world) throws Exception {
        String token = world.tokens.secretariat();

        assertThat(world.get(PATH, world.as(token)).statusCode()).isEqualTo(200);
        assertThat(world.proposal.last().header("Authorization")).containsExactly("Bearer " + token);
    }

    @Test
    void withoutATokenTheServiceDecides(World world) throws Exception {
        assertThat(world.get(PATH).statusCode()).isEqualTo(200);
        assertThat(world.proposal.last().header("Authorization")).isEmpty();
    }

    @Test
    void aParticipantsOwnCredentialGoesThroughUntouched(World world) throws Exception {
        HttpResponse<String> answer = world.get("/api/v1/people/me", "Authorization", "Bearer per_s3cret");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(world.participation.last().header("Authorization")).containsExactly("Bearer per_s3cret");
    }

    @Test
    void whereTheProviderIsAwayATokenIsNotCalledWrong() throws Exception {
        try (World world = new World("--igf.jwks-uri=http://127.0.0.1:1/oauth2/jwks")) {
            HttpResponse<String> answer = world.get(PATH, world.as(world.tokens.secretariat()));

            assertProblem(answer, 503, "unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(world.get(PATH).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusalsAreInTheReadersLanguage(World world) throws Exception {
        String french = World.json(world.get("/api/v1/nothing", "Accept-Language", "fr-CH, en;q=0.5"))
                .path("title")
                .asString();

        assertThat(french).isEqualTo("Introuvable");
    }

    private static String unsigned(String token) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + token.split("\\.")[1] + ".";
    }
}
