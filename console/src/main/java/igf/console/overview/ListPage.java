// Long: one list of two services, with its filters, columns, rows and file.
package igf.console.overview;

import static igf.console.service.Json.string;

import igf.api.programme.SessionState;
import igf.api.proposal.Stage;
import igf.api.roster.RosterState;
import igf.console.list.CsvResponse;
import igf.console.list.ListView;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Json;
import igf.console.service.Service;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** {@code /console/list/{name}}: an edition's proposals or sessions, with filters, as a page and as a file. */
@Controller
class ListPage {

    /** Pages of 1000 items that are read at most. */
    private static final int MAX_PAGES = 10;

    private static final List<String> FILTERS = List.of("state", "subtheme", "roster", "kind", "q");

    /**
     * A row of the list.
     *
     * @param number empty if it has none
     * @param undecided whether it is a proposal that waits for a decision
     * @param roster state of the roster; empty for a session
     * @param kind name of the kind of session; empty for a proposal
     */
    record Row(
            String id,
            String number,
            String title,
            String stateName,
            boolean undecided,
            List<String> subthemes,
            String roster,
            String kind,
            String room,
            String start,
            String updatedAt) {}

    /** @param actions what can be done with ticked rows */
    private record Model(Listing listing, String edition, ListView<Row> list, List<String> actions) {}

    @GetMapping("/console/list/{name:proposals|sessions}")
    String list(
            @PathVariable String name,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(required = false) @Nullable List<String> id,
            @RequestParam(defaultValue = "") String then,
            PageContext context) {
        Listing listing = listing(name);
        Edition edition = edition(parameters, context);
        if (then.equals("decide")) {
            List<String> ticked = ListView.ids(id);
            if (!ticked.isEmpty()) {
                return context.redirect("/selection/" + edition.id() + "/batches/entries?id="
                        + String.join("&id=", ticked) + "&back="
                        + UriUtils.encode(address(name, edition, parameters), StandardCharsets.UTF_8));
            }
            context.rejectInput("list.tick-needs");
        }
        List<ListView.Filter> filters = filters(listing, edition, parameters, context);
        List<ListView.Column> columns = columns(listing, context);
        ListView<Row> list = ListView.of(
                "/console/list/" + name,
                Map.of("edition", edition.id()),
                filters,
                columns,
                sort,
                page.matches("\\d{1,4}") ? Integer.parseInt(page) : 1,
                rows(listing, edition, filters, columns, sort, context));
        boolean canDecide = list.rows().stream().anyMatch(Row::undecided);
        return context.show("list", new Model(listing, edition.id(), list, canDecide ? List.of("decide") : List.of()));
    }

    @GetMapping("/console/list/{name:proposals|sessions}.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String name,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String sort,
            PageContext context) {
        Listing listing = listing(name);
        boolean proposals = listing.service() == Service.PROPOSAL;
        Edition edition = edition(parameters, context);
        List<ListView.Filter> filters = filters(listing, edition, parameters, context);
        Stream<String> header = proposals
                ? Stream.of("number", "title", "state", "subthemes", "people", "updated")
                : Stream.of("number", "title", "state", "kind", "room", "start", "updated");
        return CsvResponse.of(
                edition.id() + "-" + name,
                header.map(column -> context.message("list." + column)).toList(),
                rows(listing, edition, filters, columns(listing, context), sort, context).stream()
                        .map(row -> proposals
                                ? List.of(
                                        row.number(),
                                        row.title(),
                                        row.stateName(),
                                        String.join(context.message("comma"), row.subthemes()),
                                        row.roster().isEmpty() ? "" : context.message("list.roster." + row.roster()),
                                        row.updatedAt())
                                : List.of(
                                        row.number(),
                                        row.title(),
                                        row.stateName(),
                                        row.kind(),
                                        row.room(),
                                        row.start(),
                                        row.updatedAt())));
    }

    private static Listing listing(String name) {
        return Listing.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Returns the address of the same page of the list, without ticked rows. */
    private static String address(String name, Edition edition, Map<String, String> parameters) {
        return Stream.concat(FILTERS.stream(), Stream.of("sort", "page"))
                .filter(parameters::containsKey)
                .map(one -> "&" + one + "=" + UriUtils.encode(parameters.getOrDefault(one, ""), StandardCharsets.UTF_8))
                .collect(Collectors.joining("", "/console/list/" + name + "?edition=" + edition.id(), ""));
    }

    /** Returns the edition of the address, otherwise the latest. */
    private static Edition edition(Map<String, String> parameters, PageContext context) {
        String id = parameters.getOrDefault("edition", "");
        return id.isEmpty()
                ? context.editions().all().stream()
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                : context.editions().require(id);
    }

    private static List<ListView.Column> columns(Listing listing, PageContext context) {
        Stream<ListView.Column> columns = Stream.of(
                new ListView.Column("number", context.message("list.number")),
                new ListView.Column("title", context.message("list.title")),
                new ListView.Column("start", context.message("list.start")),
                new ListView.Column("updatedAt", context.message("list.updated")));
        return columns.filter(column -> listing.service() == Service.SCHEDULING
                        || !column.name().equals("start"))
                .toList();
    }

    private static List<ListView.Filter> filters(
            Listing listing, Edition edition, Map<String, String> parameters, PageContext context) {
        List<ListView.Filter> filters = new ArrayList<>();
        if (listing.service() == Service.PROPOSAL) {
            filters.add(filter(
                    "state",
                    "list.state",
                    parameters,
                    Stream.of(Stage.values())
                            .map(stage -> new ListView.Option(stage.name(), stateName(stage.name(), context)))
                            .toList(),
                    context));
            List<ListView.Option> subthemes = subthemes(edition, context).entrySet().stream()
                    .map(subtheme -> new ListView.Option(subtheme.getKey(), subtheme.getValue()))
                    .toList();
            if (!subthemes.isEmpty()) {
                filters.add(filter("subtheme", "list.subthemes", parameters, subthemes, context));
            }
            filters.add(filter(
                    "roster",
                    "list.people",
                    parameters,
                    Stream.of(RosterState.values())
                            .map(state ->
                                    new ListView.Option(state.name(), context.message("list.roster." + state.name())))
                            .toList(),
                    context));
        } else {
            filters.add(filter(
                    "state",
                    "list.state",
                    parameters,
                    Stream.of(SessionState.values())
                            .map(state -> new ListView.Option(state.name(), stateName(state.name(), context)))
                            .toList(),
                    context));
            List<ListView.Option> kinds = Stream.concat(
                            Stream.of("WORKSHOP"),
                            edition.sessionKinds().stream().map(Edition.SessionKind::id))
                    .distinct()
                    .map(kind -> new ListView.Option(kind, kindName(kind, edition, context)))
                    .toList();
            filters.add(filter("kind", "list.kind", parameters, kinds, context));
        }
        filters.add(filter("q", "search.proposal", parameters, List.of(), context));
        return filters;
    }

    /** Returns a filter. A value that is not one of the options is ignored. */
    private static ListView.Filter filter(
            String name,
            String label,
            Map<String, String> parameters,
            List<ListView.Option> options,
            PageContext context) {
        String value = parameters.getOrDefault(name, "").strip();
        boolean offered = options.isEmpty()
                ? value.length() <= 200
                : options.stream().anyMatch(option -> option.value().equals(value));
        return new ListView.Filter(name, context.message(label), offered ? value : "", options);
    }

    private static Map<String, String> subthemes(Edition edition, PageContext context) {
        return Json.namesById(
                context.services()
                        .readIfVisible(Service.PROPOSAL, "/editions/{edition}", edition.id())
                        .at("/rules/subthemes"),
                context.locale());
    }

    private static List<Row> rows(
            Listing listing,
            Edition edition,
            List<ListView.Filter> filters,
            List<ListView.Column> columns,
            String sort,
            PageContext context) {
        StringBuilder path = new StringBuilder(listing.path() + "?limit=1000");
        Map<String, String> query = new LinkedHashMap<>();
        FILTERS.forEach(name -> filters.stream()
                .filter(filter -> filter.name().equals(name) && !filter.value().isEmpty())
                .forEach(filter -> query.put(name, filter.value())));
        if (columns.stream().anyMatch(column -> column.name().equals(sort.replaceFirst("^-", "")))) {
            query.put("sort", sort);
        }
        List<Object> variables = new ArrayList<>(List.of(edition.id()));
        query.forEach((name, value) -> {
            path.append('&').append(name).append("={").append(name).append('}');
            variables.add(value);
        });
        List<Row> rows = new ArrayList<>();
        Map<String, String> subthemes = listing.service() == Service.PROPOSAL ? subthemes(edition, context) : Map.of();
        String cursor = "";
        for (int pages = 0; pages < MAX_PAGES; pages++) {
            JsonNode page = cursor.isEmpty()
                    ? context.services().read(listing.service(), path.toString(), variables.toArray())
                    : context.services()
                            .read(
                                    listing.service(),
                                    path + "&cursor={cursor}",
                                    Stream.concat(variables.stream(), Stream.of(cursor))
                                            .toArray());
            page.path("items").forEach(item -> rows.add(row(item, edition, subthemes, context)));
            cursor = ListView.cursor(string(page, "next"));
            if (cursor.isEmpty()) {
                break;
            }
        }
        return rows;
    }

    private static Row row(JsonNode item, Edition edition, Map<String, String> subthemes, PageContext context) {
        String kind = string(item, "kind");
        return new Row(
                string(item, "id"),
                string(item, "number"),
                string(item, "title"),
                stateName(string(item, "state"), context),
                string(item, "state").equals(Stage.SCREENED_IN.name()),
                Json.texts(item.path("subthemes")).stream()
                        .map(id -> subthemes.getOrDefault(id, id))
                        .toList(),
                string(item, "rosterState"),
                kindName(kind, edition, context),
                context.roomName(item.path("placement")),
                string(item.path("placement"), "startsAt"),
                string(item, "updatedAt"));
    }

    private static String kindName(String kind, Edition edition, PageContext context) {
        return kind.equals("WORKSHOP") ? context.message("list.workshop") : edition.kindName(kind, context.locale());
    }

    private static String stateName(String state, PageContext context) {
        return context.texts()
                .get(
                        "stage." + state,
                        context.texts()
                                .get(
                                        "operations.session." + state,
                                        context.message("search.other-state"),
                                        context.locale()),
                        context.locale());
    }
}
