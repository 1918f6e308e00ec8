package igf.faults.world;

import igf.faults.history.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads delivered mails from the mail server, and their causes from the log. */
public final class Mailbox {
    private static final String HEADER = "Message-ID:";
    private static final String INTENTS = """
            SELECT aggregateidentifier, payload #>> '{content,template}', payload #>> '{content,regarding,cause}',
              payload #>> '{content,regarding,personId}'
            FROM (SELECT aggregateidentifier, convert_from(payload, 'UTF8')::jsonb AS payload FROM domain_event
              WHERE payloadtype = 'message.drafted.1') AS drafted""";

    private final Path mails;
    private final Stores stores;

    public Mailbox(Path data, Stores stores) {
        this.mails = data.resolve("mails");
        this.stores = stores;
    }

    public List<Recording.Effect> deliveries() throws SQLException {
        var causes = readCauses();
        try (var files = Files.list(mails)) {
            return files.filter(f -> f.toString().endsWith(".eml"))
                    .flatMap(Mailbox::messageId)
                    .map(id -> new Recording.Effect(causes.getOrDefault(id, ""), id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> readCauses() throws SQLException {
        var causes = new HashMap<String, String>();
        try (var connection = stores.database("notification");
                var statement = connection.createStatement();
                var row = statement.executeQuery(INTENTS)) {
            while (row.next()) {
                causes.put(
                        row.getString(1),
                        "%s because of %s to %s".formatted(row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return causes;
    }

    private static Stream<String> messageId(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines
                    .filter(line -> line.regionMatches(true, 0, HEADER, 0, HEADER.length()))
                    .map(line -> line.substring(HEADER.length()).strip())
                    // The part before the domain is the id of the message in the log.
                    .map(id -> id.replaceAll("^<|@.*$", ""))
                    .findFirst()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
