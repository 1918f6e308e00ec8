package igf.platform.domain;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The first part of the consistency token of a public event: a read in the event's service returns a state that includes
 * the event. It is not signed, since a service never waits for a position that its log does not have.
 *
 * @param service the source of the event
 * @param position of the event in the log of that service
 */
public record EventToken(String service, long position) {

    private static final Pattern SHAPE = Pattern.compile("event:([a-z]{1,40}):(\\d{1,18})");

    /** Returns the token with this text; empty for other text. */
    public static Optional<EventToken> parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            var parts = SHAPE.matcher(plain);
            return parts.matches()
                    ? Optional.of(new EventToken(parts.group(1), Long.parseLong(parts.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        var plain = "event:" + service + ":" + position;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
