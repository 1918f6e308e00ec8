package igf.platform;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import igf.platform.log.EventLog;
import igf.platform.log.StoreGuard;
import igf.platform.view.View;
import igf.platform.view.Views;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Read models on the plain MongoDB driver. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean(destroyMethod = "close")
    MongoClient mongo(@Value("${igf.mongo.uri}") String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(c -> c.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .build());
    }

    @Bean
    MongoDatabase viewDatabase(MongoClient mongo, @Value("${igf.mongo.database}") String name) {
        return mongo.getDatabase(name);
    }

    @Bean
    Views views(List<View> views, EventLog log, MongoDatabase viewDatabase, StoreGuard guard) {
        return new Views(views, log, viewDatabase, guard.epoch().toString());
    }

    @Bean
    MeterBinder viewLag(Views views, List<View> all) {
        return registry -> all.forEach(view -> Gauge.builder(
                        "igf.view.lag",
                        views,
                        v -> v.status().stream()
                                .filter(s -> s.name().equals(view.name()))
                                .mapToLong(Views.Status::lag)
                                .sum())
                .tag("view", view.name())
                .description("Events of the log that the view has not applied yet")
                .register(registry));
    }
}
