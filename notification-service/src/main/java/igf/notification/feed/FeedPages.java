package igf.notification.feed;

import igf.platform.domain.Refused;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the log for one reader and filter, a part at a time and in order, without gaps or duplicates. */
@Component
class FeedPages {

    private static final int BATCH = 500;
    /** Limit of events per request, so that a narrow filter does not read the whole log */
    private static final int FARTHEST = 20_000;

    private final EventLog log;
    private final Disclosure disclosure;
    private final PublicLanguage language;
    private final Origin origin;

    FeedPages(EventLog log, Disclosure disclosure, PublicLanguage language, Origin origin) {
        this.log = log;
        this.disclosure = disclosure;
        this.language = language;
        this.origin = origin;
    }

    /** @param types empty for all that the reader may see */
    record Wanted(
            Reader reader, Set<String> types, @Nullable String edition) {}

    Wanted wanted(Caller caller, @Nullable String types, @Nullable String edition) {
        var reader = new Reader(caller.isSecretariat(), caller.scopes());
        var named = types == null ? Set.<String>of() : Set.of(types.split(",", -1));
        for (var type : named) {
            var audience = language.audience(type);
            if (audience.isEmpty()) {
                throw Problem.malformed("types", "UNKNOWN_TYPE", "There is no public type " + type + ".");
            }
            if (!audience.get().admits(reader)) {
                throw new Problem(Problem.Kind.FORBIDDEN, "Events of the type " + type + " are not open to you.");
            }
        }
        return new Wanted(reader, named, edition);
    }

    static void refuseUnknown(Set<String> parameters) {
        Pages.refuseUnknown(
                parameters.stream().filter(name -> !name.equals("limit")).collect(java.util.stream.Collectors.toSet()),
                Set.of("after", "types", "edition"));
        for (var name : Set.of("cursor", "asOf")) {
            if (parameters.contains(name)) {
                throw Problem.malformed(name, "UNKNOWN_PARAMETER", "There is no such query parameter here.");
            }
        }
    }

    /**
     * @param text digits; null for the beginning
     * @throws Refused if the position is after the head: a restored log is shorter than before
     */
    LogToken after(@Nullable String text) {
        if (text == null) {
            return LogToken.START;
        }
        if (!text.matches("\\d{1,18}")) {
            throw Problem.malformed("after", "INVALID_VALUE", "A position: decimal digits, 0 for the beginning.");
        }
        var position = Long.parseLong(text);
        var head = log.head().positionNumber();
        if (position > head) {
            throw new Refused(new BeyondHead(Long.toString(head), origin.epoch()));
        }
        return log.at(position);
    }

    /**
     * A part of the log.
     *
     * @param last the position that was read up to
     * @param more whether more may follow immediately
     */
    record Stretch(List<Disclosure.Item> items, LogToken last, boolean more) {}

    Stretch read(LogToken after, Wanted wanted, int limit) {
        var items = new ArrayList<Disclosure.Item>();
        var place = after;
        for (int seen = 0; seen < FARTHEST; ) {
            var batch = log.read(place, BATCH);
            for (var entry : batch) {
                place = entry.token();
                disclosure
                        .of(entry.fact(), wanted.reader())
                        .filter(item -> matches(item, wanted))
                        .ifPresent(items::add);
                if (items.size() == limit) {
                    return new Stretch(items, place, true);
                }
            }
            if (batch.size() < BATCH) {
                return new Stretch(items, place, false);
            }
            seen += batch.size();
        }
        return new Stretch(items, place, true);
    }

    private static boolean matches(Disclosure.Item item, Wanted wanted) {
        return (wanted.types().isEmpty() || wanted.types().contains(item.type()))
                && (wanted.edition() == null || wanted.edition().equals(item.edition()));
    }
}
