package igf.bench.world;

import com.nimbusds.jose.JOSEException;
import igf.bench.measure.LoadRunner;
import igf.bench.measure.MeasurementSize;
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

/** The servers and applications that rows and tasks measure. Each starts when it is first needed. */
public final class BenchEnvironment implements AutoCloseable {

    private static final int CLIENTS = 16;
    private static final Duration VIEW_TIMEOUT = Duration.ofMinutes(10);

    private final Servers servers = new Servers();
    private final Applications applications = new Applications(servers);
    private final Map<String, RunningApplication> running = new HashMap<>();
    private final String token = servers.issuer().token("organizer");
    private final Map<String, TimedStart> timedStarts = new HashMap<>();
    private final Set<String> warmedUp = new HashSet<>();
    private @Nullable Nginx nginx;
    private @Nullable ApplicationProcess gateway;
    private @Nullable RemoteCompiler gatewayCompiler;

    public BenchEnvironment() throws IOException, JOSEException {}

    public Servers servers() {
        return servers;
    }

    /** Returns the token of the organizer who sends all commands. */
    public String token() {
        return token;
    }

    /** Waits until the read models of the service under test have applied its log. */
    public void awaitViews() throws Exception {
        var head = guestbook().bean(EventLog.class).head();
        if (!guestbook().bean(Views.class).await(head, VIEW_TIMEOUT.toMillis())) {
            throw new IllegalStateException("the views do not catch up");
        }
    }

    /** Waits until the service under test has published its log. */
    public void awaitPublished() throws Exception {
        var head = guestbook().bean(EventLog.class).head();
        var publisher = guestbook().bean(Publisher.class);
        while (publisher.position().compareTo(head) < 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /**
     * Brings servers and service into the state after hours of work, for rows about slow commands. Old objects are no
     * longer copied by every young collection, and PostgreSQL has old WAL files to reuse. Otherwise PostgreSQL creates
     * a new file every 16 MB, which takes 50 ms.
     */
    public void simulateLongUptime() throws Exception {
        awaitViews();
        awaitPublished();
        System.gc();
        servers.prepareWalFiles();
    }

    /**
     * Warms up until the JVMs have compiled the code; does nothing if this was done before.
     *
     * @param what name of what is warmed up
     */
    public void warmUp(String what, List<? extends LoadRunner.Client> clients, MeasurementSize size) throws Exception {
        if (warmedUp.add(what)) {
            LoadRunner.warmUp(clients, size, () -> gatewayCompiler == null ? 0 : gatewayCompiler.millis());
        }
    }

    /**
     * Measures while the publisher and the read models of the service under test are stopped. Returns after they have
     * caught up.
     */
    public double withoutFollowers(Callable<Double> measurement) throws Exception {
        var leases = guestbook().bean(Leases.class);
        leases.stop();
        try {
            return measurement.call();
        } finally {
            leases.start();
            awaitViews();
            awaitPublished();
        }
    }

    /** Returns the service under test after its warm-up. */
    public RunningApplication warmGuestbook(MeasurementSize size) throws Exception {
        var signers = SigningClient.at(guestbook().port(), token, CLIENTS);
        warmUp("guestbook", signers, size);
        SigningClient.close(signers);
        awaitViews();
        awaitPublished();
        return guestbook();
    }

    /** Returns the service under test. */
    public RunningApplication guestbook() throws Exception {
        return runningOrStart(applications.guestbook("guestbook"));
    }

    /** Returns a second instance of the service under test, which consumes the events of the first. */
    public RunningApplication receivingGuestbook() throws Exception {
        return runningOrStart(applications.guestbook("visitors"));
    }

    /**
     * Stops a service, so that the next measurement has all processors.
     *
     * @param name name of its configuration, for example {@code proposal-service}
     */
    public void stop(String name) {
        var service = running.remove(name);
        if (service == null) {
            throw new IllegalStateException(name + " does not run, only " + running.keySet());
        }
        service.close();
    }

    /**
     * Returns a real service. No other service consumes its events.
     *
     * @param name short name, for example {@code proposal}
     */
    public RunningApplication service(String name) throws Exception {
        return runningOrStart(applications.service(name));
    }

    public RunningApplication plain() throws Exception {
        return runningOrStart(applications.plain());
    }

    public RunningApplication bare() throws Exception {
        return runningOrStart(applications.bare());
    }

    /** Returns the port of the gateway, which runs in a separate process, as nginx does. */
    public int gatewayPort() throws Exception {
        if (gateway == null) {
            var output = Files.createTempFile("igf-bench-gateway", ".log");
            output.toFile().deleteOnExit();
            gateway = ApplicationProcess.start(
                    applications.gateway(guestbook().port(), bare().port()), "/api/v1/hello/you", output);
            gatewayCompiler = gateway.compiler();
        }
        return gateway.port();
    }

    /**
     * Starts the gateway with the pages of two real services. The caller must close it.
     *
     * @param path path of a page
     */
    public ApplicationProcess gatewayWithPages(RunningApplication proposal, RunningApplication scheduling, String path)
            throws Exception {
        var output = Files.createTempFile("igf-bench-pages", ".log");
        output.toFile().deleteOnExit();
        return ApplicationProcess.start(applications.pages(proposal.port(), scheduling.port()), path, output);
    }

    /**
     * Returns nginx with the gateway's routes.
     *
     * @throws IllegalStateException if it is not installed
     */
    public Nginx nginx() throws Exception {
        if (nginx == null) {
            nginx = Nginx.start(guestbook().port(), bare().port());
        }
        return nginx;
    }

    /**
     * Starts an application in a separate JVM, and stops it when it accepts requests.
     *
     * @return seconds until it accepted requests
     */
    public double secondsToStart(String name) throws Exception {
        var existing = timedStarts.get(name);
        if (existing == null) {
            existing = name.equals("bare")
                    ? TimedStart.prepare(applications.bare(), "/api/v1/hello/you")
                    : TimedStart.prepare(applications.guestbook(name), "/actuator/health/readiness");
            timedStarts.put(name, existing);
        }
        return existing.secondsToReady();
    }

    private RunningApplication runningOrStart(Applications.Spec spec) throws Exception {
        var existing = running.get(spec.name());
        if (existing != null) {
            return existing;
        }
        var settings = new HashMap<>(spec.settings());
        settings.put("igf.management.port", "0");
        var part = new Part(spec.name(), spec.mainClass(), Ports.findFree(), spec.excluded(), settings);
        var started = new RunningApplication(part.start(), part.port());
        running.put(spec.name(), started);
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
        for (var start : timedStarts.values()) {
            start.close();
        }
        running.values().forEach(RunningApplication::close);
        servers.close();
    }
}
