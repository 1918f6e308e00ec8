package igf.faults.invariant;

import igf.faults.history.Call;
import igf.faults.history.Recording;
import igf.faults.history.Snapshot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small service and a caller that repeats its call after each end of the process. The service appends, answers,
 * publishes, fills a read model and sends a mail. It ends once at the worst moment of each step; a planted bug makes
 * that moment matter. Finally its log is restored from a backup that lacks one event.
 */
final class Toy {

    /** Bugs that real systems have shipped. */
    enum Bug {
        ACKNOWLEDGE_BEFORE_COMMIT,
        RUN_AGAIN_FOR_THE_SAME_KEY,
        REFUSE_AFTER_COMMIT,
        HALF_A_COMMAND,
        NUMBER_TWICE,
        NO_XMIN_FILTER,
        CHECKPOINT_BEFORE_SEND,
        POSITION_BEFORE_DOCUMENT,
        DOCUMENT_TWICE,
        SEND_BY_COMMIT_TIME,
        ANOTHER_NUMBER_WHEN_SENT_AGAIN,
        SEND_WITHOUT_A_NUMBER,
        NEW_MESSAGE_ID_FOR_EACH_ATTEMPT,
        SEND_BEFORE_INTENT,
        OFFSET_BEFORE_INBOX,
        SAME_LIFE_AFTER_RESTORE,
        PLACE_FROM_AN_OLD_CACHE,
        WAIT_FOR_AN_OPERATOR
    }

    private static final String FIRST_EPOCH = "one";
    private static final String TYPE = "thing.made.1";

    private final Set<Bug> bugs;
    private final List<Call> calls = new ArrayList<>();
    private final List<Snapshot.Event> log = new ArrayList<>();
    private final List<Snapshot.Published> topic = new ArrayList<>();
    private final Map<String, Long> next = new HashMap<>();
    private final List<Recording.Effect> effects = new ArrayList<>();
    private int ids;
    private final List<Snapshot.Event> heard = new ArrayList<>();

    private Toy(Set<Bug> bugs) {
        this.bugs = bugs;
    }

    static Recording run() {
        return new Toy(EnumSet.noneOf(Bug.class)).recording();
    }

    static Recording run(Bug bug) {
        return new Toy(EnumSet.of(bug)).recording();
    }

    private boolean has(Bug bug) {
        return bugs.contains(bug);
    }

    private Recording recording() {
        command("a", 0, "s1");
        command("b", 1, "s1");
        lostAnswer("c", "s2");
        refused("d", "s3");
        unknown("e", "s4");
        unknown("lost", "s5");
        if (has(Bug.NUMBER_TWICE)) {
            append("b", "s1", 1);
        }
        publish();
        restore();
        hear();
        return new Recording(
                calls,
                List.of(
                        new Snapshot(
                                "toy",
                                life(),
                                log,
                                List.of(view()),
                                log.size(),
                                Map.copyOf(next),
                                List.copyOf(topic),
                                numbered()),
                        new Snapshot("ear", "ear", heard, List.of(), heard.size(), Map.of(), List.of(), List.of())),
                List.of(new Recording.Subscription("ear", "toy")),
                effects,
                places(),
                List.of(new Recording.Recovery("end", has(Bug.WAIT_FOR_AN_OPERATOR) ? 90_000 : 4_000, 30_000)));
    }

    private void append(String key, String stream, long number) {
        log.add(new Snapshot.Event(log.size() + 1, "e" + ids++, stream, number, TYPE, key, ""));
    }

    private void call(String key, String stream, int status, String answer) {
        calls.add(new Call(
                key + calls.size(), key, "toy", "make", stream, TYPE, status, answer, 0, status == 0 ? -1 : 1));
    }

    private void command(String key, long number, String stream) {
        // The process ends right after the answer: what is not committed by then is lost.
        if (!has(Bug.ACKNOWLEDGE_BEFORE_COMMIT)) {
            append(key, stream, number);
        }
        call(key, stream, 201, stream);
        mail(key);
    }

    private void mail(String key) {
        // The process ends after the server has accepted the mail, and does not know this after its restart.
        for (int attempt = 0; attempt < 2; attempt++) {
            var id = has(Bug.NEW_MESSAGE_ID_FOR_EACH_ATTEMPT) ? key + attempt : key;
            effects.add(new Recording.Effect(has(Bug.SEND_BEFORE_INTENT) ? "" : "mail of " + key, "<" + id + "@toy>"));
        }
    }

    /** The process ends between commit and answer, and the caller repeats the call. */
    private void lostAnswer(String key, String stream) {
        append(key, stream, 0);
        call(key, "", 0, "");
        if (has(Bug.RUN_AGAIN_FOR_THE_SAME_KEY)) {
            append(key, stream, 1);
        }
        call(key, stream, 201, stream);
    }

    private void refused(String key, String stream) {
        if (has(Bug.REFUSE_AFTER_COMMIT)) {
            append(key, stream, 0);
        }
        call(key, "", 422, "");
    }

    private void unknown(String key, String stream) {
        append(key, stream, 0);
        if (has(Bug.HALF_A_COMMAND)) {
            append(key, stream, 1);
        }
        call(key, "", 0, "");
    }

    private void publish() {
        var events = new ArrayList<>(log);
        if (has(Bug.SEND_BY_COMMIT_TIME)) {
            events.add(0, events.remove(1));
        }
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            next.merge(event.stream(), 1L, Long::sum);
            // The process ends in the middle of the first batch; without its checkpoint the whole batch is sent again.
            if (i == 1 && has(Bug.CHECKPOINT_BEFORE_SEND)) {
                continue;
            }
            send(event);
            if (i == 1) {
                sendAgain(event);
            }
        }
    }

    private void send(Snapshot.Event event) {
        send(event, FIRST_EPOCH);
    }

    private void sendAgain(Snapshot.Event event) {
        send(event);
        if (has(Bug.ANOTHER_NUMBER_WHEN_SENT_AGAIN)) {
            var sent = topic.removeLast();
            topic.add(new Snapshot.Published(
                    0, sent.offset(), sent.id(), sent.subject(), sent.sequence() + 7, sent.position(), sent.epoch()));
        }
    }

    /** Returns the numbers of the events that the log still has. */
    private List<Snapshot.Numbered> numbered() {
        return log.stream()
                .filter(e -> !(has(Bug.SEND_WITHOUT_A_NUMBER) && e.stream().equals("s5")))
                .map(e -> new Snapshot.Numbered(e.id() + ".0", e.stream(), e.sequence()))
                .toList();
    }

    private void send(Snapshot.Event event, String life) {
        topic.add(new Snapshot.Published(
                0, topic.size(), event.id() + ".0", event.stream(), event.sequence(), event.position(), life));
    }

    /** The lost event was published, and its number is given to another. */
    private void restore() {
        log.removeIf(event -> event.stream().equals("s5"));
        append("new", "s5", 0);
        send(log.getLast(), life());
    }

    private String life() {
        return has(Bug.SAME_LIFE_AFTER_RESTORE) ? FIRST_EPOCH : "two";
    }

    private void hear() {
        var numbers = new HashMap<String, Long>();
        for (var published : topic) {
            var number = numbers.getOrDefault(published.subject(), 0L);
            var isOfFirstLife = published.epoch().equals(FIRST_EPOCH);
            if (isOfFirstLife && published.sequence() != number
                    || has(Bug.OFFSET_BEFORE_INBOX) && published.offset() == 0) {
                continue;
            }
            numbers.put(published.subject(), number + 1);
            heard.add(new Snapshot.Event(
                    heard.size() + 1, published.id(), "toy|" + published.subject(), number, "thing.heard.1", "", ""));
        }
    }

    /** The hash is the number of applied events: enough to tell the view from a fresh build. */
    private Snapshot.View view() {
        var all = log.size();
        var applied = has(Bug.POSITION_BEFORE_DOCUMENT) ? all - 1 : has(Bug.DOCUMENT_TWICE) ? all + 1 : all;
        // A reader by index skips events that commit late, and has the same last event with fewer before it.
        var position = has(Bug.NO_XMIN_FILTER) ? all - 1 : all;
        return new Snapshot.View("things", position, log.getLast().id(), "h" + applied, "h" + all);
    }

    private List<Recording.PositionSample> places() {
        var places = new ArrayList<>(List.of(
                new Recording.PositionSample("things", 1, 3),
                new Recording.PositionSample("things", 1, 5),
                new Recording.PositionSample("things", 2, 1),
                new Recording.PositionSample("things", 2, 5)));
        if (has(Bug.PLACE_FROM_AN_OLD_CACHE)) {
            places.add(new Recording.PositionSample("things", 2, 4));
        }
        return places;
    }
}
