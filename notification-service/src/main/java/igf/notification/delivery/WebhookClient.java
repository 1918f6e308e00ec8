package igf.notification.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.netty.resolver.AddressResolverGroup;
import jakarta.annotation.PreDestroy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs and posts one body (Standard Webhooks 1.0.0) without following redirects. The HTTP client starts with the first
 * delivery.
 */
@Component
public class WebhookClient {

    private static final Set<Integer> TEMPORARY_STATUSES = Set.of(408, 409, 410, 425, 429);
    private static final String RESOLVER = "guarded";

    private final WebhookAddresses addresses;
    private @Nullable ApplicationContext context;
    private @Nullable HttpClient client;

    WebhookClient(WebhookAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * The result of a post.
     *
     * @param status HTTP status; null without a response
     * @param error a code such as TIMEOUT; null if it was delivered
     * @param retryAfter delay that the receiver asked for; null if none
     */
    public record PostResult(
            @Nullable Integer status,
            @Nullable String error,
            @Nullable Duration retryAfter) {
        public boolean isDelivered() {
            return error == null;
        }

        /**
         * Returns whether the request itself was rejected, as opposed to a temporary failure; 410 means that the
         * webhook is gone.
         */
        boolean isPermanentRefusal() {
            return status != null && status >= 400 && status < 500 && !TEMPORARY_STATUSES.contains(status);
        }
    }

    /**
     * @param id id of the delivery, the same for each attempt
     * @param secrets secrets of the form {@code whsec_…}, each of which signs
     * @param body the text to sign and send
     */
    public PostResult post(String url, UUID id, List<String> secrets, Instant now, String body) {
        try {
            var request = HttpRequest.POST(url, body.getBytes(StandardCharsets.UTF_8))
                    .contentType("application/cloudevents+json")
                    .header("User-Agent", "igf-webhooks/1")
                    .header("webhook-id", "msg_" + id)
                    .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                    .header("webhook-signature", signatures("msg_" + id, secrets, now, body));
            return toResult(client().toBlocking().exchange(request, byte[].class));
        } catch (HttpClientResponseException e) {
            return toResult(e.getResponse());
        } catch (ReadTimeoutException e) {
            return new PostResult(null, "TIMEOUT", null);
        } catch (HttpClientException e) {
            return new PostResult(null, reason(e), null);
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new IllegalStateException("the webhook's secret cannot sign", e);
        }
    }

    /** Returns one signature per secret, separated by spaces; a receiver accepts any valid one. */
    static String signatures(String id, List<String> secrets, Instant now, String body)
            throws WebhookSigningException, EmptyWebhookSecretException {
        var all = new ArrayList<String>();
        for (var secret : secrets) {
            all.add(new Webhook(secret).sign(id, now.getEpochSecond(), body));
        }
        return String.join(" ", all);
    }

    private static PostResult toResult(HttpResponse<?> response) {
        var code = response.code();
        if (code >= 200 && code < 300) {
            return new PostResult(code, null, null);
        }
        var after = response.getHeaders().get("Retry-After");
        return new PostResult(
                code,
                "STATUS_" + code,
                after != null && after.matches("\\d{1,5}") ? Duration.ofSeconds(Long.parseLong(after)) : null);
    }

    private static String reason(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException unknown) {
                return "REFUSED_ADDRESS".equals(unknown.getMessage()) ? "REFUSED_ADDRESS" : "UNKNOWN_HOST";
            }
        }
        return "NO_CONNECTION";
    }

    private synchronized HttpClient client() {
        if (client == null) {
            var newContext = ApplicationContext.builder()
                    .deduceEnvironment(false)
                    .bootstrapEnvironment(false)
                    .environmentPropertySource(false)
                    .properties(Map.of(
                            "micronaut.http.client.address-resolver-group-name", RESOLVER,
                            "micronaut.http.client.follow-redirects", "false",
                            "micronaut.http.client.connect-timeout", "5s",
                            "micronaut.http.client.read-timeout", "15s",
                            "micronaut.http.client.max-content-length", "65536"))
                    .build();
            newContext.registerSingleton(
                    AddressResolverGroup.class, new GuardedResolver(addresses), Qualifiers.byName(RESOLVER));
            newContext.start();
            context = newContext;
            client = newContext.createBean(HttpClient.class);
        }
        return client;
    }

    @PreDestroy
    synchronized void close() {
        if (context != null) {
            context.close();
        }
    }
}
