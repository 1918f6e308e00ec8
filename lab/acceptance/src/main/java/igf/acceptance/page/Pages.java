package igf.acceptance.page;

import java.io.UncheckedIOException;
import java.util.List;

/**
 * {@code ./igf pages}: asks for each page of an edition many times, as one signed-in secretariat and as anybody do, and holds what it
 * took and weighed against the bars of docs/performance.md.
 */
public final class Pages {
    private static final String USAGE = "usage: igf pages EDITION [--port N] [--times N]";
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

    /** Arguments: the edition's slug, {@code [--port N]}, {@code [--times N]}; ends with 1 if a page is over its bar. */
    public static void main(String[] arguments) {
        if (arguments.length % 2 != 1 || !arguments[0].matches("[a-z0-9-]+")) {
            leave(USAGE, 2);
        }
        int port = 8080;
        int times = 60;
        for (int i = 1; i < arguments.length; i += 2) {
            if (!arguments[i + 1].matches("[0-9]{1,5}")) {
                leave(USAGE, 2);
            }
            int value = Integer.parseInt(arguments[i + 1]);
            switch (arguments[i]) {
                case "--port" -> port = value;
                case "--times" -> times = Math.max(1, value);
                default -> leave(USAGE, 2);
            }
        }
        var pages = new Pages("http://127.0.0.1:" + port, arguments[0], times);
        try {
            pages.measure();
        } catch (IllegalStateException | UncheckedIOException e) {
            leave(String.valueOf(e.getMessage()), 1);
        }
        if (!pages.within) {
            leave("A page is over its bar.", 1);
        }
    }

    private static void leave(String why, int status) {
        System.err.println(why);
        System.exit(status);
    }

    private void measure() {
        System.out.println("KB compressed, milliseconds of " + times + " after as many to warm up");
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
                + (kept ? "" : "  over its bar: " + bar.p95Millis() + " ms, " + bar.kilobytes() + " KB"));
    }
}
