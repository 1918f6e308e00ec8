package igf.proposal.dossier;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Renders a dossier as a page for reading and printing. Each part is a table with a caption and headers. The page has
 * no scripts.
 */
final class DossierPage {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static final String STYLE = """
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; }
            table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; }
            caption { text-align: left; font-weight: bold; padding: .5rem 0; }
            th, td { text-align: left; vertical-align: top; border: 1px solid #767676; padding: .25rem .5rem; }
            td { overflow-wrap: anywhere; }
            footer { font-size: .875rem; overflow-wrap: anywhere; }
            @media print { body { margin: 0; max-width: none; font-size: 10pt; } tr { break-inside: avoid; } }
            """;

    /** Number of compared proposals that the page shows before and after this one; the JSON has all of them. */
    private static final int NEIGHBOURS = 5;

    private final Map<String, @Nullable Object> dossier;
    private final StringBuilder html = new StringBuilder();

    DossierPage(Map<String, @Nullable Object> dossier) {
        this.dossier = dossier;
    }

    String html() {
        var name = "WS #" + dossier.get("number") + ": " + dossier.get("title");
        html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                        + "content=\"width=device-width, initial-scale=1\">\n<title>Dossier of ")
                .append(escape(name))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(escape(name))
                .append("</h1>\n");
        appendMembers("Status", pick("edition", "stage", "proposalId"));
        appendMembers("Submission", asMap(dossier.get("submission")));
        appendMembers("Screening", asMap(dossier.get("screening")));
        appendRows("Decisions", asList(dossier.get("decisions")));
        appendRows("Conditions", asList(dossier.get("conditions")));
        appendRows("Appeals", asList(dossier.get("appeals")));
        appendRows("Proposals merged into it", asList(dossier.get("lineage")));
        appendMembers(
                "Result " + label(String.valueOf(asMap(dossier.get("result")).get("as"))),
                without(asMap(dossier.get("result")), "criteria", "as"));
        var ranking = asMap(dossier.get("ranking"));
        appendRows("Criteria and weights", asList(ranking.get("criteria")));
        appendRows("Counted scores", asList(ranking.get("ballots")));
        appendRows("Neighbours in the ranking", neighbours(asList(ranking.get("field"))));
        appendMembers("Slots and quotas", asMap(dossier.get("quotaEffect")));
        appendRows("Reviews", asList(dossier.get("reviews")));
        appendRows("Recusals", asList(dossier.get("recusals")));
        appendMembers("Missing reviews", Map.of("reviewers", String.valueOf(dossier.get("missingReviews"))));
        appendRows("Remarks of reviewers", asList(dossier.get("remarks")));
        html.append("</main>\n<footer>\n<p>This dossier is signed. ")
                .append("Get it as JSON from the same address and verify it offline with ")
                .append("<code>deploy/check/dossier.py</code>.</p>\n<p>SHA-256 <code>")
                .append(escape(dossier.get("hash")))
                .append("</code><br>Signature <code>")
                .append(escape(dossier.get("signature")))
                .append("</code></p>\n</footer>\n</body>\n</html>\n");
        return html.toString();
    }

    private Map<String, Object> pick(String... names) {
        var picked = new LinkedHashMap<String, Object>();
        for (var name : names) {
            picked.put(name, String.valueOf(dossier.get(name)));
        }
        return picked;
    }

    private List<?> neighbours(List<?> field) {
        var index = 0;
        while (index < field.size() && !Objects.equals(asMap(field.get(index)).get("number"), dossier.get("number"))) {
            index++;
        }
        return index == field.size()
                ? List.of()
                : field.subList(Math.max(0, index - NEIGHBOURS), Math.min(field.size(), index + NEIGHBOURS + 1));
    }

    private void appendMembers(String caption, Map<?, ?> members) {
        if (members.isEmpty()) {
            return;
        }
        html.append("<table>\n<caption>").append(escape(caption)).append("</caption>\n<tbody>\n");
        members.forEach((name, value) -> html.append("<tr><th scope=\"row\">")
                .append(escape(label(String.valueOf(name))))
                .append("</th><td>")
                .append(formatted(value))
                .append("</td></tr>\n"));
        html.append("</tbody>\n</table>\n");
    }

    private void appendRows(String caption, List<?> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var columns = new LinkedHashSet<String>();
        rows.forEach(row -> asMap(row).keySet().forEach(name -> columns.add(String.valueOf(name))));
        html.append("<table>\n<caption>").append(escape(caption)).append("</caption>\n<thead><tr>");
        columns.forEach(name ->
                html.append("<th scope=\"col\">").append(escape(label(name))).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (var row : rows) {
            html.append("<tr>");
            columns.forEach(name ->
                    html.append("<td>").append(formatted(asMap(row).get(name))).append("</td>"));
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private static String formatted(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Map<?, ?> members ->
                members.entrySet().stream()
                        .map(member ->
                                escape(label(String.valueOf(member.getKey()))) + ": " + formatted(member.getValue()))
                        .reduce((a, b) -> a + "<br>" + b)
                        .orElse("–");
            case List<?> items ->
                items.stream()
                        .map(DossierPage::formatted)
                        .reduce((a, b) -> a + "<br>" + b)
                        .orElse("–");
            default -> escape(value);
        };
    }

    private static Map<?, ?> without(Map<?, ?> members, String... names) {
        var rest = new LinkedHashMap<Object, Object>(members);
        List.of(names).forEach(rest::remove);
        return rest;
    }

    /** Turns {@code standardDeviation} into "standard deviation". */
    private static String label(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static Map<?, ?> asMap(@Nullable Object value) {
        return value instanceof Map<?, ?> members ? members : Map.of();
    }

    private static List<?> asList(@Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }

    private static String escape(@Nullable Object value) {
        return HtmlUtils.htmlEscape(String.valueOf(value), "UTF-8");
    }
}
