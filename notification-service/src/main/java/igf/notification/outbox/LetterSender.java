// Long: it claims, sends and records a batch of mails.
package igf.notification.outbox;

import igf.api.message.MessageState;
import igf.notification.letter.LetterRenderer;
import igf.notification.message.MessageCommand;
import igf.notification.message.QueuedMail;
import igf.platform.domain.RefusedException;
import igf.platform.log.EventLog;
import igf.platform.people.People;
import igf.platform.trace.Traces;
import igf.platform.view.ReadModelTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration SHORT_DELAY = Duration.ofSeconds(1);
    private static final int CONNECTIONS = 8;
    private static final int MAILS_PER_CONNECTION = 32;
    /**
     * A batch stops after half of its lease, so that no other sender claims a mail that is being sent. The remaining
     * mails are claimed again when the lease has expired.
     */
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
        var sent = new LinkedBlockingQueue<Optional<MailOutcomes.SentMail>>();
        // Platform threads: virtual ones are interrupted at shutdown, which would break a connection in the middle of a
        // mail.
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name(NAME + "-", 0).daemon().factory())) {
            connections.forEach(mails -> threads.execute(() -> {
                try {
                    sendInOrder(mails, deadline, sent);
                } finally {
                    sent.add(Optional.empty());
                }
            }));
            recordSent(sent, connections.size());
        }
        // Only an interruption leaves anything here; connections finish their current mail.
        var interrupted = Thread.interrupted();
        outcomes.recordSent(sent.stream().flatMap(Optional::stream).toList());
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendInOrder(
            List<MessageQueue.Claim> mails, long deadline, Queue<Optional<MailOutcomes.SentMail>> out) {
        var firstMails = new HashMap<List<UUID>, UUID>();
        try (var connection = smtpClient.open()) {
            for (var claimed : mails) {
                if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                    return;
                }
                var mailThread = List.of(claimed.person(), claimed.about());
                var first = claimed.firstMail() == null ? firstMails.get(mailThread) : claimed.firstMail();
                if (sendClaimed(claimed, first, connection, out)) {
                    firstMails.putIfAbsent(mailThread, claimed.message());
                }
            }
        }
    }

    /** Records sent mails until all connections have ended. Each append has all mails sent since the last one. */
    private void recordSent(BlockingQueue<Optional<MailOutcomes.SentMail>> out, int connections) {
        try {
            for (int openConnections = connections; openConnections > 0; ) {
                var batch = new ArrayList<Optional<MailOutcomes.SentMail>>(List.of(out.take()));
                out.drainTo(batch);
                var sent = batch.stream().flatMap(Optional::stream).toList();
                openConnections -= batch.size() - sent.size();
                outcomes.recordSent(sent);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether it was sent */
    private boolean sendClaimed(
            MessageQueue.Claim claim,
            @Nullable UUID first,
            SmtpClient.Connection connection,
            Queue<Optional<MailOutcomes.SentMail>> out) {
        var id = claim.message();
        try {
            var mail = QueuedMail.of(log.readStream(id.toString()));
            var state = mail.map(QueuedMail::state).orElse(null);
            if (mail.isPresent() && state == MessageState.QUEUED) {
                return send(claim, mail.get(), first, connection, out);
            } else if (state == MessageState.FAILED) {
                queue.release(claim, null);
            } else if (state != MessageState.HELD) {
                queue.remove(List.of(claim));
            }
        } catch (RefusedException over) {
            queue.remove(List.of(claim));
        } catch (ReadModelTimeoutException e) {
            queue.release(claim, clock.instant().plus(SHORT_DELAY));
        } catch (RuntimeException e) {
            LOG.warn("Mail {} failed; it is retried when its lease has expired", id, e);
        }
        return false;
    }

    private boolean send(
            MessageQueue.Claim claim,
            QueuedMail mail,
            @Nullable UUID first,
            SmtpClient.Connection connection,
            Queue<Optional<MailOutcomes.SentMail>> out) {
        var id = claim.message();
        if (people.isErased(mail.content().regarding().personId())
                || people.open(mail.content().email()).isEmpty()) {
            outcomes.send(new MessageCommand.Discard(id, "ERASED"), mail);
            queue.remove(List.of(claim));
            return false;
        }
        try (var _ = traces.startSpanOfRequest("mail", mail.correlationId())) {
            connection.send(id, mail.content(), renderer.render(mail.content()), first);
        } catch (SmtpClient.MailRejectedException failure) {
            var next = failure.isPermanent() ? null : nextAttemptAt(mail.attempts());
            LOG.info("The mail server did not accept mail {}: {}", id, failure.code());
            if (!outcomes.recordFailure(id, mail, failure.code(), next)) {
                // The message has changed since it was read. The next claim reads it again.
                queue.release(claim, clock.instant());
            } else {
                queue.release(claim, next);
            }
            return false;
        }
        out.add(Optional.of(new MailOutcomes.SentMail(claim, mail)));
        return true;
    }

    private @Nullable Instant nextAttemptAt(int failed) {
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
