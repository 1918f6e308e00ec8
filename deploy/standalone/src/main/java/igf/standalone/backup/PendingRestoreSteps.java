package igf.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Steps that the next start must take by the API, because they change the logs; one a line. The keys are destroyed
 * already.
 *
 * @param erased people who had been erased since the backup
 * @param resend whether the topics were restored too, so that each service must resend its events
 * @param sendMails whether mails leave without being released
 */
public record PendingRestoreSteps(List<UUID> erased, boolean resend, boolean sendMails) {
    private static final String FILE = "after-restore";
    private static final String ERASE = "erase ";
    private static final String RESEND = "resend";
    private static final String SEND_MAILS = "send-mails";

    public PendingRestoreSteps {
        erased = List.copyOf(erased);
    }

    public boolean isEmpty() {
        return erased.isEmpty() && !resend && !sendMails;
    }

    public static PendingRestoreSteps read(Path data) {
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

    void write(Path data) {
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

    public static void clear(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
