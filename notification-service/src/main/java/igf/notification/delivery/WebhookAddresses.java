package igf.notification.delivery;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Decides which addresses a webhook may call: public addresses, and private ones only if the instance allows them. */
@Component
public class WebhookAddresses {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");
    private static final Pattern DOTTED = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    private final boolean allowPrivate;

    WebhookAddresses(@Value("${igf.webhooks.allow-private}") boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    /**
     * Returns whether a URL has the right form: HTTPS (or HTTP if private addresses are allowed), a host, no user and
     * no fragment.
     */
    public boolean isWellFormed(String url) {
        try {
            var uri = new URI(url);
            return uri.getHost() != null
                    && !isAmbiguous(uri.getHost())
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && isPort(uri.getPort())
                    && url.length() <= 2000
                    && ("https".equals(uri.getScheme()) || allowPrivate && "http".equals(uri.getScheme()));
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    /** @param port -1 for the scheme's default */
    private static boolean isPort(int port) {
        return port == -1 || port >= 1 && port <= 65_535;
    }

    /** Returns whether a host is numeric and parsers read it differently: octal, as one number, or shortened. */
    private static boolean isAmbiguous(String host) {
        var last = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        last = last.substring(last.lastIndexOf('.') + 1);
        return NUMBER.matcher(last).matches() && !DOTTED.matcher(host).matches();
    }

    /**
     * Looks up the addresses of a host.
     *
     * @throws UnknownHostException if it has none, or one that is not allowed
     */
    public List<InetAddress> resolve(String host) throws UnknownHostException {
        var found = Arrays.asList(InetAddress.getAllByName(host));
        if (!allowPrivate && found.stream().anyMatch(WebhookAddresses::isInternal)) {
            throw new UnknownHostException("REFUSED_ADDRESS");
        }
        return found;
    }

    /**
     * Returns true for loopback, link-local, private, shared, multicast and reserved addresses, and for IPv4 addresses
     * embedded in IPv6.
     */
    static boolean isInternal(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        var bytes = address.getAddress();
        return address instanceof Inet4Address
                ? isInternalIpv4(bytes)
                : address instanceof Inet6Address && isInternalIpv6(bytes);
    }

    private static boolean isInternalIpv4(byte[] a) {
        int first = a[0] & 0xFF;
        int second = a[1] & 0xFF;
        return first == 0
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && (a[2] == 0 || a[2] == 2)
                || first == 198 && (second == 18 || second == 19)
                || first >= 240;
    }

    /** Covers fc00::/7 and the prefixes with an embedded IPv4 address: ::/96, 64::/16, 2002::/16 and Teredo. */
    private static boolean isInternalIpv6(byte[] a) {
        var teredo = a[0] == 0x20 && a[1] == 0x01 && a[2] == 0 && a[3] == 0;
        return (a[0] & 0xFE) == 0xFC
                || startsWithZeros(a, 12)
                || a[0] == 0 && a[1] == 0x64
                || a[0] == 0x20 && a[1] == 0x02
                || teredo;
    }

    private static boolean startsWithZeros(byte[] a, int count) {
        for (int i = 0; i < count; i++) {
            if (a[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
