package igf.proposal.rules.form;

/**
 * A theme that a proposal can name.
 *
 * @param id a slug, stable within the edition
 * @param name as in the call for proposals
 */
public record Subtheme(String id, String name) {}
