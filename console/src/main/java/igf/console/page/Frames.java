package igf.console.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import igf.console.service.Gateway;
import igf.console.service.Reply;
import igf.console.service.Service;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
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
public class Frames {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Editions editions;
    private final Gateway gateway;
    private final Cache<String, Counts> counts = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(2))
            .maximumSize(100)
            .build();

    /** @param whole whether every service has answered */
    private record Counts(Map<String, Long> all, boolean whole) {

        static final Counts NONE = new Counts(Map.of(), true);

        long of(Section section) {
            return section.waiting().stream()
                    .mapToLong(name -> all.getOrDefault(name, 0L))
                    .sum();
        }
    }

    Frames(Editions editions, Gateway gateway) {
        this.editions = editions;
        this.gateway = gateway;
    }

    Frame around(HttpServletRequest request, Visitor visitor) {
        return around(request, visitor, named(request));
    }

    /** Replaces the frame of a page whose address does not name its edition. */
    public void around(Visit visit, String edition) {
        visit.put("frame", around(visit.request(), visit.visitor(), edition));
    }

    private Frame around(HttpServletRequest request, Visitor visitor, @Nullable String wanted) {
        String path = request.getRequestURI();
        String section = path.replaceFirst("^/", "").replaceFirst("/.*", "");
        List<Edition> all = editions.all();
        Edition edition = all.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
        boolean staff = visitor.isSecretariat();
        Counts waiting = staff && edition != null ? counts.get(edition.id(), id -> count(id, visitor)) : Counts.NONE;
        List<Frame.Link> links = staff ? staff(section, edition, waiting) : others(section, visitor);
        return new Frame(visitor, section, edition, all, links, waiting.whole(), path);
    }

    private static @Nullable String named(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                        && parts.get("edition") instanceof String named
                ? named
                : request.getParameter("edition");
    }

    private static List<Frame.Link> staff(String here, @Nullable Edition edition, Counts waiting) {
        List<Frame.Link> links = new ArrayList<>();
        links.add(new Frame.Link("home", "/home", 0, here.equals("home")));
        if (edition != null) {
            for (Section section : Section.values()) {
                links.add(new Frame.Link(
                        section.id(),
                        section.path(edition.id()),
                        waiting.of(section),
                        section.id().equals(here)));
            }
        }
        return links;
    }

    private static List<Frame.Link> others(String here, Visitor visitor) {
        List<Frame.Link> links = new ArrayList<>();
        if (visitor.isKnown()) {
            links.add(new Frame.Link("home", "/home", 0, here.equals("home")));
            links.add(new Frame.Link("me", "/me", 0, here.equals("me")));
        }
        if (visitor.isReviewer()) {
            links.add(new Frame.Link("reviews", "/reviews", 0, here.equals("reviews")));
        }
        return links;
    }

    private Counts count(String edition, Visitor visitor) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(visitor.token());
        Map<Service, Reply> answers = gateway.getAll(
                List.of(Service.values()), "/api/v1/editions/" + edition + "/overview", headers, PATIENCE);
        Map<String, Long> all = new HashMap<>();
        answers.forEach((service, answer) -> answer.body()
                .path("counts")
                .properties()
                .forEach(count -> {
                    all.put(
                            service.id() + "/" + count.getKey(),
                            count.getValue().asLong(0));
                }));
        boolean whole = answers.size() == Service.values().length
                && answers.values().stream().allMatch(answer -> answer.succeeded() || answer.notFound());
        return new Counts(Map.copyOf(all), whole);
    }
}
