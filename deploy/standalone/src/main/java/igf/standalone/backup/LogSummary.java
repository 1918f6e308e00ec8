package igf.standalone.backup;

import igf.platform.embedded.Database;
import igf.standalone.part.Parts;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The content of the four logs, by service: number of events, and time of the last one. */
record LogSummary(Map<String, String> byService) {
    LogSummary {
        byService = Map.copyOf(byService);
    }

    static LogSummary read(Database administration) throws SQLException {
        Map<String, String> summaries = new TreeMap<>();
        for (String service : Parts.SERVICES) {
            if (hasLog(administration, "igf_" + service)) {
                try (Connection log = connect(administration, "igf_" + service);
                        var statement = log.createStatement();
                        var row = statement.executeQuery("SELECT count(*), max(timestamp) FROM domain_event")) {
                    row.next();
                    summaries.put(service, "%d events, the last of %s".formatted(row.getLong(1), row.getString(2)));
                }
            }
        }
        return new LogSummary(summaries);
    }

    private static boolean hasLog(Database administration, String database) throws SQLException {
        try (Connection connection = connect(administration, database);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT to_regclass('domain_event') IS NOT NULL")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            if ("3D000".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Connects to another database of the same server, as its superuser. */
    static Connection connect(Database administration, String database) throws SQLException {
        String url = administration.url();
        return DriverManager.getConnection(
                url.substring(0, url.lastIndexOf('/') + 1) + database,
                administration.user(),
                administration.password());
    }

    String format() {
        var lines = new StringBuilder();
        Parts.SERVICES.stream()
                .filter(byService::containsKey)
                .forEach(service -> lines.append("  %-14s %s%n".formatted(service, byService.get(service))));
        return lines.toString();
    }
}
