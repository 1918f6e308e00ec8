package igf.console.programme;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The addresses of a programme's page. Each keeps the filters.
 *
 * @param day date of the day that is shown, ISO 8601; {@link #ALL_DAYS} for all days
 * @param list whether the reader chose the list instead of the grid
 */
record ProgrammeLinks(PageSettings reader, Programme.Filter filter, String day, boolean list) {

    static final String ALL_DAYS = "all";
    static final String LIST = "list";

    public boolean isAllDays() {
        return day.equals(ALL_DAYS);
    }

    /** Returns the address of another day, or of all days. */
    public String to(String otherDay) {
        return address(otherDay, filter, list);
    }

    /** Returns the address of this day in the other form: list or grid. */
    public String otherForm() {
        return address(filter.day(), filter, !list);
    }

    /** Returns the address of a day without filters. */
    public String unfiltered(String otherDay) {
        return address(otherDay, Programme.Filter.NONE, list);
    }

    public String withoutFilters() {
        return address(filter.day(), Programme.Filter.NONE, list);
    }

    /** Returns the day, filters and form of the page's own address, for forms that change something else. */
    public Map<String, String> parameters() {
        Map<String, String> own = parameters(filter.day(), filter, list);
        own.values().removeIf(String::isEmpty);
        return own;
    }

    private String address(String otherDay, Programme.Filter filters, boolean asList) {
        return reader.to("", parameters(otherDay, filters, asList));
    }

    private static Map<String, String> parameters(String otherDay, Programme.Filter filters, boolean asList) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("day", otherDay);
        parameters.put("subtheme", filters.subtheme());
        parameters.put("room", filters.room());
        parameters.put("q", filters.text());
        parameters.put("view", asList ? LIST : "");
        return parameters;
    }
}
