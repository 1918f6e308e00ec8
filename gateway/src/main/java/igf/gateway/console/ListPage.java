package igf.gateway.console;

import igf.gateway.inner.Answer;
import igf.gateway.inner.Backends;
import igf.gateway.inner.InnerClient;
import igf.gateway.page.Visit;
import igf.gateway.refusal.ProblemException;
import igf.gateway.refusal.ProblemKind;
import java.net.URI;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** {@code /console/list/{name}}: what is behind a number of the first page. */
@Controller
class ListPage {

    private final Backends backends;
    private final InnerClient inner;

    ListPage(Backends backends, InnerClient inner) {
        this.backends = backends;
        this.inner = inner;
    }

    @GetMapping("/console/list/{name}")
    String list(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String state,
            Visit visit,
            Model model) {
        Listing listing = Listing.named(name).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
        JsonNode answer = ask(listing, edition, state, visit.visitor().token());
        model.addAttribute("listing", listing);
        model.addAttribute("state", state);
        model.addAttribute("edition", edition);
        model.addAttribute("more", answer.path("next").isString());
        model.addAttribute(
                "rows",
                StreamSupport.stream(answer.path("items").spliterator(), false)
                        .map(Row::of)
                        .toList());
        return "list";
    }

    private JsonNode ask(Listing listing, String edition, String state, String token) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(listing.path()).queryParam("limit", "1000");
        if (!state.isEmpty()) {
            uri.queryParam("state", "{state}");
        }
        URI path = uri.encode().build(Map.of("edition", edition, "state", state));
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        URI base = backends.named(listing.service()).orElseThrow().base();
        Answer answer = inner.get(base.resolve(path), headers);
        if (!answer.succeeded()) {
            throw new ProblemException(
                    answer.status().is5xxServerError() ? ProblemKind.UNAVAILABLE : ProblemKind.NOT_FOUND);
        }
        return answer.json();
    }

    /** A thing in the list. @param number empty without one */
    record Row(String id, String number, String title, String state) {

        static Row of(JsonNode item) {
            return new Row(
                    item.path("id").asString(""),
                    item.path("number").asString(""),
                    item.path("title").asString(""),
                    item.path("state").asString(""));
        }
    }
}
