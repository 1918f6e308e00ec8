package igf.platform.log.stored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * What this release makes of a log that holds every event there ever was, as hashes: one for each aggregate, one for each view.
 * They stand on the class path, written by {@code ./igf examples} and checked by a test of every service. See docs/adr/0038.
 */
public final class Revisions {

    private final Properties hashes = new Properties();

    private Revisions() {}

    /** @param service like {@code proposal}; one without such a file has no revisions */
    public static Revisions of(String service) {
        var revisions = new Revisions();
        try (var file =
                Revisions.class.getClassLoader().getResourceAsStream("igf/" + service + "-revisions.properties")) {
            if (file != null) {
                revisions.hashes.load(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return revisions;
    }

    /** @param name as {@code View.name()} */
    public Optional<String> ofView(String name) {
        return Optional.ofNullable(hashes.getProperty("view." + name));
    }

    /** @param name simple name of its class */
    public Optional<String> ofAggregate(String name) {
        return Optional.ofNullable(hashes.getProperty("aggregate." + name));
    }
}
