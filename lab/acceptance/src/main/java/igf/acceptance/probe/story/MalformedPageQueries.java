package igf.acceptance.probe.story;

import igf.acceptance.page.BrowserClient;
import igf.acceptance.probe.world.ProbeContext;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Pages of the secretariat with malformed queries, and for a session that is not released. */
final class MalformedPageQueries implements Attack {
    private static final String MANY =
            IntStream.range(0, 1_100).mapToObj(n -> "a" + n + "=1").collect(Collectors.joining("&"));

    @Override
    public String kind() {
        return "pages after signing in";
    }

    @Override
    public void run(ProbeContext context, AttackSteps steps) {
        String edition = context.ownResources().ids().get("editions");
        String unreleased = "/sessions/" + context.ownResources().ids().get("unreleased");
        try (BrowserClient web = new BrowserClient()) {
            web.signIn(steps.url(), "secretariat");
            Stream.of(unreleased, unreleased + "/floor", unreleased + "/report", "/me" + unreleased)
                    .forEach(page -> check(web, page, steps));
            for (String page :
                    List.of("/home", "/search", "/today/", "/selection/", "/schedule/", "/event/", "/people/")) {
                for (String query : List.of("=", "a=%c3%28", "day=%ff", "show=%00", "q=%ed%a0%80", MANY)) {
                    check(web, (page.endsWith("/") ? page + edition : page) + "?" + query, steps);
                }
            }
        }
    }

    private static void check(BrowserClient web, String page, AttackSteps steps) {
        HttpResponse<String> answer = web.get(steps.url() + page);
        steps.check(answer.statusCode() < 500, answer.statusCode() + " for " + page, answer.body());
    }
}
