package igf.platform;

import igf.platform.admin.AdminConfiguration;
import igf.platform.docs.DocsConfiguration;
import igf.platform.management.ManagementConfiguration;
import igf.platform.messaging.MessagingConfiguration;
import igf.platform.reaction.ReactionConfiguration;
import igf.platform.trace.TraceConfiguration;
import igf.platform.web.access.WebConfiguration;
import igf.platform.web.stream.StreamConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/**
 * Turns an application into a service of this system, with event log, read models, Kafka, HTTP, people database, clock
 * and administration. Put it on the application class, in the service's base package; the service's settings file
 * imports {@code classpath:igf-platform.yml}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootApplication
@Import({
    TraceConfiguration.class,
    LogConfiguration.class,
    ReactionConfiguration.class,
    LeaseConfiguration.class,
    ViewConfiguration.class,
    AuditConfiguration.class,
    PeopleConfiguration.class,
    TimeConfiguration.class,
    MessagingConfiguration.class,
    WebConfiguration.class,
    StreamConfiguration.class,
    DocsConfiguration.class,
    AdminConfiguration.class,
    ManagementConfiguration.class,
    HealthConfiguration.class
})
public @interface ServiceRuntime {}
