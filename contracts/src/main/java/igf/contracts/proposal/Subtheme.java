package igf.contracts.proposal;

/**
 * A subtheme of the edition, with its name so that nobody needs the rule set to print it.
 *
 * @param id slug in the edition's rules
 * @param name as shown
 */
public record Subtheme(String id, String name) {}
