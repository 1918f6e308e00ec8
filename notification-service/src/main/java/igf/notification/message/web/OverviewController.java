package igf.notification.message.web;

import static igf.notification.message.MessageView.MESSAGES;

import igf.api.message.MessageState;
import igf.api.message.Overview;
import igf.api.message.OverviewOfKind;
import igf.notification.catalogue.CombinedInvitations;
import igf.notification.catalogue.MailKind;
import igf.notification.delivery.WebhookFollowers;
import igf.notification.message.MessageView;
import igf.notification.message.StoredMessage;
import igf.notification.outbox.MessageQueue;
import igf.notification.outbox.RestoreHold;
import igf.platform.view.ViewCollection;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/overview")
class OverviewController {

    private static final ViewCollection<Kind> KINDS = MESSAGES.projection(Kind.class);

    private static final Duration WEEK = Duration.ofDays(7);

    /** The counted members of a message. */
    private record Kind(
            String template,
            MessageState state,
            @Nullable Optional<String> reason,
            @Nullable Instant sentAt) {

        /** Whether its last attempt failed, and the service will try again. */
        boolean isDelayed() {
            return state == MessageState.QUEUED && reason != null && reason.isPresent();
        }
    }

    private final Views views;
    private final MessageView view;
    private final WebhookFollowers webhooks;
    private final MessageQueue queue;
    private final RestoreHold hold;
    private final Clock clock;
    private final Map<String, CachedCounts> cache = new ConcurrentHashMap<>();

    /**
     * @param position position of the view when the messages were counted
     * @param since start of the counted week
     * @param delayed number of messages whose last attempt failed
     */
    private record CachedCounts(long position, Instant since, List<OverviewOfKind> kinds, long delayed) {}

    OverviewController(
            Views views,
            MessageView view,
            WebhookFollowers webhooks,
            MessageQueue queue,
            RestoreHold hold,
            Clock clock) {
        this.views = views;
        this.view = view;
        this.webhooks = webhooks;
        this.queue = queue;
        this.hold = hold;
        this.clock = clock;
    }

    /**
     * Counts an edition's messages by state, and the webhooks of all editions.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    Overview overview(@PathVariable String edition) {
        var asOf = views.asOf(view);
        var counted = count(edition, asOf.position());
        var counts = counts(counted.kinds());
        counts.put("delayed", counted.delayed());
        counts.put("webhooks", webhooks.count());
        counts.put("setAside", queue.countSetAside());
        counts.put("heldAfterRestore", hold.isOn() ? 1L : 0L);
        return new Overview(edition, asOf.recordedAt(), Long.toString(asOf.position()), counts, counted.kinds());
    }

    /**
     * Counts messages by kind and state. It counts again only when the view has changed or an hour has passed, because
     * every page of the secretariat needs the counts and an edition has tens of thousands of messages.
     */
    private CachedCounts count(String edition, long position) {
        var since = clock.instant().minus(WEEK).truncatedTo(ChronoUnit.HOURS);
        var cached = cache.get(edition);
        if (cached != null && cached.position() == position && cached.since().equals(since)) {
            return cached;
        }
        var found = new TreeMap<String, OverviewOfKind>();
        var delayed = new AtomicLong();
        views.reader(view, KINDS)
                .where(MESSAGES.matches(StoredMessage::edition, edition))
                .forEach(message -> {
                    var sentAt = message.sentAt();
                    var kind = ofKind(
                            CombinedInvitations.kindOf(message.template()),
                            message.state(),
                            1,
                            sentAt == null || sentAt.isBefore(since) ? 0 : 1);
                    found.merge(kind.kind() + " " + kind.state(), kind, OverviewController::sum);
                    delayed.addAndGet(message.isDelayed() ? 1 : 0);
                });
        var counted = new CachedCounts(position, since, List.copyOf(found.values()), delayed.get());
        if (!counted.kinds().isEmpty()) {
            cache.put(edition, counted);
        }
        return counted;
    }

    private static Map<String, Long> counts(List<OverviewOfKind> kinds) {
        var counts = new LinkedHashMap<String, Long>();
        for (var state : MessageState.values()) {
            counts.put(state.name(), 0L);
        }
        kinds.forEach(kind -> counts.merge(kind.state(), kind.count(), Long::sum));
        return counts;
    }

    private static OverviewOfKind sum(OverviewOfKind first, OverviewOfKind second) {
        return new OverviewOfKind(
                first.kind(),
                first.state(),
                first.count() + second.count(),
                first.group(),
                first.sentThisWeek() + second.sentThisWeek());
    }

    static OverviewOfKind ofKind(String kind, MessageState state, long count, long sentThisWeek) {
        return new OverviewOfKind(
                kind,
                state.name(),
                count,
                MailKind.find(kind).map(MailKind::group).orElse(null),
                sentThisWeek);
    }
}
