package igf.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, for limits: they count the caller, whatever token or key the caller shows, and the network address as the
 * gateway passes it on; the web server takes that from {@code X-Forwarded-For}. Of IPv6 that is the network of 64 bits, since one
 * household has all addresses in it.
 *
 * @param person who calls; null where that is not known
 * @param subject a program that is no person; null for people and anonymous callers
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
