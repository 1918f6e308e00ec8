package igf.console.list;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A list on a page: its rows, filters, order and pages. All of it is in the address, so that a link, a reload and the
 * file show the same. The fragments are in {@code lists.html}.
 *
 * @param path path of the page
 * @param file path of its file
 * @param fixed parameters that no filter changes, such as the edition
 * @param filters filters in the order of the form
 * @param columns columns that the viewer can sort by
 * @param sort a column, with a leading {@code -} in descending order; empty for the list's own order
 * @param page where the page is
 * @param rows rows of the page
 */
public record ListView<T>(
        String path,
        String file,
        Map<String, String> fixed,
        List<Filter> filters,
        List<Column> columns,
        String sort,
        Page page,
        List<T> rows) {

    public static final int PAGE_SIZE = 50;

    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&]+)");
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /**
     * A filter.
     *
     * @param value chosen value; empty for all
     * @param options values to choose from; none if the viewer types a text
     */
    public record Filter(String name, String label, String value, List<Option> options) {}

    public record Option(String value, String label) {}

    public record Column(String name, String label) {}

    /**
     * @param first number of the page's first row, from 1; 0 if it is unknown
     * @param total number of rows on all pages; 0 if it is unknown
     * @param here parameters of this page; empty at the start
     * @param previous parameters of the page before; empty at the start
     * @param next parameters of the page after; empty at the end
     */
    public record Page(
            int first, int total, Map<String, String> here, Map<String, String> previous, Map<String, String> next) {}

    /** Returns one page of all rows. Its file is at the same path with {@code .csv}. */
    public static <T> ListView<T> of(
            String path,
            Map<String, String> fixed,
            List<Filter> filters,
            List<Column> columns,
            String sort,
            int requestedPage,
            List<T> all) {
        int last = Math.max(1, (all.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int number = Math.clamp(requestedPage, 1, last);
        int from = (number - 1) * PAGE_SIZE;
        Page page = new Page(
                from + 1,
                all.size(),
                number > 1 ? Map.of("page", String.valueOf(number)) : Map.of(),
                number > 1 ? Map.of("page", String.valueOf(number - 1)) : Map.of(),
                number < last ? Map.of("page", String.valueOf(number + 1)) : Map.of());
        return new ListView<>(
                path,
                path + ".csv",
                fixed,
                filters,
                columns,
                known(sort, columns) ? sort : "",
                page,
                all.subList(from, Math.min(all.size(), from + PAGE_SIZE)));
    }

    /**
     * Returns a page that a service has cut.
     *
     * @param cursor cursor of this page; empty for the first one
     * @param nextLink the service's link to the next page; empty at the end
     */
    public static <T> ListView<T> of(
            String path,
            Map<String, String> fixed,
            List<Filter> filters,
            String cursor,
            String nextLink,
            List<T> rows) {
        String next = cursor(nextLink);
        boolean whole = cursor.isEmpty() && next.isEmpty();
        Page page = new Page(
                whole ? 1 : 0,
                whole ? rows.size() : 0,
                cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor),
                cursor.isEmpty() ? Map.of() : Map.of("cursor", ""),
                next.isEmpty() ? Map.of() : Map.of("cursor", next));
        return new ListView<>(path, path + ".csv", fixed, filters, List.of(), "", page, rows);
    }

    /**
     * Returns the same page of a list whose length is known. The address of a page then says where it begins.
     *
     * @param first number of the page's first row, from 1; 0 if it is unknown
     * @param total number of rows on all pages
     */
    public ListView<T> counted(int first, int total) {
        if (first == 0) {
            return this;
        }
        int end = first - 1 + rows.size();
        Page counted = new Page(
                first,
                page.next().isEmpty() ? end : Math.max(total, end + 1),
                from(page.here(), first),
                page.previous(),
                from(page.next(), end + 1));
        return new ListView<>(path, file, fixed, filters, columns, sort, counted, rows);
    }

    private static Map<String, String> from(Map<String, String> place, int first) {
        Map<String, String> counted = new LinkedHashMap<>(place);
        if (!place.isEmpty()) {
            counted.put("from", String.valueOf(first));
        }
        return counted;
    }

    /** Returns the ids of ticked rows, without what is none. */
    public static List<String> ids(@Nullable List<String> ticked) {
        return ticked == null
                ? List.of()
                : ticked.stream()
                        .filter(id -> ID.matcher(id).matches())
                        .distinct()
                        .toList();
    }

    /** Returns the cursor in a link to the next page; empty if there is none. */
    public static String cursor(String nextLink) {
        Matcher matcher = CURSOR.matcher(nextLink);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static boolean known(String sort, List<Column> columns) {
        return columns.stream().anyMatch(column -> column.name().equals(sort.replaceFirst("^-", "")));
    }

    /** Returns the rows in the wanted order, otherwise in their own. */
    public static <T> List<T> sorted(List<T> rows, String sort, Map<String, Comparator<T>> orders) {
        Comparator<T> order = orders.get(sort.replaceFirst("^-", ""));
        return order == null
                ? rows
                : rows.stream()
                        .sorted(sort.startsWith("-") ? order.reversed() : order)
                        .toList();
    }

    /** Returns the same list in an order that its service knows. */
    public ListView<T> withOrder(List<Column> sortable, String order) {
        return new ListView<>(path, file, fixed, filters, sortable, known(order, sortable) ? order : "", page, rows);
    }

    /** Returns the same list with its file at another path. */
    public ListView<T> withFile(String otherFile) {
        return new ListView<>(path, otherFile, fixed, filters, columns, sort, page, rows);
    }

    /** Returns the number of filters in use. */
    public long chosen() {
        return filters.stream().filter(filter -> !filter.value().isEmpty()).count();
    }

    public int last() {
        return page.first() + rows.size() - 1;
    }

    public String previous() {
        return page.previous().isEmpty() ? "" : address(path, sort, page.previous());
    }

    public String next() {
        return page.next().isEmpty() ? "" : address(path, sort, page.next());
    }

    /** Returns the address of this page. */
    public String address() {
        return build(path, here());
    }

    /** Returns the parameters of this page, for a form that leads to it again. */
    public Map<String, String> here() {
        return parameters(sort, page.here());
    }

    /** Returns the address of the list without filters. */
    public String unfiltered() {
        return build(path, fixed);
    }

    /** Returns the address of the file with the rows of all pages. */
    public String csv() {
        return address(file, sort, Map.of());
    }

    /** Returns the address of the list by a column: in ascending order, and from there in descending order. */
    public String sortedBy(String column) {
        return address(path, sort.equals(column) ? "-" + column : column, Map.of());
    }

    /** Returns the order of a column, as {@code aria-sort} names it. */
    public String direction(String column) {
        return sort.equals(column) ? "ascending" : sort.equals("-" + column) ? "descending" : "none";
    }

    private String address(String to, String order, Map<String, String> more) {
        return build(to, parameters(order, more));
    }

    private Map<String, String> parameters(String order, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>(fixed);
        filters.forEach(filter -> parameters.put(filter.name(), filter.value()));
        parameters.put("sort", order);
        parameters.putAll(more);
        parameters.values().removeIf(String::isEmpty);
        return parameters;
    }

    private static String build(String to, Map<String, String> values) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(to);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().build(values).toString();
    }
}
