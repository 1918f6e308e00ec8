package igf.notification;

import igf.notification.feed.Disclosure;
import igf.notification.feed.PublicLanguage;
import igf.notification.feed.StandIns;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What feed and webhooks disclose, decided in one place for both. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    Disclosure disclosure(PublicLanguage language, @Value("${igf.people.master-key}") String masterKey) {
        return new Disclosure(language, new StandIns(masterKey));
    }
}
