package igf.notification;

import igf.notification.feed.Disclosure;
import igf.notification.feed.Origin;
import igf.notification.feed.PublicEventTypes;
import igf.platform.log.stored.LogEpoch;
import igf.platform.people.Pseudonyms;
import igf.platform.trace.RequestTrace;
import igf.platform.web.response.ConsistencyTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Creates the bean that converts events for readers of the feed and webhooks, and the source of this service's own
 * events.
 */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    Disclosure disclosure(PublicEventTypes eventTypes, Pseudonyms pseudonyms, ConsistencyTokens tokens) {
        return new Disclosure(
                eventTypes,
                pseudonyms::of,
                requestId -> RequestTrace.of(requestId).traceparent(),
                (token, event) -> tokens.create(token, event.epoch(), event.id()));
    }

    @Bean
    Origin origin(LogEpoch logEpoch, @Value("${igf.forum}") String forum) {
        return new Origin("/forums/" + forum + "/notification", logEpoch.epoch().toString());
    }
}
