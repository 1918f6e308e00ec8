package igf.console.overview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import igf.console.language.Times;
import igf.console.login.ConsoleProperties;
import igf.console.login.UserToken;
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
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final String TRY_AGAIN_SECONDS = "15";

    private final OverviewReader reader;
    private final UserToken tokens;
    private final ITemplateEngine pages;
    private final Editions editions;
    private final Times times;
    private final Gateway gateway;
    private final Duration pause;
    /** Half a pause: longer caching would show old counts on a page that is open alone. */
    private final Cache<Read, Overview> reads;

    private final Set<CountDownLatch> open = ConcurrentHashMap.newKeySet();

    LiveOverview(
            OverviewReader reader,
            UserToken tokens,
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
        this.pause = console.refresh();
        this.reads = Caffeine.newBuilder().expireAfterWrite(pause.dividedBy(2)).build();
    }

    private record Read(String user, String edition) {}

    @GetMapping(path = "/console/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(
            @RequestParam(defaultValue = "") String edition,
            Authentication user,
            HttpSession session,
            Locale locale,
            HttpServletResponse response) {
        String sessionId = session.getId();
        Gateway.OpenStream place = place(user, response);
        SseEmitter browser = new SseEmitter(LONGEST.toMillis());
        CountDownLatch gone = new CountDownLatch(1);
        open.add(gone);
        browser.onCompletion(gone::countDown);
        browser.onTimeout(gone::countDown);
        Thread.ofVirtual().name("console-live").start(() -> {
            try (place) {
                follow(browser, gone, edition, user, sessionId, locale);
            } finally {
                open.remove(gone);
            }
        });
        return browser;
    }

    private Gateway.OpenStream place(Authentication user, HttpServletResponse response) {
        try {
            return gateway.openStream(user.getName());
        } catch (ResponseStatusException refused) {
            response.setHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN_SECONDS);
            throw refused;
        }
    }

    /** Ends all streams, which would delay a shutdown. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        open.forEach(CountDownLatch::countDown);
    }

    private void follow(
            SseEmitter browser,
            CountDownLatch gone,
            String edition,
            Authentication user,
            String sessionId,
            Locale locale) {
        String shown = "";
        try {
            do {
                Optional<String> token = tokens.of(sessionId, user);
                if (token.isEmpty()) {
                    break;
                }
                String now = render(read(user, edition, token.get()), locale);
                // A comment replaces an unchanged overview; it detects a closed browser.
                browser.send(
                        now.equals(shown)
                                ? SseEmitter.event().comment("same")
                                : SseEmitter.event().name("overview").data(now, MediaType.TEXT_HTML));
                shown = now;
            } while (!gone.await(pause.toMillis(), TimeUnit.MILLISECONDS));
            browser.complete();
        } catch (ResponseStatusException away) {
            // It is unknown whether the session is still valid: the browser reconnects.
            browser.complete();
        } catch (IOException | IllegalStateException left) {
            browser.completeWithError(left);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            browser.complete();
        }
    }

    private Overview read(Authentication user, String edition, String token) {
        return reads.get(new Read(user.getName(), edition), _ -> reader.read(edition, token));
    }

    private String render(Overview overview, Locale locale) {
        ZoneId zone = editions.named(overview.edition()).map(Edition::zone).orElse(ZoneOffset.UTC);
        return pages.process(
                "overview",
                Set.of("live"),
                new Context(locale, Map.of("overview", overview, "times", times, "zone", zone)));
    }
}
