package igf.console.mails;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Selects mails of an edition, and a page of them.
 *
 * @param state such as {@code HELD}; empty to show the first state that has mails
 * @param kind empty for all kinds
 * @param number number of a proposal; empty for all
 * @param sort {@code writtenAt} or {@code -writtenAt}; empty for the service's order, the oldest first
 * @param cursor start of the page; empty for the first page
 * @param from number of the page's first mail, from 1; 0 if it is unknown
 */
record MailFilter(String state, String kind, String number, String sort, String cursor, int from) {

    static final MailFilter NONE = of(Map.of());

    MailFilter {
        state = state.matches("HELD|QUEUED|FAILED|SENT|DISCARDED") ? state : "";
        kind = kind.matches("[a-z-]{1,60}") ? kind : "";
        number = number.strip().replaceFirst("^#", "");
        number = number.matches("\\d{1,6}") ? number : "";
        sort = sort.matches("-?writtenAt") ? sort : "";
        cursor = cursor.matches("[A-Za-z0-9_=-]{1,500}") ? cursor : "";
        from = cursor.isEmpty() ? 1 : from;
    }

    /** Reads the filter of an address or a form. */
    static MailFilter of(Map<String, String> parameters) {
        String from = parameters.getOrDefault("from", "");
        return new MailFilter(
                parameters.getOrDefault("state", ""),
                parameters.getOrDefault("kind", ""),
                parameters.getOrDefault("number", ""),
                parameters.getOrDefault("sort", ""),
                parameters.getOrDefault("cursor", ""),
                from.matches("\\d{1,7}") ? Integer.parseInt(from) : 0);
    }

    MailFilter withState(String newState) {
        return new MailFilter(newState, kind, number, sort, cursor, from);
    }

    MailFilter fromStart() {
        return new MailFilter(state, kind, number, sort, "", 1);
    }

    /** Returns the address of the first page of this selection. */
    String address(String edition) {
        return address(edition, state, kind);
    }

    /** Returns the address of the first page of another state, with the same number and order. */
    String address(String edition, String otherState) {
        return address(edition, otherState, "");
    }

    private String address(String edition, String otherState, String otherKind) {
        Map<String, String> others = new LinkedHashMap<>();
        others.put("kind", otherKind);
        others.put("number", number);
        others.put("sort", sort);
        others.values().removeIf(String::isEmpty);
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/mails/" + edition).queryParam("state", otherState);
        others.forEach((name, value) -> address.queryParam(name, value));
        return address.build().toUriString();
    }
}
