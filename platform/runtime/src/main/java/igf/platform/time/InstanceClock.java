package igf.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The system's time plus an offset that demo mode may set. The offset survives restarts. */
public final class InstanceClock extends Clock {

    private static final String SETTING = "clock.offset";

    private final JdbcClient jdbc;
    private final Clock system = Clock.systemUTC();
    private volatile Duration offset;

    public InstanceClock(JdbcClient jdbc, boolean demo) {
        this.jdbc = jdbc;
        this.offset = demo
                ? jdbc.sql("SELECT value FROM setting WHERE name = ?")
                        .param(SETTING)
                        .query(String.class)
                        .optional()
                        .map(Duration::parse)
                        .orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    /** Sets the time in demo mode, immediately for all users of this clock. */
    public Instant set(Instant now) {
        offset = Duration.between(system.instant(), now);
        jdbc.sql("INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                .params(SETTING, offset.toString())
                .update();
        return instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
