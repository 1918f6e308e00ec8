// Long: it claims, sends and records a batch of mails.
package igf.notification.outbox;

import igf.api.message.MessageState;
import igf.notification.letter.Letter;
import igf.notification.letter.LetterRenderer;
import igf.notification.message.MessageCommand;
import igf.notification.message.QueuedMail;
import igf.platform.command.TransientFailures;
import igf.platform.domain.DerivedId;
import igf.platform.domain.RefusedException;
import igf.platform.log.EventLog;
import igf.platform.people.People;
import igf.platform.trace.Traces;
import igf.platform.view.ReadModelTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends queued mails. After a crash between the server's acceptance and its record, the mail is sent again under the
 * same Message-ID, so that mail programs show only one.
 */
@Component
class LetterSender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LetterSender.class);
    static final String NAME = "mail-sender";
    private static final String NOT_WRITABLE = "NOT_WRITABLE";
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration SHORT_DELAY = Duration.ofSeconds(1);
    private static final int CONNECTIONS = 8;
    private static final int MAILS_PER_CONNECTION = 32;
    private static final List<MailOutcomes.SentMessage> END_OF_CONNECTION = List.of();
    /** Mails that a slow server has not accepted by then are left to the next claim, well before this lease expires. */
    private static final Duration SEND_TIMEOUT = LEASE.dividedBy(2);

    private final MessageQueue queue;
    private final RestoreHold hold;
    private final EventLog log;
    private final MailOutcomes outcomes;
    private final People people;
    private final LetterRenderer renderer;
    private final SmtpClient smtpClient;
    private final Clock clock;
    private final Traces traces;
    private final List<Duration> retry;
    private @Nullable ScheduledExecutorService scheduler;

    LetterSender(
            MessageQueue queue,
            RestoreHold hold,
            EventLog log,
            MailOutcomes outcomes,
            People people,
            LetterRenderer renderer,
            SmtpClient smtpClient,
            Clock clock,
            Traces traces,
            @Value("${igf.messages.retry}") List<Duration> retry) {
        this.queue = queue;
        this.hold = hold;
        this.log = log;
        this.outcomes = outcomes;
        this.people = people;
        this.renderer = renderer;
        this.smtpClient = smtpClient;
        this.clock = clock;
        this.traces = traces;
        this.retry = List.copyOf(retry);
    }

    void tick() {
        try {
            for (var claimed = claim(); !claimed.isEmpty(); claimed = claim()) {
                sendAll(claimed);
            }
        } catch (RuntimeException | Error e) {
            // Catches errors too, since the executor drops a task that throws.
            LOG.warn("The mail queue could not be read; retrying: {}", e.toString());
        }
    }

    private List<MessageQueue.Claim> claim() {
        return hold.isOn() || Thread.currentThread().isInterrupted()
                ? List.of()
                : queue.claim(clock.instant(), LEASE, CONNECTIONS * MAILS_PER_CONNECTION);
    }

    /**
     * Sends over parallel connections, since most of the time is spent waiting for the server. Mails to one person use
     * one connection, in order.
     */
    private void sendAll(List<MessageQueue.Claim> claimed) {
        var perPerson = claimed.stream()
                .collect(Collectors.groupingBy(MessageQueue.Claim::person, LinkedHashMap::new, Collectors.toList()));
        // One query instead of one for each mail.
        people.preloadKeysOf(perPerson.keySet());
        var connections = IntStream.range(0, Math.min(CONNECTIONS, perPerson.size()))
                .mapToObj(_ -> new ArrayList<MessageQueue.Claim>())
                .toList();
        int next = 0;
        for (var mails : perPerson.values()) {
            connections.get(next++ % connections.size()).addAll(mails);
        }
        var deadline = System.nanoTime() + SEND_TIMEOUT.toNanos();
        var sent = new LinkedBlockingQueue<List<MailOutcomes.SentMessage>>();
        // Platform threads: virtual ones are interrupted at shutdown, which would break a connection in the middle of a
        // mail.
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name(NAME + "-", 0).daemon().factory())) {
            connections.forEach(mails -> threads.execute(() -> {
                try {
                    sendInOrder(mails, deadline, sent);
                } finally {
                    sent.add(END_OF_CONNECTION);
                }
            }));
            recordSent(sent, connections.size());
        }
        // Only an interruption leaves anything here; connections finish their current mail.
        var interrupted = Thread.interrupted();
        outcomes.recordSent(sent.stream().flatMap(List::stream).toList());
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendInOrder(
            List<MessageQueue.Claim> claimed, long deadline, Queue<List<MailOutcomes.SentMessage>> out) {
        var firstMails = new HashMap<List<UUID>, UUID>();
        var mails = claimed.stream()
                .collect(Collectors.groupingBy(LetterSender::mailKey, LinkedHashMap::new, Collectors.toList()));
        try (var connection = smtpClient.open()) {
            for (var claims : mails.values()) {
                if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                    return;
                }
                sendClaimed(claims, firstMails, connection, out);
            }
        }
    }

    /** Returns the same key for messages that leave in one mail: those of one release to one person. */
    private static String mailKey(MessageQueue.Claim claim) {
        var releaseKey = claim.releaseKey();
        return releaseKey == null ? claim.message().toString() : claim.person() + " " + releaseKey;
    }

    /** Records sent mails until all connections have ended. Each append has all mails sent since the last one. */
    private void recordSent(BlockingQueue<List<MailOutcomes.SentMessage>> out, int connections) {
        try {
            for (int openConnections = connections; openConnections > 0; ) {
                var batch = new ArrayList<List<MailOutcomes.SentMessage>>(List.of(out.take()));
                out.drainTo(batch);
                openConnections -= (int) batch.stream().filter(List::isEmpty).count();
                outcomes.recordSent(batch.stream().flatMap(List::stream).toList());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A claimed message that is to be sent. */
    private record Part(MessageQueue.Claim claim, QueuedMail message) {

        List<UUID> thread() {
            return List.of(claim.person(), claim.about());
        }
    }

    /** @param firstMails the first mails that this connection sent, by person and subject */
    private void sendClaimed(
            List<MessageQueue.Claim> claims,
            Map<List<UUID>, UUID> firstMails,
            SmtpClient.Connection connection,
            Queue<List<MailOutcomes.SentMessage>> out) {
        try {
            // People may have several addresses, for example as an owner and as a speaker.
            var byAddress = claims.stream()
                    .flatMap(claim -> read(claim).stream())
                    .collect(Collectors.groupingBy(this::address, LinkedHashMap::new, Collectors.toList()));
            sendEach(byAddress.values(), firstMails, connection, out);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Mail {} failed; it is retried when its lease has expired",
                    claims.getFirst().message(),
                    e);
        }
    }

    private String address(Part part) {
        return people.open(part.message().content().email())
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private void sendEach(
            Collection<List<Part>> groups,
            Map<List<UUID>, UUID> firstMails,
            SmtpClient.Connection connection,
            Queue<List<MailOutcomes.SentMessage>> out) {
        handleEach(
                groups,
                parts -> sendTogether(parts, firstMails, connection, out),
                part -> queue.release(part.claim(), clock.instant().plus(SHORT_DELAY)));
    }

    /** Releases only the groups that wait for a read model, because the others may be sent already. */
    static <P> void handleEach(Collection<List<P>> groups, Consumer<List<P>> send, Consumer<P> release) {
        for (var group : groups) {
            try {
                send.accept(group);
            } catch (ReadModelTimeoutException e) {
                group.forEach(release);
            }
        }
    }

    /** Sends messages as one mail. Those that cannot be rendered fail, and do not hold up the others. */
    private void sendTogether(
            List<Part> parts,
            Map<List<UUID>, UUID> firstMails,
            SmtpClient.Connection connection,
            Queue<List<MailOutcomes.SentMessage>> out) {
        var letter = render(parts);
        if (letter.isPresent()) {
            if (send(parts, letter.get(), firstMails, connection)) {
                var id = mailId(parts);
                parts.forEach(part -> firstMails.putIfAbsent(part.thread(), id));
                out.add(parts.stream()
                        .map(part -> new MailOutcomes.SentMessage(part.claim(), part.message(), id))
                        .toList());
            }
        } else if (parts.size() == 1) {
            recordFailure(parts.getFirst(), NOT_WRITABLE, nextAttemptAt(parts.getFirst()));
        } else {
            var unrendered = parts.stream()
                    .filter(part -> render(List.of(part)).isEmpty())
                    .toList();
            var rest = parts.stream().filter(part -> !unrendered.contains(part)).toList();
            unrendered.forEach(part -> recordFailure(part, NOT_WRITABLE, nextAttemptAt(part)));
            if (unrendered.isEmpty()) {
                sendEach(rest.stream().map(part -> List.of(part)).toList(), firstMails, connection, out);
            } else if (!rest.isEmpty()) {
                sendEach(List.of(rest), firstMails, connection, out);
            }
        }
    }

    private Optional<Letter> render(List<Part> parts) {
        return render(
                parts.getFirst().claim().message(),
                () -> renderer.render(
                        parts.stream().map(part -> part.message().content()).toList()));
    }

    /** Renders a mail; empty if that is not possible. A failure of a store is none of the mail, so it is thrown. */
    static Optional<Letter> render(UUID message, Supplier<Letter> rendering) {
        try {
            return Optional.of(rendering.get());
        } catch (RuntimeException | StackOverflowError e) {
            if (TransientFailures.isTransient(e)) {
                throw e;
            }
            LOG.warn("Mail {} could not be rendered", message, e);
            return Optional.empty();
        }
    }

    /** Reads a claimed message; empty if it is not to be sent. */
    private Optional<Part> read(MessageQueue.Claim claim) {
        var message = QueuedMail.of(log.readStream(claim.message().toString()));
        var state = message.map(QueuedMail::state).orElse(null);
        if (state == MessageState.FAILED) {
            queue.release(claim, null);
        } else if (state != MessageState.HELD && state != MessageState.QUEUED) {
            queue.remove(List.of(claim));
        }
        return message.filter(queued -> queued.state() == MessageState.QUEUED)
                .filter(queued -> !discardIfErased(claim, queued))
                .map(queued -> new Part(claim, queued));
    }

    private boolean discardIfErased(MessageQueue.Claim claim, QueuedMail message) {
        if (!people.isErased(message.content().regarding().personId())
                && people.open(message.content().email()).isPresent()) {
            return false;
        }
        try {
            outcomes.send(new MessageCommand.Discard(claim.message(), "ERASED"), message);
        } catch (RefusedException over) {
            // The message was sent or discarded before.
        }
        queue.remove(List.of(claim));
        return true;
    }

    /**
     * Sends messages as one mail.
     *
     * @return whether it was sent
     */
    private boolean send(
            List<Part> parts, Letter letter, Map<List<UUID>, UUID> firstMails, SmtpClient.Connection connection) {
        var first = parts.getFirst();
        var earlierMails = parts.stream()
                .map(part -> Optional.ofNullable(part.claim().firstMail())
                        .or(() -> Optional.ofNullable(firstMails.get(part.thread()))))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        var holders = parts.stream()
                .flatMap(part -> part.message().content().holders().stream())
                .toList();
        try (var _ = traces.startSpanOfRequest("mail", first.message().correlationId())) {
            connection.send(mailId(parts), holders, letter, earlierMails);
        } catch (SmtpClient.MailRejectedException failure) {
            LOG.info("The mail server did not accept mail {}: {}", first.claim().message(), failure.code());
            parts.forEach(
                    part -> recordFailure(part, failure.code(), failure.isPermanent() ? null : nextAttemptAt(part)));
            return false;
        }
        return true;
    }

    /**
     * Returns the id of a mail: that of its message; of several messages one of its own. A mail that is sent again with
     * another message after a crash then has another Message-ID, so that mail programs show it.
     */
    private static UUID mailId(List<Part> parts) {
        var ids = parts.stream().map(part -> part.claim().message()).sorted().toList();
        return ids.size() == 1 ? ids.getFirst() : DerivedId.of(ids.getFirst(), "mail:" + ids);
    }

    /** @param next when to retry; null if never */
    private void recordFailure(Part part, String reason, @Nullable Instant next) {
        var recorded = outcomes.recordFailure(part.claim().message(), part.message(), reason, next);
        // A message that has changed since it was read is read again by the next claim.
        queue.release(part.claim(), recorded ? next : clock.instant());
    }

    private @Nullable Instant nextAttemptAt(Part part) {
        var failed = part.message().attempts();
        return failed < retry.size() ? clock.instant().plus(retry.get(failed)) : null;
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(NAME).daemon().factory());
        executor.scheduleWithFixedDelay(this::tick, 200, 200, TimeUnit.MILLISECONDS);
        scheduler = executor;
    }

    /** Waits for each connection to finish its current mail. */
    @Override
    public void stop() {
        var running = scheduler;
        scheduler = null;
        if (running != null) {
            running.shutdownNow();
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
