package igf.client;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.client.HttpClient;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A connection to one instance, for one caller. It is thread-safe. Close it after use.
 *
 * <p>{@link #api} returns the interfaces of the packages below, as {@code client.api(ProposalApi.class)}. Errors are
 * {@link ProblemException}. A read after a write through the same client sees that write. If several threads write at
 * the same time, a read is only certain to see the write whose response arrived last.
 */
public final class IgfClient implements AutoCloseable {
    private final URI base;
    private final ApplicationContext context;
    private final CallHeaders headers;
    private final Access access;
    private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();

    private IgfClient(URI base, AccessFactory accessFactory) {
        this.base = base;
        context = ApplicationContext.builder()
                .properties(Map.of(
                        "micronaut.http.services.igf.url",
                        base.toString(),
                        "micronaut.http.services.igf.read-timeout",
                        "60s",
                        "micronaut.http.services.igf.max-content-length",
                        64 * 1024 * 1024,
                        "micronaut.codec.json.additional-types",
                        List.of("application/problem+json", "application/merge-patch+json"),
                        // Send empty lists, which differ from absent ones.
                        "micronaut.serde.serialization.inclusion",
                        "NON_NULL"))
                .deduceEnvironment(false)
                .start();
        headers = context.getBean(CallHeaders.class);
        access = accessFactory.access(context);
    }

    @FunctionalInterface
    private interface AccessFactory {
        Access access(ApplicationContext context);
    }

    /**
     * Connects as a program with an account.
     *
     * @param baseUrl the gateway's URL, as {@code http://127.0.0.1:8080}
     */
    public static IgfClient connect(String baseUrl, String clientId, String secret) {
        URI base = URI.create(baseUrl);
        return new IgfClient(
                base,
                context -> new Access.ClientCredentials(
                        context.createBean(HttpClient.class, base), clientId, secret, InstantSource.system()));
    }

    /** Connects without a credential, for public reads, for registering and for answering invitations. */
    public static IgfClient anonymous(String baseUrl) {
        return new IgfClient(URI.create(baseUrl), context -> new Access.FixedHeader(null));
    }

    /**
     * Connects with a given credential.
     *
     * @param credential an access token, API key or personal token
     */
    public static IgfClient withCredential(String baseUrl, String credential) {
        return new IgfClient(URI.create(baseUrl), context -> new Access.FixedHeader("Bearer " + credential));
    }

    /**
     * Shares consistency tokens with other clients, so that reads of each client see the writes of all. Call it before
     * the first API call.
     */
    public IgfClient withSharedConsistency(Consistency consistency) {
        headers.share(consistency);
        return this;
    }

    /** Returns an interface of {@code igf.client.proposal}, {@code .programme}, {@code .participation} and so on. */
    public <T> T api(Class<T> type) {
        return type.cast(apis.computeIfAbsent(type, key -> api(type, CallOptions.NONE)));
    }

    /** Returns an interface whose calls have options, such as an idempotency key, an instant or a known ETag. */
    public <T> T api(Class<T> type, CallOptions options) {
        return CallProxy.wrap(type, context.getBean(type), access, headers, options);
    }

    /** Returns the gateway's URL. */
    public URI base() {
        return base;
    }

    @Override
    public void close() {
        context.close();
    }
}
