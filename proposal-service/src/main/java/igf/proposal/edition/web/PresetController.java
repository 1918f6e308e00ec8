package igf.proposal.edition.web;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.json.Presets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the rules of past years, from which an edition can start. */
@RestController
@RequestMapping(Api.BASE + "/rule-presets")
class PresetController {

    /**
     * The rules of a past year.
     *
     * @param name the name to use in an edition's {@code rules}, as {@code igf-2022}
     * @param rules complete, in the form of an edition's rules: compulsory fields, limits, subthemes, the source of
     *     each value and more
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
     * @param next always null, because the list has one page
     */
    record PresetNames(List<String> items, @Nullable String next) {}

    /** Lists the names of the presets from which an edition's rules can start. */
    @GetMapping
    @Allow(everyone = true)
    PresetNames listRulePresets() {
        return new PresetNames(Presets.names(), null);
    }

    /**
     * Shows a preset's rules.
     * <p>404 for an unknown name.
     *
     * @param name as in the list, {@code igf-2022}
     */
    @GetMapping("/{name}")
    @Allow(everyone = true)
    PresetShown getRulePreset(@PathVariable String name) {
        return Presets.find(name).map(rules -> PresetShown.of(name, rules)).orElseThrow(Problem::notFound);
    }
}
