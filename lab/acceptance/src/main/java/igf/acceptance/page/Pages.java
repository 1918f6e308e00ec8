package igf.acceptance.page;

import igf.lab.CommandLine;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * {@code ./igf pages}: requests each page of an edition many times, as the secretariat or as anybody, and compares time and size with
 * the limits in docs/performance.md.
 */
public final class Pages {
    private static final String USAGE = "usage: ./igf pages EDITION [--port N] [--times N]";
    private static final List<String> OF_STAFF = List.of(
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
    private static final List<String> OF_ANYBODY = List.of("/programme/%s", "/register/%s");

    private final String url;
    private final String edition;
    private final int times;
    private boolean within = true;

    private Pages(String url, String edition, int times) {
        this.url = url;
        this.edition = edition;
        this.times = times;
    }

    /** Arguments: the slug of the edition and the options of the usage. Ends with 1 if a page exceeds its limit. */
    public static void main(String[] arguments) {
        Pages pages = CommandLine.read(USAGE, arguments, Pages::of);
        try {
            pages.measure();
        } catch (IllegalStateException | UncheckedIOException e) {
            leave(String.valueOf(e.getMessage()));
        }
        if (!pages.within) {
            leave("A page exceeds its limit.");
        }
    }

    private static Pages of(CommandLine line) {
        return new Pages(
                "http://127.0.0.1:" + line.number("--port", 8080),
                line.operands(1).getFirst(),
                Math.max(1, line.number("--times", 60)));
    }

    private static void leave(String why) {
        System.err.println(why);
        System.exit(1);
    }

    private void measure() {
        System.out.println("KB compressed; milliseconds of " + times + " requests, after as many to warm up");
        System.out.println(Timed.HEAD);
        try (Web staff = new Web();
                Web anybody = new Web()) {
            staff.signIn(url, "secretariat");
            OF_STAFF.forEach(page -> row(staff, page, Bar.PAGE));
            OF_ANYBODY.forEach(page -> row(anybody, page, page.startsWith("/programme") ? Bar.PROGRAMME : Bar.PAGE));
            String programme = of("/programme/%s");
            String tag = Timed.tag(anybody.compressed(programme, null));
            show(
                    "/programme, unchanged",
                    Timed.of(times, () -> anybody.compressed(programme, tag), 304),
                    Bar.UNCHANGED);
        }
    }

    private String of(String page) {
        return url + page.formatted(edition);
    }

    private void row(Web who, String page, Bar bar) {
        String address = of(page);
        show(page.formatted(edition), Timed.of(times, () -> who.compressed(address, null), 200), bar);
    }

    private void show(String what, Timed timed, Bar bar) {
        boolean kept = timed.keeps(bar);
        within &= kept;
        System.out.println(timed.line(what)
                + (kept ? "" : "  over its limit: " + bar.p95Millis() + " ms, " + bar.kilobytes() + " KB"));
    }
}
