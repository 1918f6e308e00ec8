package igf.bench.world;

import com.nimbusds.jose.JOSEException;
import igf.bench.measure.Effort;
import igf.bench.measure.Load;
import igf.platform.embedded.Ports;
import igf.platform.lease.Leases;
import igf.platform.log.EventLog;
import igf.platform.messaging.outbox.Publisher;
import igf.platform.view.Views;
import igf.standalone.part.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** All that rows measure. Each thing is started when the first row asks for it, so that a row alone starts little. */
public final class World implements AutoCloseable {

    private static final int CLIENTS = 16;
    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(10);

    private final Servers servers = new Servers();
    private final Applications applications = new Applications(servers);
    private final Map<String, Running> running = new HashMap<>();
    private final String token = servers.issuer().token("organizer");
    private final Map<String, Elsewhere> elsewhere = new HashMap<>();
    private final Set<String> warm = new HashSet<>();
    private @Nullable Nginx nginx;
    private @Nullable OwnJvm gateway;
    private @Nullable OtherCompiler gatewayCompiler;

    public World() throws IOException, JOSEException {}

    public Servers servers() {
        return servers;
    }

    /** Of an organizer: the one who does everything here. */
    public String token() {
        return token;
    }

    /** Waits until the service under test shows all that is in its log. */
    public void settle() throws Exception {
        var head = guestbook().bean(EventLog.class).head();
        if (!guestbook().bean(Views.class).await(head, SETTLED_WITHIN.toMillis())) {
            throw new IllegalStateException("the views do not catch up");
        }
    }

    /** Waits until the broker has all of it, too. */
    public void publish() throws Exception {
        var head = guestbook().bean(EventLog.class).head();
        var publisher = guestbook().bean(Publisher.class);
        while (publisher.place().compareTo(head) < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /**
     * Brings servers and service to where they are after hours of work, for what is about the unlucky ones: what lives since
     * the start is no longer copied by every collection of what is new, and PostgreSQL has old files of its log to fill again;
     * else it makes a new one every 16 MB, for which all wait some 50 ms.
     */
    public void seasoned() throws Exception {
        settle();
        publish();
        System.gc();
        servers.season();
    }

    /** Lets something work until the virtual machines have compiled what it uses: once, for whichever row comes first. */
    public void warmUp(String what, List<? extends Load.Client> clients, Effort effort) throws Exception {
        if (warm.add(what)) {
            Load.warmUp(clients, effort, () -> gatewayCompiler == null ? 0 : gatewayCompiler.millis());
        }
    }

    /** Measures while the service under test publishes and shows nothing, which it makes up for before this returns. */
    public double unfollowed(Callable<Double> measuring) throws Exception {
        var leases = guestbook().bean(Leases.class);
        leases.stop();
        try {
            return measuring.call();
        } finally {
            leases.start();
            settle();
            publish();
        }
    }

    /** The service under test, which has done its work often enough. */
    public Running warmGuestbook(Effort effort) throws Exception {
        var signers = Signer.at(guestbook().port(), token, CLIENTS);
        warmUp("guestbook", signers, effort);
        Signer.close(signers);
        settle();
        publish();
        return guestbook();
    }

    /** The service under test. */
    public Running guestbook() throws Exception {
        return running(applications.guestbook("guestbook"));
    }

    /** A second service of the kind, which hears of the first one's signatures. */
    public Running visitors() throws Exception {
        return running(applications.guestbook("visitors"));
    }

    /**
     * Closes a service: what is measured next has its processors for itself.
     *
     * @param name of its configuration, as {@code proposal-service}
     */
    public void dismiss(String name) {
        var service = running.remove(name);
        if (service == null) {
            throw new IllegalStateException("nothing of the name " + name + " runs: " + running.keySet());
        }
        service.close();
    }

    /** A real service, alone: what it publishes nobody hears. @param name short, as {@code proposal} */
    public Running service(String name) throws Exception {
        return running(applications.service(name));
    }

    public Running plain() throws Exception {
        return running(applications.plain());
    }

    public Running bare() throws Exception {
        return running(applications.bare());
    }

    /** Where the gateway listens: a process of its own as it always is, and as nginx is, against which it is measured. */
    public int gatewayPort() throws Exception {
        if (gateway == null) {
            var said = Files.createTempFile("igf-bench-gateway", ".log");
            said.toFile().deleteOnExit();
            gateway = OwnJvm.start(applications.gateway(guestbook().port(), bare().port()), "/api/v1/hello/you", said);
            gatewayCompiler = gateway.compiler();
        }
        return gateway.port();
    }

    /** The gateway that makes pages out of what two real services answer. To be closed. @param path of a page that is there */
    public OwnJvm pages(Running proposal, Running scheduling, String path) throws Exception {
        var said = Files.createTempFile("igf-bench-pages", ".log");
        said.toFile().deleteOnExit();
        return OwnJvm.start(applications.pages(proposal.port(), scheduling.port()), path, said);
    }

    /**
     * nginx with the gateway's routes.
     *
     * @throws IllegalStateException where it is not installed: whatever else stood in its place would be taken for it
     */
    public Nginx nginx() throws Exception {
        if (nginx == null) {
            nginx = Nginx.start(guestbook().port(), bare().port());
        }
        return nginx;
    }

    /** Seconds until an application, started in a JVM of its own, takes requests; it is ended then. */
    public double startElsewhere(String name) throws Exception {
        var known = elsewhere.get(name);
        if (known == null) {
            known = name.equals("bare")
                    ? Elsewhere.rehearsed(applications.bare(), "/api/v1/hello/you")
                    : Elsewhere.rehearsed(applications.guestbook(name), "/actuator/health/readiness");
            elsewhere.put(name, known);
        }
        return known.secondsToReady();
    }

    private Running running(Applications.Told told) throws Exception {
        var known = running.get(told.name());
        if (known != null) {
            return known;
        }
        var settings = new HashMap<>(told.settings());
        settings.put("igf.management.port", "0");
        var part = new Part(told.name(), told.mainClass(), Ports.free(), told.excluded(), settings);
        var started = new Running(part.start(), part.port());
        running.put(told.name(), started);
        return started;
    }

    @Override
    public void close() throws Exception {
        if (nginx != null) {
            nginx.close();
        }
        if (gatewayCompiler != null) {
            gatewayCompiler.close();
        }
        if (gateway != null) {
            gateway.close();
        }
        for (var each : elsewhere.values()) {
            each.close();
        }
        running.values().forEach(Running::close);
        servers.close();
    }
}
