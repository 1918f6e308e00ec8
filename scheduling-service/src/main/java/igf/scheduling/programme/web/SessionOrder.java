package igf.scheduling.programme.web;

import static java.util.Comparator.comparing;

import igf.api.programme.ShownPlacement;
import igf.platform.web.list.SortOrder;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The orders in which sessions can be listed. Sessions without a start are last, or first in the reverse order. */
final class SessionOrder {

    static final String UPDATED_AT = "updatedAt";
    static final Set<String> MEMBERS = Set.of("number", "title", "start", UPDATED_AT);

    private SessionOrder() {}

    private record Key(int number, String title, Instant start, Instant updatedAt) {

        static Key of(ShownSession session) {
            return switch (session) {
                case PlannedSession s -> key(s.number(), s.title(), s.placement(), s.updatedAt());
                case PublishedSession s -> key(s.number(), s.title(), s.placement(), s.updatedAt());
            };
        }

        private static Key key(
                int number, String title, @Nullable ShownPlacement placement, @Nullable Instant updatedAt) {
            return new Key(
                    number,
                    title.toLowerCase(Locale.ROOT),
                    placement == null ? Instant.MAX : placement.startsAt(),
                    updatedAt == null ? Instant.MIN : updatedAt);
        }
    }

    static Comparator<ShownSession> comparator(SortOrder order) {
        Comparator<Key> byMember = switch (order.member()) {
            case "title" -> comparing(Key::title);
            case "start" -> comparing(Key::start);
            case UPDATED_AT -> comparing(Key::updatedAt);
            default -> comparing(Key::number);
        };
        return comparing(Key::of, order.direct(byMember).thenComparing(Key::number));
    }
}
