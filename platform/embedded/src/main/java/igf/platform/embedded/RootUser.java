package igf.platform.embedded;

import java.io.IOException;
import java.util.List;

/** PostgreSQL refuses to run as root; in a user namespace of its own it is not root, and files stay ours. */
final class RootUser {
    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    private RootUser() {}

    /** What to write before a command of PostgreSQL; nothing for an ordinary user. */
    static List<String> prefix() {
        return "root".equals(System.getProperty("user.name")) ? Lazily.PREFIX : List.of();
    }

    private static final class Lazily {
        static final List<String> PREFIX = find();

        private static List<String> find() {
            try {
                Process trial = new ProcessBuilder("unshare", "--user", "true").start();
                if (trial.waitFor() == 0) {
                    return NAMESPACE;
                }
            } catch (IOException e) {
                // No such program: the same answer as when it is forbidden.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("PostgreSQL refuses to run as root, and this machine does not allow"
                    + " `unshare --user`: please start it as an ordinary user.");
        }
    }
}
