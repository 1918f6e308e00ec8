package igf.gateway.request;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code igf.gateway}.
 *
 * @param outwardUri address that callers use; services receive this one, whatever a caller sends
 * @param maxBody the largest request body
 * @param bodyWithin time in which a whole request body must arrive
 * @param limit request rates of one caller
 * @param cookies names of the cookies that are passed on, to the identity provider only
 */
@ConfigurationProperties("igf.gateway")
public record GatewayProperties(
        URI outwardUri, DataSize maxBody, Duration bodyWithin, Limit limit, Set<String> cookies) {

    /**
     * @param perSecond sustained request rate of one caller
     * @param burst requests that it may send in a burst
     * @param refusedPerMinute wrong credentials that one address may send
     */
    public record Limit(long perSecond, long burst, long refusedPerMinute) {}
}
