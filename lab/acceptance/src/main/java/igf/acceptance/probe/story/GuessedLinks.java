package igf.acceptance.probe.story;

import igf.acceptance.probe.call.Caller;
import igf.acceptance.probe.world.ProbeContext;
import igf.lab.Response;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Attack: opens links with a wrong secret. The response must not reveal whether the invitation exists. */
final class GuessedLinks implements Attack {
    private static final int SECRET_OFFSET = 16;

    @Override
    public String kind() {
        return "guessed links";
    }

    @Override
    public void run(ProbeContext context, AttackSteps steps) {
        String token = steps.setup()
                .awaitLink(context.caller("secretariat"), "speaker-3@" + context.mailDomain(), "invitations");
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        bytes[SECRET_OFFSET] ^= 1;
        String wrongSecret = problemOf(bytes, steps);
        bytes[0] ^= 1;
        String wrongId = problemOf(bytes, steps);
        steps.check(wrongSecret.equals(wrongId), "a 404 reveals who was invited", wrongSecret + "\n" + wrongId);
    }

    /** Returns the problem document without the members that depend on the request. */
    private static String problemOf(byte[] token, AttackSteps steps) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        Response response = steps.send(steps.call(Caller.ANONYMOUS, "GET", "/api/v1/invitations/" + text));
        ObjectNode problem = (ObjectNode) response.json();
        problem.remove(List.of("instance", "requestId"));
        return problem.toString();
    }
}
