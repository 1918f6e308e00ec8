package igf.bench.report;

import igf.bench.measure.Measurement;
import igf.lab.Machine;
import java.util.List;
import java.util.Objects;

/**
 * Draws the table as an SVG chart. Each row has a bar for its ratio relative to the goal, on a logarithmic scale from
 * 1/30 of the goal to three times the goal, with the spread of the rounds and a mark for "good".
 */
public final class Chart {

    private static final int WIDTH = 960;
    private static final int LEFT = 520;
    private static final int RIGHT = 900;
    private static final int TOP = 60;
    private static final int STEP = 34;
    private static final double MIN_SHARE = 1.0 / 30;
    private static final double MAX_SHARE = 3;

    private Chart() {}

    public static String of(Machine machine, List<RowResult> results) {
        var measuredRows =
                results.stream().filter(result -> result.measured() != null).toList();
        var height = TOP + STEP * measuredRows.size() + 40;
        var svg = new StringBuilder();
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <title>How near each ratio comes to its goal</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                <text x="16" y="24" font-size="15">How near each ratio comes to its goal (right of the line: beyond it)</text>
                <text x="16" y="42" fill="#555555">%s, %d processors</text>
                """.formatted(WIDTH, height, escape(machine.measuredAt().toString()), machine.processors()));
        for (int i = 0; i < measuredRows.size(); i++) {
            row(svg, measuredRows.get(i), TOP + STEP * i);
        }
        svg.append("<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#222222\"/>\n"
                .formatted(xOf(1), TOP - 8, xOf(1), height - 36));
        svg.append("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">goal</text>\n".formatted(xOf(1), height - 20));
        return svg.append("</svg>\n").toString();
    }

    private static void row(StringBuilder svg, RowResult result, int y) {
        Measurement measured = Objects.requireNonNull(result.measured());
        var bar = result.bar();
        var share = bar.share(measured.ratio());
        var colour = switch (bar.judge(measured.ratio())) {
            case GOAL -> "#2a7f3f";
            case GOOD -> "#2b6cb0";
            case BELOW -> "#b7791f";
        };
        svg.append("<text x=\"16\" y=\"%d\">%d  %s</text>\n"
                .formatted(y + 15, result.number(), escape(shorten(result.title()))));
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\" fill=\"%s\"/>\n"
                .formatted(LEFT, y + 2, xOf(share) - LEFT, colour));
        svg.append("<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#000000\" stroke-width=\"2\"/>\n"
                .formatted(xOf(bar.share(measured.lowest())), y + 10, xOf(bar.share(measured.highest())), y + 10));
        svg.append("<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#777777\" stroke-dasharray=\"2 2\"/>\n"
                .formatted(xOf(bar.share(bar.good())), y, xOf(bar.share(bar.good())), y + 20));
        svg.append("<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(RIGHT + 8, y + 15, Table.figure(measured.ratio())));
    }

    private static double xOf(double share) {
        var clamped = Math.clamp(share, MIN_SHARE, MAX_SHARE);
        return LEFT + (RIGHT - LEFT) * Math.log(clamped / MIN_SHARE) / Math.log(MAX_SHARE / MIN_SHARE);
    }

    private static String shorten(String title) {
        return title.length() <= 78 ? title : title.substring(0, 76) + " …";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
