package igf.platform.testing;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Plants failures in the log database of a running service, with its owner's rights, and removes each one after the
 * work.
 */
public final class DatabaseFaults {

    private final JdbcClient owner;

    private DatabaseFaults(JdbcClient owner) {
        this.owner = owner;
    }

    /** @param service the name passed to {@link RunningService} */
    public static DatabaseFaults ofService(String service) {
        var id = service.toLowerCase(Locale.ROOT).replace('-', '_');
        var database = Infrastructure.get().log("test_" + id).owner();
        return new DatabaseFaults(
                JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password())));
    }

    /** Returns access with the rights of the tables' owner. */
    public JdbcClient owner() {
        return owner;
    }

    /** Runs work while no response to a request with an {@code Idempotency-Key} can be stored, as after a crash. */
    public void withoutStoringResponses(Runnable work) {
        createFunction("RAISE EXCEPTION 'planted: the response is not stored';");
        withTrigger("BEFORE UPDATE OF status ON idempotency", "NEW.status IS NOT NULL", work);
    }

    /**
     * Runs work while the log rejects one event, as if the disk were full for a moment.
     *
     * @param nth number of the event among those of its type, from 1
     */
    public void withRejectedEvent(String aggregate, int nth, Runnable work) {
        owner.sql("DROP SEQUENCE IF EXISTS planted_count").update();
        owner.sql("CREATE SEQUENCE planted_count").update();
        owner.sql("GRANT USAGE ON SEQUENCE planted_count TO PUBLIC").update();
        createFunction("""
                IF nextval('planted_count') = %d THEN
                  RAISE EXCEPTION 'planted: the log is full' USING ERRCODE = '53100';
                END IF;
                RETURN NEW;""".formatted(nth));
        withTrigger("BEFORE INSERT ON domain_event", "NEW.type = '%s'".formatted(aggregate), work);
    }

    private void createFunction(String body) {
        owner.sql("CREATE OR REPLACE FUNCTION planted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN %s END $$"
                        .formatted(body))
                .update();
    }

    private void withTrigger(String when, String condition, Runnable work) {
        var table = when.substring(when.lastIndexOf(' ') + 1);
        owner.sql("CREATE TRIGGER planted %s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION planted()"
                        .formatted(when, condition))
                .update();
        try {
            work.run();
        } finally {
            owner.sql("DROP TRIGGER planted ON " + table).update();
        }
    }
}
