package igf.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The source of a request for rate limits. A limit counts by person, for all their tokens together, and by the network
 * address from {@code X-Forwarded-For}, which the gateway sets. For IPv6, the network is the first 64 bits, because one
 * household may have all addresses in it.
 *
 * @param person the person who calls; null if unknown
 * @param subject the subject of a program; null for people and anonymous callers
 * @param network address of the network
 */
public record RequestSource(@Nullable UUID person, @Nullable String subject, String network) {

    private static final int NETWORK_BYTES = 8;

    public static RequestSource of(Caller caller, HttpServletRequest request) {
        return new RequestSource(
                caller.person(),
                caller.isAnonymous() || caller.person() != null ? null : caller.subject(),
                network(request.getRemoteAddr()));
    }

    static String network(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
