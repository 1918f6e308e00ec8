package igf.platform.web.list;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The position from which the change feed continues after a list. The list contains everything that its service
 * recorded up to the position; the feed starts before the first event of that service with a later position or with an
 * epoch that is not named. Its text is opaque to clients, and is never a number.
 *
 * @param service the service of the list
 * @param position of the list's view in the log of that service, read before the list
 * @param at when the list was answered, in whole seconds
 * @param epochs all epochs that the store of that service has had
 */
public record FeedPosition(String service, long position, Instant at, List<String> epochs) {

    public static final String HEADER = "Feed-Position";

    private static final String EPOCH = "[0-9a-f-]{36}";
    private static final Pattern SHAPE =
            Pattern.compile("feed:([a-z]{1,40}):(\\d{1,18}):(\\d{1,11}):(%s(?:,%s){0,199})".formatted(EPOCH, EPOCH));

    public FeedPosition {
        at = at.truncatedTo(ChronoUnit.SECONDS);
        epochs = List.copyOf(epochs);
    }

    /** Returns the position with this text; empty if no list has answered it. */
    public static Optional<FeedPosition> parse(String text) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            var parts = SHAPE.matcher(plain);
            return parts.matches()
                    ? Optional.of(new FeedPosition(
                            parts.group(1),
                            Long.parseLong(parts.group(2)),
                            Instant.ofEpochSecond(Long.parseLong(parts.group(3))),
                            List.of(parts.group(4).split(",", -1))))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        var plain = "feed:" + service + ":" + position + ":" + at.getEpochSecond() + ":" + String.join(",", epochs);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
