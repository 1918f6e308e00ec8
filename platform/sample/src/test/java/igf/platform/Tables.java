package igf.platform;

import com.zaxxer.hikari.HikariDataSource;
import igf.platform.testing.Infrastructure;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A database with a service's tables but without the service. */
public final class Tables {

    private Tables() {}

    public static HikariDataSource in(String name) {
        var database = Infrastructure.get().database(name);
        var source = new HikariDataSource();
        source.setJdbcUrl(database.url());
        source.setUsername(database.user());
        source.setPassword(database.password());
        source.setMaximumPoolSize(4);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/platform")
                .placeholders(Map.of("service", database.user()))
                .load()
                .migrate();
        return source;
    }
}
