package igf.platform.web;

import igf.platform.log.LogToken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a write stands, opaque to callers: service, epoch and place, so that one of another service or life is ignored. */
public final class ConsistencyTokens {

    public static final String HEADER = "Consistency-Token";
    private static final Pattern SHAPE = Pattern.compile("([a-z]+):([0-9a-f-]{36}):(\\d{1,19}):(\\d{1,19})");

    private final String service;
    private final String epoch;

    ConsistencyTokens(String service, String epoch) {
        this.service = service;
        this.epoch = epoch;
    }

    String write(long txid, long index) {
        var text = service + ":" + epoch + ":" + txid + ":" + index;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that a token names in this service's log; empty for everything else. */
    Optional<LogToken> read(String token) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(token.strip()), StandardCharsets.UTF_8);
            var parts = SHAPE.matcher(text);
            return parts.matches()
                            && parts.group(1).equals(service)
                            && parts.group(2).equals(epoch)
                    ? Optional.of(new LogToken(Long.parseLong(parts.group(3)), Long.parseLong(parts.group(4)), 0))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
