package igf.console.registration;

import static igf.console.service.Json.string;

import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.FormErrors;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
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
    String show(@PathVariable String id, PageContext context) {
        Reply stored = context.services().get(Service.PARTICIPATION, PATH, id);
        return page(stored, PersonFields.of(stored.body()), context);
    }

    @PostMapping
    String change(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String etag,
            PageContext context) {
        Map<String, String> typed = PersonFields.fromForm(form);
        List<FormErrors.FieldError> missing =
                PersonFields.missingFields(typed, List.of("name", "stakeholderGroup"), context);
        if (!missing.isEmpty()) {
            context.rejectInput("register.incomplete", missing);
            return showAgain(id, typed, context);
        }
        Reply reply = context.services()
                .send(
                        Service.PARTICIPATION,
                        HttpMethod.PATCH,
                        PersonFields.changeRequest(typed),
                        RequestOptions.ifMatch(etag),
                        PATH,
                        id);
        return context.redirectOrShow(reply, "/me?note=changed", () -> showAgain(id, typed, context));
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable String id, PageContext context) {
        Reply reply = context.services().delete(Service.PARTICIPATION, PATH, id);
        return context.redirectOrShow(reply, "/me?note=cancelled", () -> {
            Reply stored = context.services().get(Service.PARTICIPATION, PATH, id);
            return page(stored, PersonFields.of(stored.body()), context);
        });
    }

    private String showAgain(String id, Map<String, String> typed, PageContext context) {
        return page(context.services().get(Service.PARTICIPATION, PATH, id), typed, context);
    }

    private String page(Reply stored, Map<String, String> person, PageContext context) {
        JsonNode json = stored.body();
        String edition = string(json, "edition");
        context.addAttribute("id", string(json, "id"));
        context.addAttribute("etag", stored.etag());
        context.addAttribute(
                "edition", context.editions().find(edition).map(Edition::name).orElse(edition));
        context.addAttribute("email", string(json, "email"));
        context.addAttribute("seats", json.path("seats").size());
        context.addAttribute("confirmed", string(json, "state").equals("CONFIRMED"));
        context.addAttribute("person", person);
        return "me-registration";
    }
}
