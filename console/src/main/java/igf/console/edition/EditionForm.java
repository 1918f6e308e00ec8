package igf.console.edition;

import static igf.console.service.Json.string;

import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.Trouble;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /edition/new} and {@code /edition/{edition}/form}: names, dates, the call and the phases; {@code …/rules}: the rules. */
@Controller
class EditionForm {

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC"))
            .sorted()
            .toList();

    @GetMapping("/edition/new")
    String begin(Visit visit) {
        Map<String, String> empty = new HashMap<>();
        List<String> presets = EditionClient.presets(visit);
        empty.put("timeZone", "UTC");
        empty.put("publicNames", "LISTED");
        empty.put("preset", presets.isEmpty() ? "" : presets.getLast());
        return page("", empty, "", visit);
    }

    /** Rejects the name of an existing edition, so that a new edition overwrites none. */
    @PostMapping("/edition/new")
    String make(@RequestParam Map<String, String> typed, Visit visit) {
        String id = typed.getOrDefault("edition", "").strip();
        String wrong = !id.matches("[a-z0-9][a-z0-9-]{0,62}") || id.equals("new")
                ? "edition.bad-address"
                : EditionClient.exists(visit, id) ? "edition.taken" : "";
        if (!wrong.isEmpty()) {
            visit.invalid(wrong, "/edition");
            return page("", typed, "", visit);
        }
        JsonNode asItIs = JsonMapper.shared().missingNode();
        Reply reply = EditionClient.put(
                visit, id, EditionClient.details(typed), typed.getOrDefault("preset", ""), asItIs, "");
        return visit.after(reply, "/edition/" + id + "?note=made", () -> page("", typed, "", visit));
    }

    @GetMapping("/edition/{edition}/form")
    String show(@PathVariable String edition, Visit visit) {
        Reply kept = EditionClient.get(visit, edition);
        return page(edition, EditionClient.fields(EditionState.of(kept.body())), kept.etag(), visit);
    }

    @PostMapping("/edition/{edition}/form")
    String change(
            @PathVariable String edition,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String etag,
            Visit visit) {
        JsonNode kept = EditionClient.get(visit, edition).body();
        JsonNode rules = kept.path("rules");
        long outside = outside(edition, kept, typed, visit);
        if (outside > 0 && !typed.getOrDefault("outside", "").equals(String.valueOf(outside))) {
            visit.put("outside", outside);
            return page(edition, typed, etag, visit);
        }
        Reply reply =
                EditionClient.put(visit, edition, EditionClient.details(typed), string(rules, "preset"), rules, etag);
        return visit.after(
                reply,
                "/edition/" + edition + "?note=saved",
                () -> page(edition, typed, now(reply, edition, etag, visit), visit));
    }

    /** Counts the sessions that the edition's new days would leave behind; the form asks before it saves. */
    private long outside(String edition, JsonNode kept, Map<String, String> typed, Visit visit) {
        String from = typed.getOrDefault("startsOn", "");
        String to = typed.getOrDefault("endsOn", "");
        boolean same = from.equals(string(kept, "startsOn")) && to.equals(string(kept, "endsOn"));
        return same || from.isEmpty() || to.isEmpty() ? 0 : EditionClient.placedOutside(visit, edition, from, to);
    }

    /** Shows the current values beside the typed ones after a conflict. Saving again overwrites them. */
    private String now(Reply reply, String edition, String etag, Visit visit) {
        if (!reply.overtaken()) {
            return etag;
        }
        Reply kept = EditionClient.get(visit, edition);
        visit.put("theirs", EditionClient.fields(EditionState.of(kept.body())));
        return kept.etag();
    }

    private String page(String edition, Map<String, String> typed, String etag, Visit visit) {
        visit.put("id", edition);
        visit.put("typed", typed);
        visit.put("etag", etag);
        visit.put("zones", ZONES);
        visit.put("phases", EditionState.PLANNED);
        visit.put("publicNames", EditionState.PUBLIC_NAMES);
        visit.put("presets", edition.isEmpty() ? EditionClient.presets(visit) : List.of());
        return "edition-form";
    }

    @GetMapping("/edition/{edition}/rules")
    String rules(@PathVariable String edition, Visit visit) {
        Reply kept = EditionClient.get(visit, edition);
        return rulesPage(kept, RulesDraft.fields(kept.body().path("rules")), visit);
    }

    @PostMapping("/edition/{edition}/rules")
    String changeRules(
            @PathVariable String edition,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String etag,
            Visit visit) {
        Reply kept = EditionClient.get(visit, edition);
        JsonNode rules = kept.body().path("rules");
        EditionClient.Details details = EditionClient.details(EditionClient.fields(EditionState.of(kept.body())));
        Reply reply = EditionClient.put(
                visit, edition, details, string(rules, "preset"), RulesDraft.with(rules, typed), etag);
        if (reply.succeeded()) {
            return visit.redirect("/edition/" + edition + "?note=rules#rules");
        }
        visit.refused(reply);
        Trouble trouble = reply.trouble();
        visit.put(
                "trouble",
                new Trouble(
                        trouble.title(),
                        trouble.detail(),
                        trouble.flaws().stream().map(EditionForm::beside).toList()));
        return rulesPage(reply.overtaken() ? EditionClient.get(visit, edition) : kept, typed, visit);
    }

    /** Moves errors of numbers to their fields. */
    private static Trouble.Flaw beside(Trouble.Flaw flaw) {
        String at = flaw.pointer().replaceFirst("^/rules/changes/", "");
        return RulesDraft.NUMBERS.entrySet().stream()
                .filter(number -> at.startsWith(String.join("/", number.getValue())))
                .findFirst()
                .map(number -> flaw.at("/" + number.getKey()))
                .orElse(flaw.at(at.startsWith("/") ? at : "/" + at));
    }

    private static String rulesPage(Reply kept, Map<String, String> typed, Visit visit) {
        visit.put("year", EditionState.of(kept.body()));
        visit.put("etag", kept.etag());
        visit.put("typed", typed);
        visit.put("fields", RulesDraft.FIELDS);
        visit.put("gates", RulesDraft.GATES);
        visit.put("numbers", RulesDraft.NUMBERS.keySet());
        return "edition-rules";
    }
}
