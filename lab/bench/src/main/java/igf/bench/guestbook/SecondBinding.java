package igf.bench.guestbook;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.messaging.MessageChannel;

/** Counts what the broker has of a binding that only the measuring writes to: the binder's own rate. */
@Configuration(proxyBeanMethods = false)
public class SecondBinding {

    public static final String NAME = "raw-out-0";

    private final AtomicLong acknowledged = new AtomicLong();

    public long acknowledged() {
        return acknowledged.get();
    }

    @Bean
    MessageChannel rawAcknowledgements() {
        var channel = new DirectChannel();
        channel.subscribe(message -> acknowledged.incrementAndGet());
        return channel;
    }
}
