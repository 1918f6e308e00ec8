package igf.acceptance.probe.story;

import igf.acceptance.page.Web;
import igf.acceptance.probe.world.World;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pages of the secretariat with malformed queries, and for a session that is not released. */
final class SignedInPages implements Story {
    private static final String MANY =
            IntStream.range(0, 1_100).mapToObj(n -> "a" + n + "=1").collect(Collectors.joining("&"));

    @Override
    public String kind() {
        return "pages after signing in";
    }

    @Override
    public void play(World world, Steps steps) {
        String edition = world.own().ids().get("editions");
        String unreleased = "/sessions/" + world.own().ids().get("unreleased");
        try (Web web = new Web()) {
            web.signIn(steps.url(), "secretariat");
            Stream.of(unreleased, unreleased + "/floor", unreleased + "/report", "/me" + unreleased)
                    .forEach(page -> look(web, page, steps));
            for (String page :
                    List.of("/home", "/search", "/today/", "/selection/", "/schedule/", "/event/", "/people/")) {
                for (String query : List.of("=", "a=%c3%28", "day=%ff", "show=%00", "q=%ed%a0%80", MANY)) {
                    look(web, (page.endsWith("/") ? page + edition : page) + "?" + query, steps);
                }
            }
        }
    }

    private static void look(Web web, String page, Steps steps) {
        HttpResponse<String> answer = web.get(steps.url() + page);
        steps.must(answer.statusCode() < 500, answer.statusCode() + " for " + page, answer.body());
    }
}
