package igf.platform.web.stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
public class StreamConfiguration {

    @Bean
    LiveStreams liveStreams(
            @Value("${igf.streams.per-person}") int perPerson, @Value("${igf.streams.in-all}") int inAll) {
        return new LiveStreams(perPerson, inAll);
    }
}
