package igf.bench.guestbook;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.messaging.MessageChannel;

/**
 * A second binding that only the benchmark sends to. Counts the acknowledged messages, to measure the rate of the
 * binder alone.
 */
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
