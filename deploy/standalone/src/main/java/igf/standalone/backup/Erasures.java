package igf.standalone.backup;

import igf.platform.embedded.Database;
import igf.standalone.data.StartupException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Ids of destroyed keys with the time of their destruction. The keys belonged to people, and to texts that named them.
 * A file has one line for each key, with an id and a time separated by a tab, in the format of PostgreSQL's COPY. It
 * contains no personal data.
 */
public record Erasures(Map<UUID, Instant> all) {
    private static final String SCRIPT = "erase-again.sql";

    public Erasures {
        all = Map.copyOf(all);
    }

    /** Reads a people database; empty before the first service has created its table. */
    public static Erasures readFrom(Database people) throws SQLException {
        try (Connection connection = DriverManager.getConnection(people.url(), people.user(), people.password())) {
            return readFrom(connection);
        }
    }

    static Erasures readFrom(Connection people) throws SQLException {
        Map<UUID, Instant> all = new TreeMap<>();
        try (var statement = people.createStatement()) {
            if (hasTable(people)) {
                var rows = statement.executeQuery("SELECT id, erased_at FROM holder WHERE erased_at IS NOT NULL");
                while (rows.next()) {
                    all.put(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
        }
        return new Erasures(all);
    }

    private static boolean hasTable(Connection people) throws SQLException {
        try (var statement = people.createStatement();
                var row = statement.executeQuery("SELECT to_regclass('holder') IS NOT NULL")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Reads a file; empty if there is none. Skips a line that a crash has cut off, because it is written again. */
    public static Erasures read(Path file) {
        Map<UUID, Instant> all = new TreeMap<>();
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                String[] parts = line.split("\t", -1);
                if (parts.length == 2 && parts[0].length() == 36) {
                    all.put(UUID.fromString(parts[0]), time(parts[1]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Erasures(all);
    }

    /**
     * Reads a file that the operator has chosen.
     *
     * @throws StartupException if there is no such file, or a line is malformed; skipping it would omit an erasure
     */
    static Erasures readStrictly(Path file) {
        Map<UUID, Instant> all = new TreeMap<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String[] parts = lines.get(i).split("\t", -1);
                try {
                    if (parts.length != 2) {
                        throw new IllegalArgumentException("no two parts");
                    }
                    all.put(UUID.fromString(parts[0]), time(parts[1]));
                } catch (RuntimeException e) {
                    throw new StartupException(
                            "Line %d of %s is not an id, a tab and a time. Nothing was changed.".formatted(i + 1, file),
                            e);
                }
            }
        } catch (IOException e) {
            throw new StartupException(
                    "The list of erasures %s cannot be read. Nothing was changed.".formatted(file), e);
        }
        return new Erasures(all);
    }

    /** Parses a time in ISO format or in PostgreSQL's format, which has a space and an offset in hours. */
    private static Instant time(String text) {
        String iso = text.replace(' ', 'T');
        return OffsetDateTime.parse(iso.matches(".*[+-]\\d\\d") ? iso + ":00" : iso)
                .toInstant();
    }

    Erasures plus(Erasures others) {
        Map<UUID, Instant> both = new TreeMap<>(all);
        both.putAll(others.all);
        return new Erasures(both);
    }

    public Set<UUID> ids() {
        return all.keySet();
    }

    /** Adds missing lines to a file, synced to the disk. */
    public void addTo(Path file) {
        Erasures existing = read(file);
        List<String> missing = new TreeMap<>(all)
                .entrySet().stream()
                        .filter(entry -> !existing.all.containsKey(entry.getKey()))
                        .map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n")
                        .toList();
        if (!missing.isEmpty()) {
            DurableFiles.append(file, String.join("", missing));
        }
    }

    /**
     * The result of applying erasures to a restored people database.
     *
     * @param listed number of keys in the list, of people and of texts
     * @param destroyed number of keys that the backup had restored
     * @param unknown number of keys that are not in the database
     * @param people people to erase in the logs, too, which are older than their erasure
     */
    record DestructionResult(int listed, int destroyed, int unknown, List<UUID> people) {

        String summary() {
            return "Keys in the list of erasures: %d. Destroyed again: %d, destroyed before: %d, not in this backup: %d."
                    .formatted(listed, destroyed, listed - destroyed - unknown, unknown);
        }
    }

    /**
     * Destroys these keys in a restored people database, and those of all texts that name the people.
     *
     * @param logs time of the backup of the logs, which lack later erasures
     */
    DestructionResult destroyIn(Connection people, Instant logs) throws SQLException {
        if (!hasTable(people)) {
            return new DestructionResult(all.size(), 0, all.size(), List.of());
        }
        people.setAutoCommit(false);
        try (var statement = people.createStatement()) {
            statement.execute("CREATE TEMP TABLE erased_again (id uuid, at timestamptz)");
            try (var insert = people.prepareStatement("INSERT INTO erased_again VALUES (?, CAST(? AS timestamptz))")) {
                for (var entry : all.entrySet()) {
                    insert.setObject(1, entry.getKey());
                    insert.setString(2, entry.getValue().toString());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            var restored = Set.copyOf(
                    ids(statement, "SELECT id FROM holder JOIN erased_again USING (id) WHERE erased_at IS NULL"));
            var known = ids(statement, "SELECT id FROM holder JOIN erased_again USING (id)");
            statement.execute(script());
            var later = Set.copyOf(
                    ids(statement, "SELECT id FROM holder WHERE erased_at > timestamptz '%s'".formatted(logs)));
            var persons = ids(statement, "SELECT id FROM holder WHERE kind = 'PERSON'").stream()
                    .filter(id -> restored.contains(id) || later.contains(id))
                    .toList();
            people.commit();
            return new DestructionResult(all.size(), restored.size(), all.size() - known.size(), persons);
        } finally {
            people.setAutoCommit(true);
        }
    }

    private static List<UUID> ids(Statement statement, String query) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /** Returns the SQL script, which operators of other servers run with psql. */
    private static String script() {
        try (InputStream in = Objects.requireNonNull(Erasures.class.getResourceAsStream(SCRIPT), SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
