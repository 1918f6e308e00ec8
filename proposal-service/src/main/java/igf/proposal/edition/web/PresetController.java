package igf.proposal.edition.web;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.json.Presets;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of past years, which an edition can begin with. */
@RestController
@RequestMapping(Api.BASE + "/rule-presets")
class PresetController {

    /**
     * The rules of a past year.
     *
     * @param name by which an edition names it in {@code rules}, as {@code igf-2022}
     * @param rules whole, as an edition shows its own: what is compulsory, limits, subthemes, where each value comes from and the rest
     */
    record PresetShown(String name, Map<String, ?> rules) {
        static PresetShown of(String name, RuleSet rules) {
            return new PresetShown(name, rules.members());
        }
    }

    /**
     * All presets.
     *
     * @param items names, the oldest first
     */
    record PresetNames(List<String> items) {}

    /** Lists the names of the presets that an edition's rules can begin as. */
    @GetMapping
    @Allow(everyone = true)
    PresetNames listRulePresets() {
        return new PresetNames(Presets.names());
    }

    /**
     * Shows a preset's rules.
     *
     * <p>404 for a name that is none.
     *
     * @param name as the list has it, {@code igf-2022}
     */
    @GetMapping("/{name}")
    @Allow(everyone = true)
    PresetShown getRulePreset(@PathVariable String name) {
        return Presets.named(name).map(rules -> PresetShown.of(name, rules)).orElseThrow(Problem::notFound);
    }
}
