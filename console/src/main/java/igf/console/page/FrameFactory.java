package igf.console.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import igf.console.service.Gateway;
import igf.console.service.Reply;
import igf.console.service.Service;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Creates the frame of a page. Counts are cached for two seconds. */
@Component
public class FrameFactory {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final Editions editions;
    private final Gateway gateway;
    private final Cache<String, Counts> counts = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(2))
            .maximumSize(100)
            .build();

    /** @param complete whether every service has responded */
    private record Counts(Map<String, Long> byName, boolean complete) {

        static final Counts NONE = new Counts(Map.of(), true);

        long forSection(Section section) {
            return section.waiting().stream()
                    .mapToLong(name -> byName.getOrDefault(name, 0L))
                    .sum();
        }
    }

    FrameFactory(Editions editions, Gateway gateway) {
        this.editions = editions;
        this.gateway = gateway;
    }

    Frame around(HttpServletRequest request, Viewer viewer) {
        return around(request, viewer, requestedEdition(request));
    }

    /** Replaces the frame of a page whose address does not name its edition. */
    public void around(PageContext context, String edition) {
        context.addAttribute("frame", around(context.request(), context.viewer(), edition));
    }

    private Frame around(HttpServletRequest request, Viewer viewer, @Nullable String editionId) {
        String section = section(request.getRequestURI());
        List<Edition> all = editions.all();
        boolean isSecretariat = viewer.isSecretariat();
        Edition edition = all.stream()
                .filter(candidate -> candidate.id().equals(editionId))
                .findFirst()
                .or(() -> isSecretariat ? all.stream().findFirst() : editions.current())
                .orElse(null);
        Counts waiting =
                isSecretariat && edition != null ? counts.get(edition.id(), id -> readCounts(id, viewer)) : Counts.NONE;
        List<Frame.Link> links =
                isSecretariat ? secretariatLinks(section, edition, waiting) : participantLinks(section, viewer);
        ZoneId zone = edition == null ? ZoneOffset.UTC : edition.zone();
        return new Frame(viewer, section, edition, all, links, waiting.complete(), zone, here(request));
    }

    /** Creates the frame of a page that caches may store. It has nothing of the reader. */
    public Frame shared(Edition edition, ZoneId zone, String here) {
        return new Frame(Viewer.UNKNOWN, section(here), edition, editions.all(), List.of(), true, zone, here);
    }

    private static String section(String path) {
        return path.replaceFirst("^/", "").replaceFirst("/.*", "");
    }

    /** Returns the address to return to, without the note on what was done before. */
    private static String here(HttpServletRequest request) {
        String query = request.getMethod().equals("GET") ? request.getQueryString() : null;
        String kept =
                query == null ? "" : query.replaceAll("(^|&)note=[^&]*", "").replaceFirst("^&", "");
        return request.getRequestURI() + (kept.isEmpty() ? "" : "?" + kept);
    }

    private static @Nullable String requestedEdition(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("edition") instanceof String editionId
                ? editionId
                : request.getParameter("edition");
    }

    private static List<Frame.Link> secretariatLinks(String currentSection, @Nullable Edition edition, Counts counts) {
        List<Frame.Link> links = new ArrayList<>();
        links.add(new Frame.Link("home", "/home", 0, currentSection.equals("home")));
        if (edition != null) {
            for (Section section : Section.values()) {
                links.add(new Frame.Link(
                        section.id(),
                        section.path(edition.id()),
                        counts.forSection(section),
                        section.id().equals(currentSection)));
            }
        }
        return links;
    }

    private static List<Frame.Link> participantLinks(String currentSection, Viewer viewer) {
        List<Frame.Link> links = new ArrayList<>();
        if (viewer.isKnown()) {
            links.add(new Frame.Link("home", "/home", 0, currentSection.equals("home")));
            links.add(new Frame.Link("me", "/me", 0, currentSection.equals("me")));
        }
        if (viewer.isReviewer()) {
            links.add(new Frame.Link("reviews", "/reviews", 0, currentSection.equals("reviews")));
        }
        return links;
    }

    private Counts readCounts(String edition, Viewer viewer) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(viewer.token());
        Map<Service, Reply> replies = gateway.getAll(
                List.of(Service.values()), "/api/v1/editions/" + edition + "/overview", headers, TIMEOUT);
        Map<String, Long> all = new HashMap<>();
        replies.forEach((service, reply) -> reply.body()
                .path("counts")
                .properties()
                .forEach(count -> {
                    all.put(
                            service.id() + "/" + count.getKey(),
                            count.getValue().asLong(0));
                }));
        boolean complete = replies.size() == Service.values().length
                && replies.values().stream().allMatch(reply -> reply.isSuccess() || reply.isNotFound());
        return new Counts(Map.copyOf(all), complete);
    }
}
