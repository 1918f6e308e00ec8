package igf.platform;

import com.zaxxer.hikari.HikariDataSource;
import igf.platform.people.ApiKeys;
import igf.platform.people.BrowserSessions;
import igf.platform.people.Credentials;
import igf.platform.people.MasterKey;
import igf.platform.people.People;
import igf.platform.people.PeopleLookup;
import igf.platform.people.Pseudonyms;
import igf.platform.people.PurposeKeys;
import igf.platform.people.WrappedPurposeKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Creates the people database, with its own connection pool and separate from the log's transactions, and its users.
 */
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

    /** Opens the keys on first use, after the database has started. */
    @Bean
    PurposeKeys purposeKeys(
            PeopleDatabase database,
            @Value("${igf.people.master-key:}") String key,
            @Value("${igf.people.master-key-file:}") String file,
            @Value("${igf.people.former-master-key:}") String former,
            @Value("${igf.people.former-master-key-file:}") String formerFile) {
        return new WrappedPurposeKeys(
                () -> {
                    database.start();
                    return JdbcClient.create(database.dataSource());
                },
                MasterKey.read(key, file),
                former.isBlank() && formerFile.isBlank() ? null : MasterKey.read(former, formerFile));
    }

    @Bean
    KeyPreloader keyPreloader(PurposeKeys keys) {
        return new KeyPreloader(keys);
    }

    @Bean
    People people(PeopleDatabase database, PurposeKeys keys) {
        return new People(database.dataSource(), keys);
    }

    @Bean
    Credentials credentials(PeopleDatabase database, PurposeKeys keys) {
        return new Credentials(JdbcClient.create(database.dataSource()), keys);
    }

    @Bean
    ApiKeys apiKeys(PeopleDatabase database) {
        return new ApiKeys(JdbcClient.create(database.dataSource()));
    }

    @Bean
    BrowserSessions browserSessions(PeopleDatabase database) {
        return new BrowserSessions(JdbcClient.create(database.dataSource()));
    }

    /** Creates the pseudonyms of people in responses. They depend on a key of the people database only. */
    @Bean
    Pseudonyms pseudonyms(PurposeKeys keys) {
        return Pseudonyms.keyed(keys);
    }

    @Bean
    PeopleLookup peopleLookup(People people, Pseudonyms pseudonyms) {
        return new PeopleLookup(people, pseudonyms);
    }
}
