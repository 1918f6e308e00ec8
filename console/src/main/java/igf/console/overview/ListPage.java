package igf.console.overview;

import static igf.console.service.Json.listOf;

import igf.console.page.PageContext;
import igf.console.service.Gateway;
import igf.console.service.Reply;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** {@code /console/list/{name}}: the items that a count of the overview counts. */
@Controller
class ListPage {

    private final Gateway gateway;

    ListPage(Gateway gateway) {
        this.gateway = gateway;
    }

    private record Model(Listing listing, String state, String edition, boolean more, List<Row> rows) {}

    @GetMapping("/console/list/{name}")
    String list(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String state,
            PageContext context) {
        Listing listing = Listing.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        JsonNode response = fetch(listing, edition, state, context.viewer().token());
        boolean more = response.path("next").isString();
        return context.show("list", new Model(listing, state, edition, more, listOf(response, "items", Row.class)));
    }

    private JsonNode fetch(Listing listing, String edition, String state, String token) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(listing.path()).queryParam("limit", "1000");
        if (!state.isEmpty()) {
            uri.queryParam("state", "{state}");
        }
        URI path = uri.encode().build(Map.of("edition", edition, "state", state));
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(token);
        Reply reply =
                gateway.send(HttpMethod.GET, gateway.api(listing.service()).resolve(path), headers, null);
        if (!reply.isSuccess()) {
            throw new ResponseStatusException(
                    reply.status() >= 500 ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.NOT_FOUND);
        }
        return reply.body();
    }

    /**
     * An item of the list.
     *
     * @param number empty if it has none
     */
    record Row(String id, String number, String title, String state) {}
}
