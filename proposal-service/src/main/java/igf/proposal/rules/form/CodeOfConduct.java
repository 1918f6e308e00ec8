package igf.proposal.rules.form;

/**
 * What a participant accepts.
 *
 * @param version the label that a registration names
 * @param url where the text stands
 */
public record CodeOfConduct(String version, String url) {}
