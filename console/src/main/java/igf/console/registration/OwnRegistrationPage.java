package igf.console.registration;

import static igf.console.service.Json.string;

import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import igf.console.service.Trouble;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** {@code /me/registrations/{id}}: changes or cancels a registration. */
@Controller
@RequestMapping("/me/registrations/{id:[0-9a-fA-F-]{36}}")
class OwnRegistrationPage {

    private static final String PATH = "/registrations/{id}";

    @GetMapping
    String show(@PathVariable String id, Visit visit) {
        Reply kept = visit.services().get(Service.PARTICIPATION, PATH, id);
        return page(kept, PersonFields.of(kept.body()), visit);
    }

    @PostMapping
    String change(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String etag,
            Visit visit) {
        Map<String, String> typed = PersonFields.typed(form);
        List<Trouble.Flaw> lacking = PersonFields.lacking(typed, List.of("name", "stakeholderGroup"), visit);
        if (!lacking.isEmpty()) {
            visit.invalid("register.incomplete", lacking);
            return again(id, typed, visit);
        }
        Reply reply = visit.services()
                .send(
                        Service.PARTICIPATION,
                        HttpMethod.PATCH,
                        PersonFields.changed(typed),
                        RequestOptions.ifMatch(etag),
                        PATH,
                        id);
        return visit.after(reply, "/me?note=changed", () -> again(id, typed, visit));
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable String id, Visit visit) {
        Reply reply = visit.services().delete(Service.PARTICIPATION, PATH, id);
        if (reply.succeeded()) {
            return visit.redirect("/me?note=cancelled");
        }
        visit.refused(reply);
        Reply kept = visit.services().get(Service.PARTICIPATION, PATH, id);
        return page(kept, PersonFields.of(kept.body()), visit);
    }

    private String again(String id, Map<String, String> typed, Visit visit) {
        return page(visit.services().get(Service.PARTICIPATION, PATH, id), typed, visit);
    }

    private String page(Reply kept, Map<String, String> person, Visit visit) {
        JsonNode json = kept.body();
        String edition = string(json, "edition");
        visit.put("id", string(json, "id"));
        visit.put("etag", kept.etag());
        visit.put(
                "edition",
                visit.editions().named(edition).map(one -> one.name()).orElse(edition));
        visit.put("email", string(json, "email"));
        visit.put("seats", json.path("seats").size());
        visit.put("confirmed", string(json, "state").equals("CONFIRMED"));
        visit.put("person", person);
        return "me-registration";
    }
}
