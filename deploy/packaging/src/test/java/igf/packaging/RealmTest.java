package igf.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Checks that the realm for Keycloak provides what services and gateway need of a token; {@code ./igf keycloak} shows
 * that it works.
 */
class RealmTest {

    private static final JsonNode REALM = Files.JSON.readTree(Files.text("deploy/keycloak/realm.json"));
    private static final JsonNode PLATFORM =
            Files.yaml("platform/runtime/src/main/resources/igf-platform.yml").getFirst();
    private static final JsonNode IDENTITY =
            Files.yaml("deploy/identity/src/main/resources/identity.yml").getFirst();

    private static Set<String> names(String list, String name) {
        return REALM.at(list)
                .valueStream()
                .map(each -> each.path(name).asString(""))
                .collect(Collectors.toSet());
    }

    private static Set<String> ofTheDemo(String kind) {
        return IDENTITY.at("/igf/identity/accounts")
                .valueStream()
                .flatMap(account -> account.path(kind).valueStream())
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode config(String mapper) {
        return REALM.path("clientScopes")
                .valueStream()
                .filter(scope -> scope.path("name").asString("").equals("igf"))
                .flatMap(scope -> scope.path("protocolMappers").valueStream())
                .filter(each -> each.path("name").asString("").equals(mapper))
                .map(each -> each.path("config"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_has_every_role_and_every_scope_of_the_demo() {
        assertThat(names("/roles/realm", "name")).containsAll(ofTheDemo("roles"));
        assertThat(names("/clientScopes", "name")).containsAll(ofTheDemo("scopes"));
    }

    @Test
    void its_tokens_name_audience_and_roles_as_they_are_read() {
        assertThat(config("audience").path("included.custom.audience")).isEqualTo(PLATFORM.at("/igf/audience"));
        assertThat(config("roles").path("claim.name")).isEqualTo(PLATFORM.at("/igf/claims.roles"));
        // The gateway reads the person from the token of the sign-in, services from that of the call.
        assertThat(Stream.of("access.token.claim", "id.token.claim")
                        .map(each -> config("roles").path(each).asString("")))
                .containsOnly("true");
        assertThat(REALM.path("clients").valueStream())
                .allMatch(
                        client -> client.path("defaultClientScopes").toString().contains("\"igf\""));
    }

    @Test
    void no_secret_stands_in_it_and_the_admin_scope_is_the_secretariats() {
        assertThat(names("/clients", "secret")).allMatch(secret -> secret.matches("\\$\\{IGF_[A-Z]+_SECRET}"));
        assertThat(REALM.path("users").toString()).doesNotContain("credentials");
        assertThat(REALM.at("/scopeMappings/0").toString())
                .isEqualTo("{\"clientScope\":\"admin\",\"roles\":[\"SECRETARIAT\"]}");
    }

    private static JsonNode flow(String alias) {
        return REALM.path("authenticationFlows")
                .valueStream()
                .filter(flow -> flow.path("alias").asString("").equals(alias))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> steps(JsonNode flow) {
        return flow.path("authenticationExecutions")
                .valueStream()
                .map(step -> step.path("requirement").asString("") + " "
                        + step.path("authenticator")
                                .asString(step.path("flowAlias").asString("")))
                .toList();
    }

    @Test
    void the_secretariat_has_a_second_factor_and_passwords_are_long() {
        assertThat(steps(flow(REALM.path("browserFlow").asString("")))).contains("ALTERNATIVE igf-password");
        assertThat(steps(flow("igf-password")))
                .containsSubsequence(
                        "REQUIRED auth-username-password-form", "CONDITIONAL igf-second-factor-of-the-secretariat");
        var factor = flow("igf-second-factor-of-the-secretariat");
        assertThat(steps(factor)).containsExactly("REQUIRED conditional-user-role", "REQUIRED auth-otp-form");
        assertThat(factor.at("/authenticationExecutions/0/authenticatorConfig").asString(""))
                .isEqualTo("has-secretariat");
        assertThat(REALM.at("/authenticatorConfig/0").toString())
                .isEqualTo(
                        "{\"alias\":\"has-secretariat\",\"config\":{\"condUserRole\":\"SECRETARIAT\",\"negate\":\"false\"}}");
        assertThat(REALM.path("passwordPolicy").asString("")).contains("length(12)", "notUsername", "notEmail");
        // A password alone gives no access, in any flow.
        assertThat(List.of("directGrantFlow", "registrationFlow"))
                .allMatch(which -> steps(flow(REALM.path(which).asString("")))
                        .equals(List.of("REQUIRED deny-access-authenticator")));
        assertThat(REALM.path("clients").valueStream())
                .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean(true));
    }
}
