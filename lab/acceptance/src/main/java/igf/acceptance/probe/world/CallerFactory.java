package igf.acceptance.probe.world;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.call.Sender;
import igf.lab.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Creates callers: accounts of the demo, people with a verified address, and impostors. */
public final class CallerFactory {
    private static final String BEARER = "Bearer ";
    private static final String AUTHORIZATION = "Authorization";
    private static final String API_KEY = "X-API-Key";

    private final Sender sender;

    public CallerFactory(Sender sender) {
        this.sender = sender;
    }

    public Caller account(String name, Set<String> roles) {
        return account(name, "", roles);
    }

    /**
     * Returns an account of the demo.
     *
     * @param scope the only scope of its token, or empty for all its scopes
     */
    public Caller account(String name, String scope, Set<String> roles) {
        String form = "grant_type=client_credentials"
                + (scope.isEmpty() ? "" : "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8));
        String basic = Base64.getEncoder()
                .encodeToString("%s:%s-secret".formatted(name, name).getBytes(StandardCharsets.UTF_8));
        Response response = sender.send(Call.of("token", Caller.ANONYMOUS, "POST", "/oauth2/token")
                .header(AUTHORIZATION, "Basic " + basic)
                .body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8)));
        if (response.status() != 200) {
            throw new IllegalStateException(
                    "No token for %s: %d %s".formatted(name, response.status(), response.body()));
        }
        JsonNode token = response.json();
        return new Caller(
                (name + " " + scope).strip(),
                Map.of(AUTHORIZATION, BEARER + token.required("access_token").asString()),
                Map.of(AUTHORIZATION, BEARER + "$(token %s)".formatted((name + " " + scope).strip())),
                roles,
                Set.of(token.path("scope").asString("").split(" ")),
                true);
    }

    /** Returns a person with a verified address. */
    public static Caller person(String name, String credential) {
        Map<String, String> headers = Map.of(AUTHORIZATION, BEARER + credential);
        return new Caller(name, headers, headers, Set.of(), Set.of(), true);
    }

    static List<Caller> impostors(Caller original) {
        InvalidTokens tokens = new InvalidTokens(
                original.headers().getOrDefault(AUTHORIZATION, "").substring(BEARER.length()));
        List<Caller> all = new ArrayList<>();
        all.add(Caller.impostor("forged token", AUTHORIZATION, BEARER + tokens.forged()));
        all.add(Caller.impostor("unsigned token", AUTHORIZATION, BEARER + tokens.unsigned()));
        all.add(Caller.impostor("foreign token", AUTHORIZATION, BEARER + tokens.signedByOther()));
        all.add(Caller.impostor("expired token", AUTHORIZATION, BEARER + tokens.expired()));
        all.add(Caller.impostor("token cut short", AUTHORIZATION, BEARER + tokens.truncated()));
        all.add(Caller.impostor("invented credential", AUTHORIZATION, BEARER + "per_" + "A".repeat(43)));
        all.add(Caller.impostor("basic password", AUTHORIZATION, "Basic c2VjcmV0YXJpYXQ6c2VjcmV0YXJpYXQtc2VjcmV0"));
        all.add(Caller.impostor("key with two dots", API_KEY, "tool.tool-secret.more"));
        all.add(Caller.impostor("key without a secret", API_KEY, "tool."));
        all.add(Caller.impostor("key with a colon", API_KEY, "a:b.c"));
        all.add(Caller.impostor("key of dots", API_KEY, "..."));
        return all;
    }
}
