package igf.notification.feed;

import igf.api.problem.ProblemKind;
import igf.notification.delivery.FeedPositions;
import igf.notification.edition.Editions;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.platform.web.list.FeedPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the log for one reader and filter, part by part in order, without gaps or duplicates. */
@Component
class FeedPages {

    private static final int BATCH = 500;
    /** Limit of events per request, so that a narrow filter does not read the whole log */
    private static final int MAX_SCANNED = 20_000;

    private static final int MAX_LISTS = 20;

    private final EventLog log;
    private final Disclosure disclosure;
    private final PublicEventTypes eventTypes;
    private final FeedPositions positions;
    private final ListPositions lists;
    private final Editions editions;

    FeedPages(
            EventLog log,
            Disclosure disclosure,
            PublicEventTypes eventTypes,
            FeedPositions positions,
            ListPositions lists,
            Editions editions) {
        this.log = log;
        this.disclosure = disclosure;
        this.eventTypes = eventTypes;
        this.positions = positions;
        this.lists = lists;
        this.editions = editions;
    }

    /** @param types requested types; empty for all that the reader may see */
    record FeedFilter(
            Reader reader, Set<String> types, @Nullable String edition) {}

    /** @throws Problem not found, for an edition that no event names */
    FeedFilter toFilter(Caller caller, @Nullable String types, @Nullable String edition) {
        var reader = new Reader(caller.isSecretariat(), caller.scopes(), caller.editions());
        var requestedTypes = types == null ? Set.<String>of() : Set.of(types.split(",", -1));
        for (var type : requestedTypes) {
            var audience = eventTypes.audience(type);
            if (audience.isEmpty()) {
                throw Problem.malformed("types", "UNKNOWN_TYPE", "There is no public type " + type + ".");
            }
            if (!audience.get().admits(reader)) {
                throw Problem.forbidden(
                        "Events of the type " + type + " are not open to you.",
                        audience.get().missingScope(reader));
            }
        }
        if (edition != null && !editions.isKnown(edition)) {
            throw new Problem(ProblemKind.NOT_FOUND, "No event names the edition " + edition + ".");
        }
        return new FeedFilter(reader, requestedTypes, edition);
    }

    /**
     * @param text digits, or positions of lists, separated by commas, of which the earliest counts; null for the
     *     beginning
     * @throws igf.platform.domain.RefusedException if the position is after the head, as after a restore of the log
     */
    LogToken parsePosition(@Nullable String text) {
        if (text == null) {
            return LogToken.START;
        }
        if (!text.matches("\\d{1,18}")) {
            return log.tokenAt(positionAfterLists(text.split(",", -1)));
        }
        return log.tokenAt(positions.requireReached(text));
    }

    private long positionAfterLists(String... texts) {
        if (texts.length > MAX_LISTS) {
            throw Problem.malformed("after", "INVALID_VALUE", "after must have at most " + MAX_LISTS + " positions.");
        }
        return Stream.of(texts)
                .map(
                        text -> FeedPosition.parse(text)
                                .orElseThrow(
                                        () -> Problem.malformed(
                                                "after",
                                                "INVALID_VALUE",
                                                "after must be a position in digits, 0 for the beginning, or the Feed-Position of a list.")))
                .mapToLong(lists::resolve)
                .min()
                .orElse(0);
    }

    /**
     * A part of the log.
     *
     * @param lastPosition the last position that was read
     * @param hasMore whether more may follow immediately
     */
    record FeedSlice(List<Disclosure.DisclosedEvent> items, LogToken lastPosition, boolean hasMore) {}

    FeedSlice read(LogToken after, FeedFilter filter, int limit) {
        var items = new ArrayList<Disclosure.DisclosedEvent>();
        var position = after;
        for (int scanned = 0; scanned < MAX_SCANNED; ) {
            var batch = log.read(position, BATCH);
            for (var entry : batch) {
                position = entry.token();
                disclosure
                        .disclose(entry.recorded(), filter.reader())
                        .filter(item -> matches(item, filter))
                        .ifPresent(items::add);
                if (items.size() == limit) {
                    return new FeedSlice(items, position, true);
                }
            }
            if (batch.size() < BATCH) {
                return new FeedSlice(items, position, false);
            }
            scanned += batch.size();
        }
        return new FeedSlice(items, position, true);
    }

    private static boolean matches(Disclosure.DisclosedEvent item, FeedFilter filter) {
        return (filter.types().isEmpty() || filter.types().contains(item.type()))
                && (filter.edition() == null || filter.edition().equals(item.edition()));
    }
}
