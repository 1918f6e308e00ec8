package igf.console.overview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import igf.console.language.Times;
import igf.console.login.ConsoleProperties;
import igf.console.login.UserTokens;
import igf.console.page.Edition;
import igf.console.page.Editions;
import igf.console.service.Gateway;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * {@code /console/live}: sends the changing part of the overview whenever it has changed. All open pages of one user
 * share one read of the services.
 */
@Controller
class LiveOverview {

    /** After this time the browser reconnects, which also detects an ended session. */
    private static final Duration MAX_DURATION = Duration.ofMinutes(30);

    private static final String RETRY_AFTER_SECONDS = "15";

    private final OverviewReader reader;
    private final UserTokens tokens;
    private final ITemplateEngine pages;
    private final Editions editions;
    private final Times times;
    private final Gateway gateway;
    private final Duration interval;
    /** Entries expire after half an interval. Longer caching would show old counts on a page that is open alone. */
    private final Cache<CacheKey, Overview> cache;

    private final Set<CountDownLatch> openStreams = ConcurrentHashMap.newKeySet();

    LiveOverview(
            OverviewReader reader,
            UserTokens tokens,
            ITemplateEngine pages,
            ConsoleProperties console,
            Editions editions,
            Times times,
            Gateway gateway) {
        this.reader = reader;
        this.tokens = tokens;
        this.pages = pages;
        this.editions = editions;
        this.times = times;
        this.gateway = gateway;
        this.interval = console.refresh();
        this.cache =
                Caffeine.newBuilder().expireAfterWrite(interval.dividedBy(2)).build();
    }

    private record CacheKey(String user, String edition) {}

    @GetMapping(path = "/console/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @RequestParam(defaultValue = "") String edition,
            Authentication user,
            HttpSession session,
            Locale locale,
            HttpServletResponse response) {
        String sessionId = session.getId();
        Gateway.OpenStream stream = openStream(user, response);
        SseEmitter emitter = new SseEmitter(MAX_DURATION.toMillis());
        CountDownLatch closed = new CountDownLatch(1);
        openStreams.add(closed);
        emitter.onCompletion(closed::countDown);
        emitter.onTimeout(closed::countDown);
        Thread.ofVirtual().name("console-live").start(() -> {
            try (stream) {
                sendUpdates(emitter, closed, edition, user, sessionId, locale);
            } finally {
                openStreams.remove(closed);
            }
        });
        return emitter;
    }

    private Gateway.OpenStream openStream(Authentication user, HttpServletResponse response) {
        try {
            return gateway.openStream(user.getName());
        } catch (ResponseStatusException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            throw e;
        }
    }

    /** Ends all streams, since they would delay a shutdown. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        openStreams.forEach(CountDownLatch::countDown);
    }

    private void sendUpdates(
            SseEmitter emitter,
            CountDownLatch closed,
            String edition,
            Authentication user,
            String sessionId,
            Locale locale) {
        String lastHtml = "";
        try {
            do {
                Optional<String> token = tokens.find(sessionId, user);
                if (token.isEmpty()) {
                    break;
                }
                String html = render(read(user, edition, token.get()), locale);
                // If nothing has changed, sends a comment, which detects a closed browser.
                emitter.send(
                        html.equals(lastHtml)
                                ? SseEmitter.event().comment("same")
                                : SseEmitter.event().name("overview").data(html, MediaType.TEXT_HTML));
                lastHtml = html;
            } while (!closed.await(interval.toMillis(), TimeUnit.MILLISECONDS));
            emitter.complete();
        } catch (ResponseStatusException e) {
            // It is unknown whether the session is still valid. The browser reconnects and finds out.
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private Overview read(Authentication user, String edition, String token) {
        return cache.get(new CacheKey(user.getName(), edition), _ -> reader.read(edition, token));
    }

    private String render(Overview overview, Locale locale) {
        ZoneId zone = editions.find(overview.edition()).map(Edition::zone).orElse(ZoneOffset.UTC);
        return pages.process(
                "overview",
                Set.of("live"),
                new Context(locale, Map.of("overview", overview, "times", times, "zone", zone)));
    }
}
