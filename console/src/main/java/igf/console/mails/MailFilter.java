package igf.console.mails;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Selects mails of an edition.
 *
 * @param state such as {@code HELD}; empty for states in which somebody must act
 * @param kind empty for all
 * @param number of a proposal; empty for any
 * @param cursor where the page begins; empty for the first
 */
record MailFilter(String state, String kind, String number, String cursor) {

    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&]+)");

    MailFilter {
        state = state.matches("HELD|QUEUED|FAILED|SENT|DISCARDED") ? state : "";
        kind = kind.matches("[a-z-]{1,60}") ? kind : "";
        number = number.strip().replaceFirst("^#", "");
        number = number.matches("\\d{1,6}") ? number : "";
    }

    MailFilter withState(String other) {
        return new MailFilter(other, kind, number, cursor);
    }

    /** Returns the address of the selection. */
    public String address(String edition) {
        return address(edition, state, kind, "");
    }

    public String address(String edition, String otherState, String otherKind, String next) {
        UriComponentsBuilder to =
                UriComponentsBuilder.fromPath("/mails/{edition}").queryParam("state", "{state}");
        if (!otherKind.isEmpty()) {
            to.queryParam("kind", "{kind}");
        }
        if (!number.isEmpty()) {
            to.queryParam("number", "{number}");
        }
        Matcher following = CURSOR.matcher(next);
        boolean more = following.find();
        String address = to.encode()
                .build(java.util.Map.of("edition", edition, "state", otherState, "kind", otherKind, "number", number))
                .toString();
        // The service has encoded the cursor.
        return more ? address + "&cursor=" + following.group(1) : address;
    }
}
