package igf.console.mails;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.api.message.MailGroup;
import igf.console.list.ListView;
import igf.console.page.PageContext;
import igf.console.service.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads an edition's mails: a page of them with counts, or all for a file. */
final class OutboxReader {

    private static final int MAX_PAGE_SIZE = 1000;

    /**
     * The states of mails, in the order in which the page lists them. The page opens with the first state that has
     * mails.
     */
    private static final List<String> STATES = List.of("HELD", "FAILED", "QUEUED", "SENT", "DISCARDED");

    private OutboxReader() {}

    /** @param chosen ids of mails that the user ticked */
    static Outbox read(PageContext context, String edition, MailFilter requested, List<String> chosen) {
        JsonNode overview =
                context.services().readIfExists(Service.NOTIFICATION, "/editions/{edition}/overview", edition);
        MailFilter filter = requested.state().isEmpty() ? requested.withState(firstNonEmptyState(overview)) : requested;
        List<Outbox.Count> states = new ArrayList<>();
        for (String state : STATES) {
            long count = overview.path("counts").path(state).asLong(0);
            boolean current = state.equals(filter.state());
            if (count > 0 || current) {
                states.add(new Outbox.Count(state, "", count, filter.address(edition, state), current));
            }
        }
        List<Outbox.Count> kinds = overview.path("kinds")
                .valueStream()
                .filter(kindCount -> string(kindCount, "state").equals(filter.state()))
                .map(kindCount -> {
                    String kind = string(kindCount, "kind");
                    return new Outbox.Count(
                            kind,
                            string(kindCount, "group"),
                            kindCount.path("count").asLong(0),
                            "",
                            kind.equals(filter.kind()));
                })
                .sorted(Comparator.comparingInt(OutboxReader::place))
                .toList();
        JsonNode page = page(context, edition, filter, ListView.PAGE_SIZE, filter.cursor());
        List<Outbox.Row> rows = listOf(page, "items", Outbox.Row.class);
        if (rows.isEmpty() && !filter.cursor().isEmpty()) {
            // All mails of this page have left it, such as by an action on it.
            return read(context, edition, filter.fromStart(), chosen);
        }
        ListView<Outbox.Row> list = list(context, edition, filter, kinds, string(page, "next"), rows);
        long count = filter.number().isEmpty()
                ? count(filter.kind().isEmpty() ? states : kinds)
                : list.page().total();
        return new Outbox(
                filter,
                states,
                kinds,
                count,
                filter.number().isEmpty() ? list.counted(filter.from(), (int) count) : list,
                rows.stream().filter(row -> chosen.contains(row.id())).toList(),
                overview.path("counts").path("delayed").asLong(0),
                overview.path("counts").path("setAside").asLong(0),
                overview.path("counts").path("heldAfterRestore").asLong(0) > 0);
    }

    private static ListView<Outbox.Row> list(
            PageContext context,
            String edition,
            MailFilter filter,
            List<Outbox.Count> kinds,
            String next,
            List<Outbox.Row> rows) {
        List<ListView.Option> present = options(filter, kinds, context);
        ListView.Filter number =
                new ListView.Filter("number", context.message("mails.number"), filter.number(), List.of());
        List<ListView.Filter> filters = present.isEmpty()
                ? List.of(number)
                : List.of(new ListView.Filter("kind", context.message("mails.kind"), filter.kind(), present), number);
        return ListView.of("/mails/" + edition, Map.of("state", filter.state()), filters, filter.cursor(), next, rows)
                .withOrder(List.of(new ListView.Column("writtenAt", context.message("mails.written"))), filter.sort());
    }

    /** Returns the place of a kind's group among the groups; the last one for a kind that no longer exists. */
    private static int place(Outbox.Count kind) {
        return Stream.of(MailGroup.values())
                .filter(group -> group.name().equals(kind.group()))
                .findFirst()
                .map(MailGroup::ordinal)
                .orElse(MailGroup.values().length);
    }

    private static List<ListView.Option> options(MailFilter filter, List<Outbox.Count> kinds, PageContext context) {
        Stream<ListView.Option> present = kinds.stream()
                .map(kind -> new ListView.Option(
                        kind.name(), "%s (%d)".formatted(kindName(kind.name(), context), kind.count())));
        boolean isPresent = filter.kind().isEmpty() || kinds.stream().anyMatch(Outbox.Count::current);
        return isPresent
                ? present.toList()
                : Stream.concat(
                                present,
                                Stream.of(new ListView.Option(filter.kind(), kindName(filter.kind(), context))))
                        .toList();
    }

    static String kindName(String kind, PageContext context) {
        return context.texts().get("mails.kind." + kind, context.message("mails.kind.other"), context.locale());
    }

    /** Returns the mails of all pages. */
    static List<Outbox.Row> findAll(PageContext context, String edition, MailFilter filter) {
        List<Outbox.Row> rows = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = page(context, edition, filter, MAX_PAGE_SIZE, cursor);
            rows.addAll(listOf(page, "items", Outbox.Row.class));
            cursor = ListView.cursor(string(page, "next"));
        } while (!cursor.isEmpty());
        return rows;
    }

    private static long count(List<Outbox.Count> counts) {
        return counts.stream()
                .filter(Outbox.Count::current)
                .mapToLong(Outbox.Count::count)
                .sum();
    }

    private static String firstNonEmptyState(JsonNode overview) {
        return STATES.stream()
                .filter(state -> overview.path("counts").path(state).asLong(0) > 0)
                .findFirst()
                .orElse("HELD");
    }

    /** Returns a page of mails; an empty one if the edition has no proposal with the filter's number. */
    private static JsonNode page(PageContext context, String edition, MailFilter filter, int limit, String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("edition", edition);
        query.put("state", filter.state());
        query.put("kind", filter.kind());
        if (!filter.number().isEmpty()) {
            Optional<String> proposal = MailClient.findProposal(context, edition, filter.number());
            if (proposal.isEmpty()) {
                return MissingNode.getInstance();
            }
            query.put("about", proposal.get());
        }
        query.put("sort", filter.sort());
        query.put("cursor", cursor);
        query.values().removeIf(String::isEmpty);
        StringBuilder path = new StringBuilder("/messages?limit=" + limit);
        query.keySet()
                .forEach(name ->
                        path.append('&').append(name).append("={").append(name).append('}'));
        return context.services()
                .read(Service.NOTIFICATION, path.toString(), query.values().toArray());
    }
}
