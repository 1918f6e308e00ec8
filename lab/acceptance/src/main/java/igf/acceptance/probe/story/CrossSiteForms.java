package igf.acceptance.probe.story;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.world.ProbeContext;
import igf.lab.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Attack: another site submits a form to the attacker's sign-in link, so that its visitor is signed in as the attacker.
 */
final class CrossSiteForms implements Attack {
    private static final byte[] FORM = "replace=true".getBytes(StandardCharsets.UTF_8);

    @Override
    public String kind() {
        return "forms of other sites";
    }

    @Override
    public void run(ProbeContext context, AttackSteps steps) {
        String email = "attacker@" + context.mailDomain();
        steps.setup().post(Caller.ANONYMOUS, "/api/v1/links", Map.of("email", email, "purpose", "ME"));
        String path = "/links/" + steps.setup().awaitLink(context.caller("secretariat"), email, "links");
        checkRejected(form(steps, path).header("Origin", "https://evil.example"), steps);
        checkRejected(form(steps, path).header("Origin", "null"), steps);
        checkRejected(
                form(steps, path).header("Origin", "https://evil.example").header("Sec-Fetch-Site", "cross-site"),
                steps);
    }

    private static Call form(AttackSteps steps, String path) {
        return steps.call(Caller.ANONYMOUS, "POST", path)
                .expecting(igf.acceptance.probe.call.Expectation.PAGE)
                .body("application/x-www-form-urlencoded", FORM);
    }

    private static void checkRejected(Call call, AttackSteps steps) {
        Response response = steps.send(call);
        steps.check(
                !response.header("Set-Cookie").contains("IGF_PERSON="),
                "a form of another site signs a visitor in",
                response.header("Set-Cookie"));
    }
}
