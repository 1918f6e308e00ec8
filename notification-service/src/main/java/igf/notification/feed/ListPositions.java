package igf.notification.feed;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static igf.notification.feed.OriginView.EPOCHS;
import static igf.notification.feed.OriginView.ERASURES;
import static igf.notification.feed.OriginView.EVENTS;

import com.mongodb.client.model.Sorts;
import igf.platform.view.ViewCollection;
import igf.platform.view.Views;
import igf.platform.web.list.FeedPosition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.LongStream;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Finds the position in the feed from which it continues after a list. No event is missed: every event of the list's
 * service that the list does not contain has a later position than the list, or an epoch that its service did not know.
 * An event that is in the feed up to the view's position is found in the view; all others come after that position.
 * Erasures act on the lists of all services immediately, so they are found by their time, with a tolerance for clocks.
 */
@Component
class ListPositions {

    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    private final Views views;
    private final OriginView view;

    ListPositions(Views views, OriginView view) {
        this.views = views;
        this.view = view;
    }

    /** Returns the position before the first event that the list may not contain. */
    long resolve(FeedPosition list) {
        // Read first, so that events that arrive in the meantime have later positions.
        var known = views.asOf(view).position();
        return LongStream.concat(
                        firstErasureAfterList(list),
                        LongStream.concat(firstOfUnknownEpochs(list), firstAfterList(list)))
                .map(first -> first - 1)
                .reduce(known, Math::min);
    }

    private LongStream firstOfUnknownEpochs(FeedPosition list) {
        return views.reader(view, EPOCHS).list(EPOCHS.matches(OriginView.StoredEpoch::service, list.service())).stream()
                .filter(epoch -> !list.epochs().contains(epoch.epoch()))
                .mapToLong(OriginView.StoredEpoch::first);
    }

    /** Events of a source may be in the feed in another order than in the source, so the least position counts. */
    private LongStream firstAfterList(FeedPosition list) {
        return list.epochs().stream().flatMapToLong(epoch -> {
            var after = OriginView.id(list.service(), epoch, list.position() + 1);
            var end = list.service() + "/" + epoch + "/~";
            return first(EVENTS, and(gte("_id", after), lt("_id", end)));
        });
    }

    private LongStream firstErasureAfterList(FeedPosition list) {
        return first(ERASURES, gte("_id", OriginView.id(list.at().minus(CLOCK_TOLERANCE))));
    }

    private LongStream first(ViewCollection<OriginView.StoredOrigin> events, Bson filter) {
        return views
                .reader(view, events)
                .where(filter)
                .sort(Sorts.ascending(events.member(OriginView.StoredOrigin::position)))
                .limit(1)
                .into(new ArrayList<>())
                .stream()
                .mapToLong(OriginView.StoredOrigin::position);
    }
}
