package igf.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from, for what is limited per caller: who is known by their name, who is anonymous by their network address as
 * the gateway passes it on. Of IPv6 that is the network of 64 bits, since one household has all addresses in it.
 */
public final class Origin {

    private static final int NETWORK_BYTES = 8;

    private Origin() {}

    public static String of(Caller caller, HttpServletRequest request) {
        return caller.isAnonymous()
                ? "address " + network(Objects.requireNonNullElse(said(request), request.getRemoteAddr()))
                : "caller " + caller.subject();
    }

    /** By the gateway, which lets no caller say it. */
    private static @Nullable String said(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-For");
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
