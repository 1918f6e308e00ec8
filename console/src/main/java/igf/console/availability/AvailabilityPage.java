package igf.console.availability;

import static igf.console.service.Json.string;

import igf.api.availability.AvailabilityShown;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/**
 * {@code /me/availability/{edition}}: the viewer states when they can take part. {@code
 * /people/{edition}/{id}/availability}: the secretariat states it for a person.
 */
@Controller
class AvailabilityPage {

    private static final String OWN = "/people/me/availability?edition={edition}";
    private static final String ALL = "/editions/{edition}/availability";
    private static final String BEHALF = "/people/{edition}/{id:[0-9a-f-]{36}}/availability";

    /**
     * @param person id of the person; empty for the viewer
     * @param name name of the person; empty for the viewer
     */
    private record Model(Edition edition, String person, String name, AvailabilityForm typed, boolean saved) {}

    @GetMapping("/me/availability/{edition}")
    String show(Edition edition, @RequestParam(defaultValue = "false") boolean saved, PageContext context) {
        var stated = context.services().read(Service.PROPOSAL, AvailabilityShown.class, OWN, edition.id());
        return page(edition, "", "", AvailabilityForm.of(stated, edition, context.locale()), saved, context);
    }

    @PostMapping("/me/availability/{edition}")
    String save(Edition edition, @RequestParam MultiValueMap<String, String> form, PageContext context) {
        Reply reply = context.services().put(Service.PROPOSAL, AvailabilityForm.body(form), OWN, edition.id());
        return context.redirectOrShow(
                reply,
                "/me/availability/" + edition.id() + "?saved=true",
                () -> page(edition, "", "", AvailabilityForm.typed(form, edition, context.locale()), false, context));
    }

    @GetMapping(BEHALF)
    String showOnBehalf(
            Edition edition,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean saved,
            PageContext context) {
        AvailabilityShown stated = context.services()
                .items(Service.PROPOSAL, ALL, edition.id())
                .filter(item -> string(item, "personId").equals(id))
                .findFirst()
                .map(item -> Json.as(item, AvailabilityShown.class))
                .orElseGet(() -> new AvailabilityShown(edition.zone().getId(), List.of(), null));
        return page(
                edition,
                id,
                name(edition, id, context),
                AvailabilityForm.of(stated, edition, context.locale()),
                saved,
                context);
    }

    @PostMapping(BEHALF)
    String saveOnBehalf(
            Edition edition,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            PageContext context) {
        Reply reply = context.services()
                .put(Service.PROPOSAL, AvailabilityForm.body(form), ALL + "/{person}", edition.id(), id);
        return context.redirectOrShow(
                reply,
                "/people/" + edition.id() + "/" + id + "/availability?saved=true",
                () -> page(
                        edition,
                        id,
                        name(edition, id, context),
                        AvailabilityForm.typed(form, edition, context.locale()),
                        false,
                        context));
    }

    private static String name(Edition edition, String id, PageContext context) {
        JsonNode person =
                context.services().readIfVisible(Service.PROPOSAL, "/editions/{edition}/people/{id}", edition.id(), id);
        return Json.nonBlankTexts(person.path("names")).stream()
                .findFirst()
                .orElseGet(() -> context.message("search.unnamed"));
    }

    private static String page(
            Edition edition, String person, String name, AvailabilityForm typed, boolean saved, PageContext context) {
        return context.show("availability", new Model(edition, person, name, typed, saved));
    }
}
