package igf.standalone.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Steps of a restore that the next start must run through the API, because they change the logs. The file has one step
 * on each line. The keys of the erased people are already destroyed.
 *
 * @param erased people who were erased after the backup
 * @param resend whether Kafka's data are missing, so that each service must resend its events
 * @param sendMails whether to release the mails that are held after a restore
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
