package igf.console.running;

import static igf.console.service.Json.string;

import igf.console.page.Visit;
import igf.console.service.Service;
import igf.console.service.Services;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;

/** {@code /operations/erasures}: receipts of all erasures, without names. */
@Controller
class ErasuresPage {

    private final Services services;

    ErasuresPage(Services services) {
        this.services = services;
    }

    /** @param erasedAt empty before it is complete */
    record Receipt(String id, String askedAt, String erasedAt, int registrations, int documents) {

        static Receipt of(JsonNode json) {
            return new Receipt(
                    string(json, "receipt"),
                    string(json, "askedAt"),
                    string(json, "erasedAt"),
                    json.path("registrations").asInt(0),
                    json.path("documents").asInt(0));
        }
    }

    @GetMapping("/operations/erasures")
    String show(Visit visit) {
        visit.put(
                "receipts",
                services.items(visit, Service.PARTICIPATION, "/people/erasures")
                        .map(Receipt::of)
                        .toList());
        return "running-erasures";
    }
}
