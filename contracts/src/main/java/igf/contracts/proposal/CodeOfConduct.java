package igf.contracts.proposal;

/**
 * The code of conduct that participants accept when they register.
 *
 * @param version the text's version
 * @param url address of the text
 */
public record CodeOfConduct(String version, String url) {}
