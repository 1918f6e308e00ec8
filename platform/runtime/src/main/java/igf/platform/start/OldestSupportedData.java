package igf.platform.start;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Rejects data that a release before commit 6004e0d7 wrote last, before a migration changes anything. It recognizes
 * such data by the missing migrations of commit 6004e0d7.
 */
public final class OldestSupportedData {

    /** The newest migration of the event log in that release. */
    private static final String LOG_MIGRATION = "47";

    /** The newest migration of the people database in that release. */
    private static final String PEOPLE_MIGRATION = "5";

    private OldestSupportedData() {}

    /** Checks a service's own database before Flyway migrates it. */
    public static FlywayMigrationStrategy beforeMigration() {
        return flyway -> {
            requireLog(flyway.getConfiguration().getDataSource());
            flyway.migrate();
        };
    }

    /**
     * Checks the database of an event log.
     *
     * @throws StartRefusedException if the log has events and was written by an older release, or not completely upgraded
     */
    public static void requireLog(DataSource source) {
        try (var connection = source.getConnection()) {
            if (lacksMigration(connection, "domain_event", LOG_MIGRATION)) {
                throw older("event log", connection);
            }
            // After its migrations, that release stored a row for each event that older releases had published. This
            // check finds out whether it has finished.
            if (exists(connection, "published")
                    && isTrue(connection, "SELECT EXISTS (SELECT FROM publisher_position WHERE numbered < position)")) {
                throw unfinished(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The event log could not be checked", e);
        }
    }

    /**
     * Checks the people database.
     *
     * @throws StartRefusedException if it contains people and was written by an older release
     */
    public static void requirePeople(DataSource source) {
        try (var connection = source.getConnection()) {
            if (lacksMigration(connection, "holder", PEOPLE_MIGRATION)) {
                throw older("people database", connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The people database could not be checked", e);
        }
    }

    /**
     * Returns whether a table has rows while the migration is missing. A new database that another replica is migrating
     * has no rows yet, because a service writes only after its last migration.
     */
    private static boolean lacksMigration(Connection connection, String table, String migration) throws SQLException {
        return exists(connection, table) && isTrue(connection, """
                        SELECT EXISTS (SELECT FROM %s)
                          AND NOT EXISTS (SELECT FROM flyway_schema_history WHERE version = '%s' AND success)""".formatted(table, migration));
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        return isTrue(connection, "SELECT to_regclass('%s') IS NOT NULL".formatted(table));
    }

    private static boolean isTrue(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static StartRefusedException older(String store, Connection connection) throws SQLException {
        return new StartRefusedException("""
                The %s in database "%s" was last written by a release before commit 6004e0d7.
                This release cannot upgrade it, and has changed nothing.
                First start the release of commit 6004e0d7 on this data and wait until igf.publisher.lag is 0.
                Then start this release. See docs/upgrading.md.""".formatted(store, connection.getCatalog()));
    }

    private static StartRefusedException unfinished(Connection connection) throws SQLException {
        return new StartRefusedException("""
                The event log in database "%s" was written before commit 6004e0d7, and its upgrade to that release is not complete.
                This release cannot complete it, and has changed nothing.
                First start the release of commit 6004e0d7 on this data again and wait until igf.publisher.lag is 0.
                Then start this release. See docs/upgrading.md.""".formatted(connection.getCatalog()));
    }
}
