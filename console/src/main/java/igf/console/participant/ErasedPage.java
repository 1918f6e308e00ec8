package igf.console.participant;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.link.TokenLinks;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.Service;
import igf.console.service.Services;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/** {@code /erased/{receipt}}: the state of an erasure. It needs no sign-in, since the person can sign in no more. */
@Controller
class ErasedPage {

    private final Services services;

    ErasedPage(Services services) {
        this.services = services;
    }

    /** @param erasedAt empty before it is complete */
    record Receipt(String id, String askedAt, String erasedAt, int registrations, int documents, List<String> where) {

        static Receipt of(JsonNode json) {
            return new Receipt(
                    string(json, "receipt"),
                    string(json, "askedAt"),
                    string(json, "erasedAt"),
                    json.path("registrations").asInt(0),
                    json.path("documents").asInt(0),
                    listOf(json, "done", deed -> string(deed, "where")));
        }

        public boolean done() {
            return !erasedAt.isEmpty();
        }
    }

    @GetMapping("/erased/{receipt:[0-9a-fA-F-]{36}}")
    String show(@PathVariable String receipt, Visit visit) {
        TokenLinks.secure(visit);
        Reply found = services.get(visit, Service.PARTICIPATION, "/erasures/{receipt}", receipt);
        Receipt shown = Receipt.of(found.body());
        if (!shown.done()) {
            visit.response().setHeader("Refresh", "3");
        }
        visit.put("receipt", shown);
        return "erased";
    }
}
