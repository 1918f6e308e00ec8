package igf.console.edition;

import static igf.console.service.Json.string;

import igf.console.page.PageContext;
import igf.console.service.FormErrors;
import igf.console.service.Reply;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /edition/new} and {@code /edition/{edition}/form}: names, dates, the call and the phases.
 * {@code /edition/{edition}/rules}: the rules.
 */
@Controller
class EditionFormPage {

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC"))
            .sorted()
            .toList();

    private static final Pattern SUBTHEME = Pattern.compile("^subthemes/(\\d{1,3})(/|$)");

    @GetMapping("/edition/new")
    String showNew(PageContext context) {
        Map<String, String> empty = new HashMap<>();
        List<String> presets = EditionClient.presets(context);
        empty.put("timeZone", "UTC");
        empty.put("publicNames", "LISTED");
        empty.put("preset", presets.isEmpty() ? "" : presets.getLast());
        return page("", empty, "", context);
    }

    /** Creates an edition. The short name of an existing edition is rejected, so that its data is not overwritten. */
    @PostMapping("/edition/new")
    String create(@RequestParam Map<String, String> typed, PageContext context) {
        String id = typed.getOrDefault("edition", "").strip();
        String errorKey = !id.matches("[a-z0-9][a-z0-9-]{0,62}") || id.equals("new")
                ? "edition.bad-address"
                : EditionClient.exists(context, id) ? "edition.taken" : "";
        if (!errorKey.isEmpty()) {
            context.rejectInput(errorKey, "/edition");
            return page("", typed, "", context);
        }
        if (hasUnknownZone(typed)) {
            context.rejectInput("edition.unknown-zone", "/timeZone");
            return page("", typed, "", context);
        }
        JsonNode noChanges = JsonMapper.shared().missingNode();
        Reply reply = EditionClient.put(
                context, id, EditionClient.details(typed), typed.getOrDefault("preset", ""), noChanges, "");
        return context.redirectOrShow(reply, "/edition/" + id + "?note=made", () -> page("", typed, "", context));
    }

    @GetMapping("/edition/{edition}/form")
    String show(@PathVariable String edition, PageContext context) {
        Reply stored = EditionClient.get(context, edition);
        return page(edition, EditionClient.fields(EditionState.of(stored.body())), stored.etag(), context);
    }

    @PostMapping("/edition/{edition}/form")
    String change(
            @PathVariable String edition,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String etag,
            PageContext context) {
        if (hasUnknownZone(typed)) {
            context.rejectInput("edition.unknown-zone", "/timeZone");
            return page(edition, typed, etag, context);
        }
        JsonNode stored = EditionClient.get(context, edition).body();
        JsonNode rules = stored.path("rules");
        long outsideCount = countPlacedOutside(edition, stored, typed, context);
        if (outsideCount > 0 && !typed.getOrDefault("outside", "").equals(String.valueOf(outsideCount))) {
            context.addAttribute("outside", outsideCount);
            return page(edition, typed, etag, context);
        }
        Reply reply =
                EditionClient.put(context, edition, EditionClient.details(typed), string(rules, "preset"), rules, etag);
        return context.redirectOrShow(
                reply,
                "/edition/" + edition + "?note=saved",
                () -> page(edition, typed, currentEtag(reply, edition, etag, context), context));
    }

    /** Whether the form names no known time zone. Its times could then not be read. */
    private static boolean hasUnknownZone(Map<String, String> typed) {
        return !ZoneId.getAvailableZoneIds().contains(typed.getOrDefault("timeZone", ""));
    }

    /** Counts the sessions that are placed outside the new days. The form asks before it saves. */
    private long countPlacedOutside(String edition, JsonNode stored, Map<String, String> typed, PageContext context) {
        String from = typed.getOrDefault("startsOn", "");
        String to = typed.getOrDefault("endsOn", "");
        boolean same = from.equals(string(stored, "startsOn")) && to.equals(string(stored, "endsOn"));
        return same || from.isEmpty() || to.isEmpty()
                ? 0
                : EditionClient.countPlacedOutside(context, edition, from, to);
    }

    /**
     * Returns the ETag for the form. After a conflict, the page shows the current values beside the typed ones, and the
     * returned ETag is the current one, so that saving again overwrites the other change.
     */
    private String currentEtag(Reply reply, String edition, String etag, PageContext context) {
        if (!reply.isPreconditionFailed()) {
            return etag;
        }
        Reply stored = EditionClient.get(context, edition);
        context.addAttribute("theirs", EditionClient.fields(EditionState.of(stored.body())));
        return stored.etag();
    }

    private String page(String edition, Map<String, String> typed, String etag, PageContext context) {
        context.addAttribute("id", edition);
        context.addAttribute("typed", typed);
        context.addAttribute("etag", etag);
        context.addAttribute("zones", ZONES);
        context.addAttribute("phases", EditionState.PLANNED);
        context.addAttribute("publicNames", EditionState.PUBLIC_NAMES);
        context.addAttribute("presets", edition.isEmpty() ? EditionClient.presets(context) : List.of());
        return "edition-form";
    }

    @GetMapping("/edition/{edition}/rules")
    String showRules(@PathVariable String edition, PageContext context) {
        Reply stored = EditionClient.get(context, edition);
        return rulesPage(stored, RulesForm.fields(stored.body().path("rules")), context);
    }

    @PostMapping("/edition/{edition}/rules")
    String changeRules(
            @PathVariable String edition,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String etag,
            PageContext context) {
        Reply stored = EditionClient.get(context, edition);
        JsonNode rules = stored.body().path("rules");
        EditionClient.Details details = EditionClient.details(EditionClient.fields(EditionState.of(stored.body())));
        JsonNode sent = RulesForm.applyTo(rules, typed);
        Reply reply = EditionClient.put(context, edition, details, string(rules, "preset"), sent, etag);
        return context.redirectOrShow(reply, "/edition/" + edition + "?note=rules#rules", () -> {
            context.showErrors(reply, reply.formErrors().map(flaw -> atField(flaw, sent, typed)));
            if (!reply.isPreconditionFailed()) {
                return rulesPage(stored, typed, context);
            }
            Reply current = EditionClient.get(context, edition);
            return rulesPage(
                    current, SubthemeNames.addMissing(typed, current.body().path("rules")), context);
        });
    }

    /** Points an error in a number or a subtheme of the rules at the field of the form. */
    private static FormErrors.FieldError atField(
            FormErrors.FieldError error, JsonNode sent, Map<String, String> typed) {
        String path = error.pointer().replaceFirst("^/rules/changes/", "");
        Optional<FormErrors.FieldError> atName = SubthemeNames.atField(error, path, sent, typed);
        if (atName.isPresent()) {
            return atName.get();
        }
        Matcher subtheme = SUBTHEME.matcher(path);
        if (subtheme.find()) {
            return error.atLine(
                    "/subthemes",
                    FormErrors.lineOf(typed.getOrDefault("subthemes", ""), Integer.parseInt(subtheme.group(1))));
        }
        return RulesForm.NUMBERS.entrySet().stream()
                .filter(number -> path.startsWith(String.join("/", number.getValue())))
                .findFirst()
                .map(number -> error.withPointer("/" + number.getKey()))
                .orElse(error.withPointer(path.startsWith("/") ? path : "/" + path));
    }

    private static String rulesPage(Reply stored, Map<String, String> typed, PageContext context) {
        EditionState year = EditionState.of(stored.body());
        context.addAttribute("year", year);
        context.addAttribute("names", SubthemeNames.all(stored.body().path("rules"), typed, year.language()));
        context.addAttribute("etag", stored.etag());
        context.addAttribute("typed", typed);
        context.addAttribute("fields", RulesForm.FIELDS);
        context.addAttribute("gates", RulesForm.GATES);
        context.addAttribute("numbers", RulesForm.NUMBERS.keySet());
        return "edition-rules";
    }
}
