package igf.platform;

import com.zaxxer.hikari.HikariDataSource;
import igf.platform.people.People;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people database: a pool of its own, never seen by the log's transactions. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    /** Kept apart so that the data source is not taken for the service's own. */
    record PeopleDatabase(HikariDataSource source) implements AutoCloseable {
        @Override
        public void close() {
            source.close();
        }
    }

    @Bean
    PeopleDatabase peopleDatabase(
            @Value("${igf.people.url}") String url,
            @Value("${igf.people.username}") String user,
            @Value("${igf.people.password}") String password,
            @Value("${spring.application.name}") String application) {
        var source = new HikariDataSource();
        source.setPoolName(application + "-people");
        source.setJdbcUrl(url);
        source.setUsername(user);
        source.setPassword(password);
        source.setMaximumPoolSize(5);
        source.setMinimumIdle(1);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/people")
                .load()
                .migrate();
        return new PeopleDatabase(source);
    }

    @Bean
    People people(PeopleDatabase database, @Value("${igf.people.master-key}") String masterKey) {
        return new People(JdbcClient.create(database.source()), masterKey);
    }
}
