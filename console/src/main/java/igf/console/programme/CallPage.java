package igf.console.programme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import igf.console.page.Edition;
import igf.console.page.Texts;
import igf.console.service.Gateway;
import igf.console.service.Reply;
import igf.console.service.Service;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** {@code /call/{edition}}: what can be proposed, by when, and how proposals are judged. */
@Controller
class CallPage {

    private static final int MAX_CACHED = 100;

    private final Gateway gateway;
    private final PublicPages pages;
    private final Texts texts;
    private final Cache<String, JsonNode> cache = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(2))
            .maximumSize(MAX_CACHED)
            .build();

    CallPage(Gateway gateway, PublicPages pages, Texts texts) {
        this.gateway = gateway;
        this.pages = pages;
        this.texts = texts;
    }

    private record Model(CallText call) {}

    @GetMapping("/call/{edition}")
    ResponseEntity<byte[]> show(Edition edition, HttpServletRequest request, HttpServletResponse response) {
        PageSettings settings = PageSettings.of(edition, "call", request);
        JsonNode json = cache.get(edition.id(), this::read);
        return pages.render(
                "call", settings, new Model(CallText.of(json, texts, settings.locale())), request, response);
    }

    /** Reads the edition as everyone may see it, without credentials. */
    private JsonNode read(String edition) {
        Reply reply = gateway.send(
                HttpMethod.GET,
                gateway.api(Service.PROPOSAL).resolve("/api/v1/editions/" + edition),
                new HttpHeaders(),
                null);
        if (!reply.isSuccess()) {
            throw reply.toException();
        }
        return reply.body();
    }
}
