package igf.console.edition;

import igf.console.page.Edition;
import igf.console.page.PageContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** {@code /edition/{edition}}: phases, deadlines and rules, compared with the rules of another edition. */
@Controller
class EditionPage {

    private static final Set<String> NOTES = Set.of("made", "saved", "rules", "extended");
    private static final List<String> GROUPS = List.of("call", "limits", "reviewing", "afterwards");

    /** A rule as two editions state it. A text is empty if that edition does not have the rule. */
    record Difference(String here, String there) {}

    /**
     * Shows an edition and compares its rules.
     *
     * @param of version of its rules; empty for the current one
     * @param with the rules to compare with: a preset, another edition, or {@code :} and an earlier version of this
     *     edition
     */
    @GetMapping("/edition/{edition}")
    String show(
            @PathVariable String edition,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "") String note,
            PageContext context) {
        JsonNode json = EditionClient.get(context, edition).body();
        List<RuleSentence> sentences = RuleSentences.of(json.path("rules"), context);
        List<String> presets = EditionClient.presets(context);
        Map<String, List<RuleSentence>> groups = new LinkedHashMap<>();
        GROUPS.forEach(group -> groups.put(
                group,
                sentences.stream()
                        .filter(sentence -> sentence.group().equals(group))
                        .toList()));
        context.addAttribute("note", NOTES.contains(note) ? note : "");
        context.addAttribute("year", EditionState.of(json));
        context.addAttribute("groups", groups);
        context.addAttribute("extensions", EditionClient.extensions(context, edition));
        context.addAttribute("presets", presets);
        context.addAttribute(
                "others",
                context.editions().all().stream()
                        .map(Edition::id)
                        .filter(id -> !id.equals(edition) && !presets.contains(id))
                        .toList());
        context.addAttribute("versions", EditionClient.versions(context, edition));
        context.addAttribute("of", of);
        context.addAttribute("with", with);
        context.addAttribute(
                "differences",
                with.isEmpty()
                        ? List.of()
                        : differences(
                                of.isEmpty()
                                        ? sentences
                                        : RuleSentences.of(EditionClient.version(context, edition, of), context),
                                RuleSentences.of(rules(context, edition, with, presets), context)));
        return "edition";
    }

    private JsonNode rules(PageContext context, String edition, String with, List<String> presets) {
        if (with.startsWith(":")) {
            return EditionClient.version(context, edition, with.substring(1));
        }
        return presets.contains(with)
                ? EditionClient.preset(context, with)
                : EditionClient.get(context, with).body().path("rules");
    }

    private static List<Difference> differences(List<RuleSentence> here, List<RuleSentence> otherRules) {
        Map<String, String> there = otherRules.stream()
                .collect(Collectors.toMap(
                        RuleSentence::key, RuleSentence::text, (first, _) -> first, LinkedHashMap::new));
        List<Difference> all = new ArrayList<>();
        here.forEach(rule -> {
            String other = there.remove(rule.key());
            if (!rule.text().equals(other)) {
                all.add(new Difference(rule.text(), other == null ? "" : other));
            }
        });
        there.values().forEach(text -> all.add(new Difference("", text)));
        return all;
    }
}
