package igf.notification.delivery;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Resolves names at connect time and rejects private addresses, because a name may resolve to another address than at
 * registration. It treats no address as resolved, so that it checks literal addresses too.
 */
final class GuardedResolver extends AddressResolverGroup<InetSocketAddress> {

    private final WebhookAddresses addresses;

    GuardedResolver(WebhookAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new AbstractAddressResolver<>(executor, InetSocketAddress.class) {
            @Override
            protected boolean doIsResolved(InetSocketAddress address) {
                return false;
            }

            @Override
            protected void doResolve(InetSocketAddress address, Promise<InetSocketAddress> promise) {
                resolveHost(address, found -> promise.setSuccess(socket(found.getFirst(), address)), promise);
            }

            @Override
            protected void doResolveAll(InetSocketAddress address, Promise<List<InetSocketAddress>> promise) {
                resolveHost(
                        address,
                        found -> promise.setSuccess(found.stream()
                                .map(resolved -> socket(resolved, address))
                                .toList()),
                        promise);
            }
        };
    }

    private interface AddressConsumer {
        void accept(List<InetAddress> addresses);
    }

    /** Resolves in a separate thread, so that a slow name server does not block the event loop. */
    private void resolveHost(InetSocketAddress address, AddressConsumer consumer, Promise<?> promise) {
        Thread.ofVirtual().name("webhook-resolver").start(() -> {
            try {
                consumer.accept(addresses.resolve(address.getHostString()));
            } catch (UnknownHostException e) {
                promise.setFailure(e);
            }
        });
    }

    private static InetSocketAddress socket(InetAddress found, InetSocketAddress requested) {
        return new InetSocketAddress(found, requested.getPort());
    }
}
