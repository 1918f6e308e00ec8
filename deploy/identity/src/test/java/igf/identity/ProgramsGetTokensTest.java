package igf.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramsGetTokensTest {

    private static final Map<String, String> GRANT = Map.of("grant_type", "client_credentials");

    private Provider provider;

    @BeforeAll
    void start(@TempDir Path keys) {
        provider = Provider.start(keys);
    }

    @AfterAll
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "secretariat, SECRETARIAT, admin",
                "mag-5, MAG, -",
                "organizer-2, ORGANIZER, -",
                "tool, -, attendance:write feed:read floor:write programme:read proposals:read registrations:read registrations:write seats:write webhooks:write"
            })
    void everyDemoClientGetsItsRolesAndScopes(String name, String role, String scope) throws Exception {
        JsonNode claims = Provider.claims(token(name));

        assertThat(claims.path("sub").asString()).isEqualTo(name);
        assertThat(claims.path("email").asString()).isEqualTo(name + "@example.org");
        assertThat(claims.path("email_verified").asBoolean()).isTrue();
        assertThat(claims.path("iss").asString()).isEqualTo(Provider.ISSUER);
        assertThat(StreamSupport.stream(claims.path("roles").spliterator(), false)
                        .map(JsonNode::asString))
                .isEqualTo(role == null ? List.of() : List.of(role));
        assertThat(claims.path("scope").asString()).isEqualTo(scope == null ? "" : scope);
        assertThat(claims.path("aud").toString()).contains("igf");
        assertThat(claims.path("auth_time").asLong())
                .isCloseTo(claims.path("iat").asLong(), within(1L));
    }

    @Test
    void aTokenLivesAnHourAndIsVerifiedByThePublishedKey() throws Exception {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        provider.at("/oauth2/jwks").toString())
                .build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(Provider.ISSUER));

        Jwt jwt = decoder.decode(token("mag-1"));

        assertThat(jwt.getHeaders()).containsEntry("alg", "RS256");
        assertThat(jwt.getExpiresAt())
                .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3700));
    }

    @Test
    void theSecretMayBePostedToo() throws Exception {
        HttpResponse<String> answer = provider.post(
                "/oauth2/token",
                Map.of("grant_type", "client_credentials", "client_id", "tool", "client_secret", "tool-secret"));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void aScopeThatIsNamedIsTheOnlyOneGiven() throws Exception {
        HttpResponse<String> answer = provider.post(
                "/oauth2/token",
                Map.of("grant_type", "client_credentials", "scope", "feed:read"),
                "Authorization",
                Provider.basic("tool", "tool-secret"));

        String token =
                Provider.JSON.readTree(answer.body()).path("access_token").asString();
        assertThat(Provider.claims(token).path("scope").asString()).isEqualTo("feed:read");
    }

    @Test
    void aForeignScopeIsRefused() throws Exception {
        HttpResponse<String> answer = provider.post(
                "/oauth2/token",
                Map.of("grant_type", "client_credentials", "scope", "admin"),
                "Authorization",
                Provider.basic("tool", "tool-secret"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("invalid_scope");
    }

    @Test
    void aWrongSecretIsRefused() throws Exception {
        HttpResponse<String> answer =
                provider.post("/oauth2/token", GRANT, "Authorization", Provider.basic("tool", "secretariat-secret"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("invalid_client").doesNotContain("access_token");
    }

    @Test
    void discoveryNamesTheOutwardAddressWhoeverAsks() throws Exception {
        JsonNode discovery = Provider.JSON.readTree(
                provider.get("/.well-known/openid-configuration").body());

        assertThat(discovery.path("issuer").asString()).isEqualTo(Provider.ISSUER);
        assertThat(discovery.path("token_endpoint").asString()).isEqualTo(Provider.ISSUER + "/oauth2/token");
        assertThat(discovery.path("jwks_uri").asString()).isEqualTo(Provider.ISSUER + "/oauth2/jwks");
        assertThat(discovery.path("end_session_endpoint").asString()).isEqualTo(Provider.ISSUER + "/oauth2/logout");
    }

    private String token(String name) throws Exception {
        HttpResponse<String> answer =
                provider.post("/oauth2/token", GRANT, "Authorization", Provider.basic(name, name + "-secret"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Provider.JSON.readTree(answer.body()).path("access_token").asString();
    }
}
