package igf.acceptance.probe.story;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Who;
import igf.acceptance.probe.world.World;
import igf.lab.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Another site sends a form to a sign-in link of its owner, so that a visitor acts as the owner. */
final class FormsFromElsewhere implements Story {
    private static final byte[] FORM = "replace=true".getBytes(StandardCharsets.UTF_8);

    @Override
    public String kind() {
        return "forms of other sites";
    }

    @Override
    public void play(World world, Steps steps) {
        String email = "attacker@" + world.house();
        steps.script().post(Who.NOBODY, "/api/v1/links", Map.of("email", email, "purpose", "ME"));
        String path = "/links/" + steps.script().link(world.named("secretariat"), email, "links");
        refused(form(steps, path).header("Origin", "https://evil.example"), steps);
        refused(form(steps, path).header("Origin", "null"), steps);
        refused(
                form(steps, path).header("Origin", "https://evil.example").header("Sec-Fetch-Site", "cross-site"),
                steps);
    }

    private static Call form(Steps steps, String path) {
        return steps.call(Who.NOBODY, "POST", path)
                .must(igf.acceptance.probe.call.Expectation.PAGE)
                .body("application/x-www-form-urlencoded", FORM);
    }

    private static void refused(Call call, Steps steps) {
        Answer answer = steps.send(call);
        steps.must(
                !answer.header("Set-Cookie").contains("IGF_PERSON="),
                "a form of another site signs a visitor in",
                answer.header("Set-Cookie"));
    }
}
