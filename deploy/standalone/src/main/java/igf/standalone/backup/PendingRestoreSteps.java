package igf.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * What the next start has to do by the API, since the logs have to say it: a line each. Their keys are destroyed already.
 *
 * @param erased people who had been erased since the backup
 * @param resend whether topics went with the rest, so that each service says again what it had said
 * @param sendMails whether mails leave without somebody releasing them
 */
public record PendingRestoreSteps(List<UUID> erased, boolean resend, boolean sendMails) {
    private static final String FILE = "after-restore";
    private static final String ERASE = "erase ";
    private static final String RESEND = "resend";
    private static final String SEND_MAILS = "send-mails";

    public PendingRestoreSteps {
        erased = List.copyOf(erased);
    }

    public boolean isNothing() {
        return erased.isEmpty() && !resend && !sendMails;
    }

    public static PendingRestoreSteps in(Path data) {
        Path file = data.resolve(FILE);
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return new PendingRestoreSteps(
                    lines.stream()
                            .filter(line -> line.startsWith(ERASE))
                            .map(line -> UUID.fromString(line.substring(ERASE.length())))
                            .toList(),
                    lines.contains(RESEND),
                    lines.contains(SEND_MAILS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void note(Path data) {
        var lines = new StringBuilder();
        erased.forEach(id -> lines.append(ERASE).append(id).append('\n'));
        if (resend) {
            lines.append(RESEND).append('\n');
        }
        if (sendMails) {
            lines.append(SEND_MAILS).append('\n');
        }
        if (!lines.isEmpty()) {
            DurableFiles.append(data.resolve(FILE), lines.toString());
        }
    }

    /** All of it is done. */
    public static void done(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
