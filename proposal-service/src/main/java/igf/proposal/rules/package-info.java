/**
 * The rules of an edition, as data.
 *
 * <p>Every number of the IGF changes by year: themes, formats, criteria, limits, deadlines. A {@link
 * igf.proposal.rules.RuleSet} holds them all in one version; it starts as a preset of a year ({@link
 * igf.proposal.rules.json.Presets}), whose file tells the source of each value, and changes only as a whole, by a
 * merge-patch that gives the next version or every problem at once. Nothing here decides about a proposal: the
 * features ask, by sentences.
 */
@NullMarked
package igf.proposal.rules;

import org.jspecify.annotations.NullMarked;
