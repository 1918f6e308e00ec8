package igf.console.mails;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Selects mails of an edition.
 *
 * @param state such as {@code HELD}; empty to show the first state that has mails
 * @param kind empty for all kinds
 * @param number number of a proposal; empty for all
 * @param cursor start of the page; empty for the first page
 */
record MailFilter(String state, String kind, String number, String cursor) {

    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&]+)");

    MailFilter {
        state = state.matches("HELD|QUEUED|FAILED|SENT|DISCARDED") ? state : "";
        kind = kind.matches("[a-z-]{1,60}") ? kind : "";
        number = number.strip().replaceFirst("^#", "");
        number = number.matches("\\d{1,6}") ? number : "";
    }

    MailFilter withState(String newState) {
        return new MailFilter(newState, kind, number, cursor);
    }

    /** Returns the address of the first page of this selection. */
    public String address(String edition) {
        return address(edition, state, kind, "");
    }

    /**
     * Returns the address of a page with another state and kind and the same number.
     *
     * @param nextPageLink link to the page from the service, which contains the cursor; empty for the first page
     */
    public String address(String edition, String otherState, String otherKind, String nextPageLink) {
        UriComponentsBuilder builder =
                UriComponentsBuilder.fromPath("/mails/{edition}").queryParam("state", "{state}");
        if (!otherKind.isEmpty()) {
            builder.queryParam("kind", "{kind}");
        }
        if (!number.isEmpty()) {
            builder.queryParam("number", "{number}");
        }
        Matcher cursorMatch = CURSOR.matcher(nextPageLink);
        boolean hasCursor = cursorMatch.find();
        String url = builder.encode()
                .build(Map.of("edition", edition, "state", otherState, "kind", otherKind, "number", number))
                .toString();
        // The service has encoded the cursor.
        return hasCursor ? url + "&cursor=" + cursorMatch.group(1) : url;
    }
}
