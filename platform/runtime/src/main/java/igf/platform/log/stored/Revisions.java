package igf.platform.log.stored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * Hashes of what this release computes from a golden log with every type of stored event: one for each aggregate and
 * each view. {@code ./igf examples} writes them, and a test of every service checks them. See docs/adr/0038.
 */
public final class Revisions {

    private final Properties hashes = new Properties();

    private Revisions() {}

    /** @param service the service, like {@code proposal}; without a file for it there are no revisions */
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
    public Optional<String> viewHash(String name) {
        return Optional.ofNullable(hashes.getProperty("view." + name));
    }

    /** @param name simple name of the aggregate's class */
    public Optional<String> aggregateHash(String name) {
        return Optional.ofNullable(hashes.getProperty("aggregate." + name));
    }
}
