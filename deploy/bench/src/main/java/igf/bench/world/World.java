package igf.bench.world;

import com.nimbusds.jose.JOSEException;
import igf.platform.embedded.Ports;
import igf.platform.log.EventLog;
import igf.platform.view.Views;
import igf.standalone.part.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that rows measure. Each thing is started when the first row asks for it, so that a row alone starts little. */
public final class World implements AutoCloseable {

    private static final Duration SETTLED_WITHIN = Duration.ofMinutes(10);

    private final Servers servers = new Servers();
    private final Applications applications = new Applications(servers);
    private final Map<String, Running> running = new HashMap<>();
    private final String token = servers.issuer().token("organizer");
    private @Nullable Nginx nginx;

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
        var log = guestbook().bean(EventLog.class);
        var head = log.head();
        if (!guestbook().bean(Views.class).await(head, SETTLED_WITHIN.toMillis())) {
            throw new IllegalStateException("the views do not catch up");
        }
    }

    /** The service under test. */
    public Running guestbook() throws Exception {
        return running(applications.guestbook("guestbook"));
    }

    /** A second service of the kind, which hears of the first one's signatures. */
    public Running visitors() throws Exception {
        return running(applications.guestbook("visitors"));
    }

    public Running plain() throws Exception {
        return running(applications.plain());
    }

    public Running bare() throws Exception {
        return running(applications.bare());
    }

    public Running gateway() throws Exception {
        return running(applications.gateway(guestbook().port(), bare().port()));
    }

    /** nginx with the gateway's routes, or null where it is not installed. */
    public @Nullable Nginx nginx() throws Exception {
        if (nginx == null && Nginx.isInstalled()) {
            nginx = Nginx.start(guestbook().port(), bare().port());
        }
        return nginx;
    }

    /** Seconds until an application, started in a JVM of its own, takes requests; it is ended then. */
    public double startElsewhere(String name) throws Exception {
        var told = name.equals("bare") ? applications.bare() : applications.guestbook(name);
        return Elsewhere.secondsToReady(told, name.equals("bare") ? "/api/v1/hello/you" : "/actuator/health/readiness");
    }

    private Running running(Applications.Told told) throws Exception {
        var known = running.get(told.name());
        if (known != null) {
            return known;
        }
        var part = new Part(told.name(), told.mainClass(), Ports.free(), told.excluded(), told.settings());
        var started = new Running(part.start(), part.port());
        running.put(told.name(), started);
        return started;
    }

    @Override
    public void close() throws Exception {
        if (nginx != null) {
            nginx.close();
        }
        running.values().forEach(Running::close);
        servers.close();
    }
}
