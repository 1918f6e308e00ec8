package igf.acceptance.probe.world;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.call.Who;
import igf.lab.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The callers: accounts of the demo, and impostors. */
public final class People {
    private static final String BEARER = "Bearer ";
    private static final String AUTHORIZATION = "Authorization";
    private static final String API_KEY = "X-API-Key";

    private final Sender sender;

    public People(Sender sender) {
        this.sender = sender;
    }

    public Who account(String name, Set<String> roles) {
        return account(name, "", roles);
    }

    /** Returns an account of the demo. @param scope the only scope of the token, or empty for all */
    public Who account(String name, String scope, Set<String> roles) {
        String form = "grant_type=client_credentials"
                + (scope.isEmpty() ? "" : "&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8));
        String basic = Base64.getEncoder()
                .encodeToString("%s:%s-secret".formatted(name, name).getBytes(StandardCharsets.UTF_8));
        Answer answer = sender.send(Call.of("token", Who.NOBODY, "POST", "/oauth2/token")
                .header(AUTHORIZATION, "Basic " + basic)
                .body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8)));
        if (answer.status() != 200) {
            throw new IllegalStateException("No token for %s: %d %s".formatted(name, answer.status(), answer.body()));
        }
        JsonNode token = answer.json();
        return new Who(
                (name + " " + scope).strip(),
                Map.of(AUTHORIZATION, BEARER + token.required("access_token").asString()),
                Map.of(AUTHORIZATION, BEARER + "$(token %s)".formatted((name + " " + scope).strip())),
                roles,
                Set.of(token.path("scope").asString("").split(" ")),
                true);
    }

    /** Returns a person with a proven address. */
    public static Who person(String name, String credential) {
        Map<String, String> headers = Map.of(AUTHORIZATION, BEARER + credential);
        return new Who(name, headers, headers, Set.of(), Set.of(), true);
    }

    static List<Who> pretenders(Who truly) {
        Tokens tokens =
                new Tokens(truly.headers().getOrDefault(AUTHORIZATION, "").substring(BEARER.length()));
        List<Who> all = new ArrayList<>();
        all.add(Who.pretender("forged token", AUTHORIZATION, BEARER + tokens.forged()));
        all.add(Who.pretender("unsigned token", AUTHORIZATION, BEARER + tokens.unsigned()));
        all.add(Who.pretender("foreign token", AUTHORIZATION, BEARER + tokens.foreign()));
        all.add(Who.pretender("expired token", AUTHORIZATION, BEARER + tokens.expired()));
        all.add(Who.pretender("token cut short", AUTHORIZATION, BEARER + tokens.cut()));
        all.add(Who.pretender("invented credential", AUTHORIZATION, BEARER + "per_" + "A".repeat(43)));
        all.add(Who.pretender("basic password", AUTHORIZATION, "Basic c2VjcmV0YXJpYXQ6c2VjcmV0YXJpYXQtc2VjcmV0"));
        all.add(Who.pretender("key with a dot too many", API_KEY, "tool.tool-secret.more"));
        all.add(Who.pretender("key without a secret", API_KEY, "tool."));
        all.add(Who.pretender("key with a colon", API_KEY, "a:b.c"));
        all.add(Who.pretender("key of dots", API_KEY, "..."));
        return all;
    }
}
