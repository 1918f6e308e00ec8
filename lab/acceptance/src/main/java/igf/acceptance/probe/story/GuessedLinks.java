package igf.acceptance.probe.story;

import igf.acceptance.probe.call.Who;
import igf.acceptance.probe.world.World;
import igf.lab.Answer;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Tries links with a wrong secret: the answer must not tell whether the invitation exists. */
final class GuessedLinks implements Story {
    private static final int ID = 16;

    @Override
    public String kind() {
        return "links that are guessed";
    }

    @Override
    public void play(World world, Steps steps) {
        String token = steps.script().link(world.named("secretariat"), "speaker-3@" + world.house(), "invitations");
        byte[] bytes = Base64.getUrlDecoder().decode(token);
        bytes[ID] ^= 1;
        String wrongSecret = told(bytes, steps);
        bytes[0] ^= 1;
        String wrongId = told(bytes, steps);
        steps.must(wrongSecret.equals(wrongId), "a 404 tells who was invited", wrongSecret + "\n" + wrongId);
    }

    /** Returns the problem without the members that depend on the request. */
    private static String told(byte[] token, Steps steps) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        Answer answer = steps.send(steps.call(Who.NOBODY, "GET", "/api/v1/invitations/" + text));
        ObjectNode problem = (ObjectNode) answer.json();
        problem.remove(List.of("instance", "requestId"));
        return problem.toString();
    }
}
