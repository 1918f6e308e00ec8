package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.call.Expectation;
import igf.acceptance.probe.call.Fault;
import igf.acceptance.probe.call.ProbeReport;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.world.Operation;
import igf.acceptance.probe.world.ProbeContext;
import igf.lab.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Uses personal access tokens for operations that their scopes do not permit. */
public final class PersonalTokens {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KIND = "tokens of apps";
    private static final String TOKENS = "/api/v1/people/me/tokens";

    private final Sender sender;
    private final ProbeReport report;

    public PersonalTokens(Sender sender, ProbeReport report) {
        this.sender = sender;
        this.report = report;
    }

    public void run(ProbeContext context) {
        Caller organizer = context.caller("organizer-1");
        checkSignInTime(organizer);
        sendAndReport(createToken(organizer).expecting(Expectation.NO_SUCCESS));
        for (String scope : List.of("me", "submit")) {
            Caller app = appCaller(organizer, scope);
            sendAndReport(createToken(app, scope).expecting(Expectation.DENIED));
            operationsClosedTo(scope, context)
                    .map(operation -> AccessChecks.call(KIND, app, operation, context.ownResources())
                            .expecting(Expectation.DENIED))
                    .forEach(this::sendAndReport);
        }
    }

    /**
     * Requests mails to strangers with several tokens of one person. Must run last, since afterwards no caller of this
     * address gets a link.
     */
    public void requestManyMails(ProbeContext context) {
        int accepted = 0;
        for (int token = 0; token < 2; token++) {
            Caller app = appCaller(context.caller("organizer-1"), "me");
            for (int i = 0; i < 60; i++) {
                String stranger = "stranger-%d-%d@%s".formatted(token, i, context.mailDomain());
                accepted += sender.send(linkRequest(app, stranger)).status() == 202 ? 1 : 0;
            }
        }
        Call lastCall = linkRequest(context.caller("organizer-1"), "stranger@" + context.mailDomain());
        report(lastCall, "a second token raises the limit of mails", accepted + " mails", accepted <= 100);
    }

    private static Call linkRequest(Caller caller, String address) {
        return Call.of(KIND, caller, "POST", "/api/v1/links")
                .json(JSON.writeValueAsString(Map.of("email", address, "purpose", "ME")));
    }

    /**
     * Returns the operations that a token with only this scope may not use: those that the API document does not
     * permit, and for {@code me} every operation on a proposal.
     */
    private static Stream<Operation> operationsClosedTo(String scope, ProbeContext context) {
        return context.operations().stream()
                .filter(operation -> !operation.access().isPublic())
                .filter(operation -> !operation.access().personalScopes().contains(scope)
                        || scope.equals("me") && operation.path().contains("/proposals/{"));
    }

    /** Checks that a token states the time of the sign-in, which a refreshed token keeps. */
    private void checkSignInTime(Caller organizer) {
        String token = organizer.headers().getOrDefault("Authorization", "").replace("Bearer ", "");
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        Call call = Call.of(KIND, organizer, "GET", "/api/v1/people/me");
        boolean hasSignInTime = JSON.readTree(claims).path("auth_time").isIntegralNumber();
        report(call, "a token without a sign-in time", claims, hasSignInTime);
    }

    private void report(Call call, String fault, String text, boolean ok) {
        report.add(KIND, ok ? List.of() : List.of(Fault.inContent(sender.url(), call, fault, text)));
    }

    private static Call createToken(Caller caller, String... scopes) {
        return Call.of(KIND, caller, "POST", TOKENS)
                .json(JSON.writeValueAsString(Map.of("name", "probe", "scopes", List.of(scopes))));
    }

    private Caller appCaller(Caller person, String... scopes) {
        Response created = sender.send(createToken(person, scopes));
        if (created.status() != 201) {
            throw new IllegalStateException("No token: %d %s".formatted(created.status(), created.body()));
        }
        String token = created.json().path("token").asString();
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token);
        return new Caller("app with " + String.join(" ", scopes), headers, headers, Set.of(), Set.of(), true);
    }

    private void sendAndReport(Call call) {
        report.add(call, sender.send(call));
    }
}
