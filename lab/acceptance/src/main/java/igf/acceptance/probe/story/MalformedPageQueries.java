package igf.acceptance.probe.story;

import igf.acceptance.page.BrowserClient;
import igf.acceptance.probe.world.ProbeContext;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Attack: opens pages as the secretariat with malformed queries, and pages of a session that is not released. */
final class MalformedPageQueries implements Attack {
    private static final String MANY_PARAMETERS =
            IntStream.range(0, 1_100).mapToObj(n -> "a" + n + "=1").collect(Collectors.joining("&"));

    @Override
    public String kind() {
        return "pages after signing in";
    }

    @Override
    public void run(ProbeContext context, AttackSteps steps) {
        String edition = context.ownResources().ids().get("editions");
        String unreleased = "/sessions/" + context.ownResources().ids().get("unreleased");
        try (BrowserClient browser = new BrowserClient()) {
            browser.signIn(steps.url(), "secretariat");
            Stream.of(unreleased, unreleased + "/floor", unreleased + "/report", "/me" + unreleased)
                    .forEach(page -> check(browser, page, steps));
            for (String page :
                    List.of("/home", "/search", "/today/", "/selection/", "/schedule/", "/event/", "/people/")) {
                for (String query : List.of("=", "a=%c3%28", "day=%ff", "show=%00", "q=%ed%a0%80", MANY_PARAMETERS)) {
                    check(browser, (page.endsWith("/") ? page + edition : page) + "?" + query, steps);
                }
            }
        }
    }

    private static void check(BrowserClient browser, String page, AttackSteps steps) {
        HttpResponse<String> response = browser.get(steps.url() + page);
        steps.check(response.statusCode() < 500, response.statusCode() + " for " + page, response.body());
    }
}
