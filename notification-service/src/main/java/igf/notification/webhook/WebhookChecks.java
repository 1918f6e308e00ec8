package igf.notification.webhook;

import igf.notification.delivery.Addresses;
import igf.notification.feed.PublicLanguage;
import igf.notification.feed.Reader;
import igf.platform.domain.Aggregates;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.platform.web.Caller;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks who may manage a webhook, what it may receive, and where it may be called. */
@Component
class WebhookChecks {

    private final PublicLanguage language;
    private final Addresses addresses;
    private final WebhookReader webhooks;

    WebhookChecks(PublicLanguage language, Addresses addresses, Aggregates aggregates) {
        this.language = language;
        this.addresses = addresses;
        this.webhooks = new WebhookReader(aggregates);
    }

    /** @throws Refused not found, also for another caller's webhook */
    void managedBy(Caller caller, UUID webhook) {
        webhooks.requireManagedBy(webhook, caller.actor());
    }

    Set<String> types(@Nullable List<String> asked, Reader reader) {
        var readable = language.types().stream()
                .filter(type ->
                        language.audience(type).filter(a -> a.admits(reader)).isPresent())
                .collect(Collectors.toSet());
        var refusals = new ArrayList<Refusal>();
        var named = asked == null ? List.<String>of() : asked;
        for (int i = 0; i < named.size(); i++) {
            var type = named.get(i);
            if (!language.types().contains(type)) {
                refusals.add(Refusal.rule("UNKNOWN_TYPE", "/types/" + i, "There is no public type " + type + "."));
            } else if (!readable.contains(type)) {
                refusals.add(Refusal.rule("TYPE_NOT_OPEN", "/types/" + i, "You may not read " + type + "."));
            }
        }
        if (readable.isEmpty()) {
            refusals.add(Refusal.rule("NOTHING_TO_READ", "/types", "Reading any event needs the scope feed:read."));
        }
        Refused.when(refusals);
        return named.isEmpty() ? readable : Set.copyOf(named);
    }

    /** An early check; the one that counts is made at connect time. */
    void address(String url) {
        if (!addresses.wellFormed(url)) {
            throw new Refused(Refusal.rule("WEBHOOK_URL", "/url", "An https address with a host and without a user."));
        }
        try {
            addresses.of(URI.create(url).getHost());
        } catch (UnknownHostException e) {
            if ("REFUSED_ADDRESS".equals(e.getMessage())) {
                throw new Refused(Refusal.rule("WEBHOOK_ADDRESS", "/url", "The address leads into an inner network."));
            }
            throw new Refused(Refusal.rule("WEBHOOK_ADDRESS", "/url", "The host has no address."));
        }
    }
}
