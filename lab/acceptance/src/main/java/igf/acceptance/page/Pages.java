package igf.acceptance.page;

import igf.lab.CommandLine;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * {@code ./igf pages}: requests each page of an edition many times, as the secretariat or anonymously, and compares
 * time and size with the limits in docs/performance.md.
 */
public final class Pages {
    private static final String USAGE = "usage: ./igf pages EDITION [--port N] [--times N]";
    private static final List<String> STAFF_PAGES = List.of(
            "/home",
            "/today/%s",
            "/screening/%s",
            "/reviewing/%s",
            "/selection/%s",
            "/selection/%s/what-if",
            "/selection/%s/batches",
            "/schedule/%s",
            "/schedule/%s/releases",
            "/mails/%s",
            "/event/%s",
            "/people/%s",
            "/edition/%s",
            "/operations?edition=%s",
            "/me");
    private static final List<String> PUBLIC_PAGES = List.of("/programme/%s", "/call/%s", "/register/%s");

    private final String url;
    private final String edition;
    private final int times;
    private boolean withinLimits = true;

    private Pages(String url, String edition, int times) {
        this.url = url;
        this.edition = edition;
        this.times = times;
    }

    /**
     * Arguments: the slug of the edition and the options of the usage. The exit code is 1 if a page exceeds its limit.
     */
    public static void main(String[] arguments) {
        Pages pages = CommandLine.read(USAGE, arguments, Pages::address);
        try {
            pages.measure();
        } catch (IllegalStateException | UncheckedIOException e) {
            exit(String.valueOf(e.getMessage()));
        }
        if (!pages.withinLimits) {
            exit("A page exceeds its limit.");
        }
    }

    private static Pages address(CommandLine line) {
        return new Pages(
                "http://127.0.0.1:" + line.number("--port", 8080),
                line.operands(1).getFirst(),
                Math.max(1, line.number("--times", 60)));
    }

    private static void exit(String message) {
        System.err.println(message);
        System.exit(1);
    }

    private void measure() {
        System.out.println("KB compressed; milliseconds of " + times + " requests, after as many for warm-up");
        System.out.println(TimedPage.HEAD);
        try (BrowserClient staff = new BrowserClient();
                BrowserClient anybody = new BrowserClient()) {
            staff.signIn(url, "secretariat");
            STAFF_PAGES.forEach(page -> row(staff, page, PageLimit.PAGE));
            PUBLIC_PAGES.forEach(
                    page -> row(anybody, page, page.startsWith("/programme") ? PageLimit.PROGRAMME : PageLimit.PAGE));
            String programme = address("/programme/%s");
            String tag = TimedPage.tag(anybody.compressed(programme, null));
            show(
                    "/programme, unchanged",
                    TimedPage.of(times, () -> anybody.compressed(programme, tag), 304),
                    PageLimit.UNCHANGED);
        }
    }

    private String address(String page) {
        return url + page.formatted(edition);
    }

    private void row(BrowserClient browser, String page, PageLimit limits) {
        String address = address(page);
        show(page.formatted(edition), TimedPage.of(times, () -> browser.compressed(address, null), 200), limits);
    }

    private void show(String label, TimedPage timed, PageLimit limits) {
        boolean isWithin = timed.isWithin(limits);
        withinLimits &= isWithin;
        System.out.println(timed.row(label)
                + (isWithin ? "" : "  over its limit: " + limits.p95Millis() + " ms, " + limits.kilobytes() + " KB"));
    }
}
