package igf.console.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The number of mails that an action sends, by kind. A page uses it to ask before it sends several. */
public record MailCounts(Map<String, Long> kinds) {

    /** The reactions of notification-service that write or queue mails. */
    public static final Set<String> REACTIONS = Set.of("mails-from-facts", "mail-queue");

    public static final MailCounts NONE = new MailCounts(Map.of());

    public MailCounts {
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    }

    public static MailCounts of(String kind, long count) {
        return count > 0 ? new MailCounts(Map.of(kind, count)) : NONE;
    }

    /** Returns the sum of both. */
    public MailCounts plus(MailCounts other) {
        Map<String, Long> all = new LinkedHashMap<>(kinds);
        other.kinds.forEach((kind, count) -> all.merge(kind, count, Long::sum));
        return new MailCounts(all);
    }

    /** Returns the largest number of one kind. */
    public long most() {
        return kinds.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    public long total() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }
}
