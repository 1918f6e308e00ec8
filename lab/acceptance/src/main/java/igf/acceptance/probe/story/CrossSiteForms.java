package igf.acceptance.probe.story;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.world.ProbeContext;
import igf.lab.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Another site sends a form to a sign-in link of its owner, so that a visitor acts as the owner. */
final class CrossSiteForms implements Attack {
    private static final byte[] FORM = "replace=true".getBytes(StandardCharsets.UTF_8);

    @Override
    public String kind() {
        return "forms of other sites";
    }

    @Override
    public void run(ProbeContext context, AttackSteps steps) {
        String email = "attacker@" + context.mailDomain();
        steps.script().post(Caller.ANONYMOUS, "/api/v1/links", Map.of("email", email, "purpose", "ME"));
        String path = "/links/" + steps.script().awaitLink(context.caller("secretariat"), email, "links");
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
        Response answer = steps.send(call);
        steps.check(
                !answer.header("Set-Cookie").contains("IGF_PERSON="),
                "a form of another site signs a visitor in",
                answer.header("Set-Cookie"));
    }
}
