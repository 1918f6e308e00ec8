/**
 * The rules of an edition, as data.
 * <p>Themes, formats, criteria, limits and deadlines of the IGF change every year. A {@link igf.proposal.rules.RuleSet}
 * holds them in one version. It starts from the preset of a year ({@link igf.proposal.rules.json.Presets}), whose file
 * states the source of each value. It changes only by a merge-patch, which results in the next version or in a list of
 * all mistakes. The rules make no decisions; features read them.
 */
@NullMarked
package igf.proposal.rules;

import org.jspecify.annotations.NullMarked;
