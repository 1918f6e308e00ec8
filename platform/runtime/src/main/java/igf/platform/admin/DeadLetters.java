package igf.platform.admin;

import igf.platform.messaging.inbox.Inbox;
import igf.platform.reaction.ParkedEvents;
import igf.platform.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Lists, retries and discards everything that could not be handled: events of reactions, which block their stream;
 * events that a view could not apply; and messages that could not be read.
 */
final class DeadLetters {

    private final ParkedEvents parked;
    private final Views views;
    private final RebuildOperations rebuilds;
    private final Inbox inbox;

    DeadLetters(ParkedEvents parked, Views views, RebuildOperations rebuilds, Inbox inbox) {
        this.parked = parked;
        this.views = views;
        this.rebuilds = rebuilds;
        this.inbox = inbox;
    }

    /**
     * An event or message that could not be handled.
     *
     * @param id id with the prefix {@code reaction-}, {@code view-} or {@code inbox-}
     * @param where the name of the reaction or read model, or {@code inbox}
     * @param subject stream or subject of the event
     * @param cause the error
     */
    record DeadLetter(String id, String where, String subject, String cause) {

        /** Replaces ids of people, which the subject or the cause may contain. */
        DeadLetter withPseudonyms(UnaryOperator<String> pseudonymize) {
            return new DeadLetter(id, where, pseudonymize.apply(subject), pseudonymize.apply(cause));
        }
    }

    enum Outcome {
        DONE,
        STILL_FAILING,
        UNKNOWN
    }

    List<DeadLetter> all() {
        var all = new ArrayList<DeadLetter>();
        parked.findAll()
                .forEach(e -> all.add(new DeadLetter("reaction-" + e.id(), e.reaction(), e.stream(), e.cause())));
        views.deadLetters()
                .forEach(d -> all.add(new DeadLetter(
                        "view-" + d.getString("view") + "-" + d.getLong("position"),
                        d.getString("view"),
                        d.getString("subject"),
                        d.getString("cause"))));
        inbox.rejected().forEach(m -> all.add(new DeadLetter("inbox-" + m.id(), "inbox", m.subject(), m.cause())));
        return all;
    }

    Outcome retry(String id) {
        var letter = find(id);
        if (letter == null) {
            return Outcome.UNKNOWN;
        }
        if (id.startsWith("inbox-")) {
            inbox.retry(uuid(id));
        } else if (id.startsWith("view-")) {
            rebuilds.rebuildAndWait(letter.where());
        } else {
            parked.retry(toParkedEvent(letter));
        }
        return find(id) == null ? Outcome.DONE : Outcome.STILL_FAILING;
    }

    Outcome discard(String id) {
        var letter = find(id);
        if (letter == null) {
            return Outcome.UNKNOWN;
        }
        if (id.startsWith("inbox-")) {
            inbox.discard(uuid(id));
        } else if (id.startsWith("view-")) {
            views.discardDeadLetter(id.substring("view-".length()));
        } else {
            parked.discard(toParkedEvent(letter));
        }
        return Outcome.DONE;
    }

    private @org.jspecify.annotations.Nullable DeadLetter find(String id) {
        return Stream.of(all())
                .flatMap(List::stream)
                .filter(letter -> letter.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static ParkedEvents.ParkedEvent toParkedEvent(DeadLetter letter) {
        return new ParkedEvents.ParkedEvent(
                letter.id().substring("reaction-".length()), letter.where(), letter.subject(), letter.cause());
    }

    private static UUID uuid(String id) {
        return UUID.fromString(id.substring("inbox-".length()));
    }
}
