package igf.platform;

import com.zaxxer.hikari.HikariDataSource;
import igf.platform.people.ApiKeys;
import igf.platform.people.Credentials;
import igf.platform.people.People;
import igf.platform.people.PeopleLookup;
import igf.platform.people.StandIns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people database: a pool of its own, never seen by the log's transactions. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

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
        return new PeopleDatabase(source);
    }

    @Bean
    People people(PeopleDatabase database, @Value("${igf.people.master-key}") String masterKey) {
        return new People(database.source(), masterKey);
    }

    @Bean
    Credentials credentials(PeopleDatabase database, @Value("${igf.people.master-key}") String masterKey) {
        return new Credentials(JdbcClient.create(database.source()), masterKey);
    }

    @Bean
    ApiKeys apiKeys(PeopleDatabase database) {
        return new ApiKeys(JdbcClient.create(database.source()));
    }

    /** The ids of people outside hang on this key alone: who changes the master key leaves them as they are by giving the former here. */
    @Bean
    StandIns standIns(@Value("${igf.people.stand-in-key}") String key) {
        return StandIns.keyed(key);
    }

    @Bean
    PeopleLookup peopleLookup(People people, StandIns standIns) {
        return new PeopleLookup(people, standIns);
    }
}
