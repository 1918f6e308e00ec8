package igf.gateway.request;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code igf.gateway}.
 *
 * @param outwardUri the address that callers use; services are told this one, whatever a caller claims
 * @param maxBody the largest request body
 * @param bodyWithin how long a whole request body may take
 * @param limit how fast one caller may go
 * @param cookies names of the cookies that are passed on, to the identity provider alone
 */
@ConfigurationProperties("igf.gateway")
public record GatewayProperties(
        URI outwardUri, DataSize maxBody, Duration bodyWithin, Limit limit, Set<String> cookies) {

    /**
     * @param perSecond requests that one caller may make for good
     * @param burst requests that it may make at once after a rest
     * @param refusedPerMinute wrong credentials that one address may try
     */
    public record Limit(long perSecond, long burst, long refusedPerMinute) {}
}
