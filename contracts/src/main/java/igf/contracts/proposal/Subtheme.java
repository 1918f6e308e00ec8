package igf.contracts.proposal;

/**
 * A subtheme of the edition, with its name so that consumers can show it without the rule set.
 *
 * @param id slug in the edition's rules
 * @param name displayed name
 */
public record Subtheme(String id, String name) {}
