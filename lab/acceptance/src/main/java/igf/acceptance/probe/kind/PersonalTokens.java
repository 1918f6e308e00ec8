package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Expectation;
import igf.acceptance.probe.call.Fault;
import igf.acceptance.probe.call.Report;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.call.Who;
import igf.acceptance.probe.world.Operation;
import igf.acceptance.probe.world.World;
import igf.lab.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Tries tokens that a person gave to apps on everything that their scopes do not open. */
public final class PersonalTokens {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KIND = "tokens of apps";
    private static final String TOKENS = "/api/v1/people/me/tokens";

    private final Sender sender;
    private final Report report;

    public PersonalTokens(Sender sender, Report report) {
        this.sender = sender;
        this.report = report;
    }

    public void look(World world) {
        Who organizer = world.named("organizer-1");
        timeOfSignIn(organizer);
        add(token(organizer).must(Expectation.NO_SUCCESS));
        for (String scope : List.of("me", "submit")) {
            Who app = app(organizer, scope);
            add(token(app, scope).must(Expectation.SHUT));
            closedTo(scope, world)
                    .map(operation ->
                            WhoMay.call(KIND, app, operation, world.own()).must(Expectation.SHUT))
                    .forEach(this::add);
        }
    }

    /** Requests mails to strangers as one person with one token after another. Must come last: afterwards nobody here gets a link. */
    public void ask(World world) {
        int accepted = 0;
        for (int token = 0; token < 2; token++) {
            Who app = app(world.named("organizer-1"), "me");
            for (int i = 0; i < 60; i++) {
                String stranger = "stranger-%d-%d@%s".formatted(token, i, world.house());
                accepted += sender.send(asking(app, stranger)).status() == 202 ? 1 : 0;
            }
        }
        Call again = asking(world.named("organizer-1"), "stranger@" + world.house());
        seen(again, "another token gets more mails", accepted + " mails", accepted <= 100);
    }

    private static Call asking(Who who, String address) {
        return Call.of(KIND, who, "POST", "/api/v1/links")
                .json(JSON.writeValueAsString(Map.of("email", address, "purpose", "ME")));
    }

    /** Decides by the document; in any case a token without {@code submit} opens no proposal. */
    private static Stream<Operation> closedTo(String scope, World world) {
        return world.operations().stream()
                .filter(operation -> !operation.access().isEverybodys())
                .filter(operation -> !operation.access().personalScopes().contains(scope)
                        || scope.equals("me") && operation.path().contains("/proposals/{"));
    }

    /** A refreshed token is no new proof: the time of the sign-in counts. */
    private void timeOfSignIn(Who organizer) {
        String token = organizer.headers().getOrDefault("Authorization", "").replace("Bearer ", "");
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        Call call = Call.of(KIND, organizer, "GET", "/api/v1/people/me");
        boolean says = JSON.readTree(claims).path("auth_time").isIntegralNumber();
        seen(call, "no time of the sign-in in a token", claims, says);
    }

    private void seen(Call call, String what, String text, boolean right) {
        report.add(KIND, right ? List.of() : List.of(Fault.seen(sender.url(), call, what, text)));
    }

    private static Call token(Who who, String... scopes) {
        return Call.of(KIND, who, "POST", TOKENS)
                .json(JSON.writeValueAsString(Map.of("name", "probe", "scopes", List.of(scopes))));
    }

    private Who app(Who person, String... scopes) {
        Answer made = sender.send(token(person, scopes));
        if (made.status() != 201) {
            throw new IllegalStateException("No token: %d %s".formatted(made.status(), made.body()));
        }
        String token = made.json().path("token").asString();
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token);
        return new Who("app with " + String.join(" ", scopes), headers, headers, Set.of(), Set.of(), true);
    }

    private void add(Call call) {
        report.add(call, sender.send(call));
    }
}
