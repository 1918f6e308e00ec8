package igf.proposal.rules.form;

/**
 * The code of conduct that participants accept.
 *
 * @param version the label that a registration names
 * @param url address of the text
 */
public record CodeOfConduct(String version, String url) {}
