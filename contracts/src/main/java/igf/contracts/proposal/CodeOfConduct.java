package igf.contracts.proposal;

/**
 * What participants accept when they register.
 *
 * @param version the text's version
 * @param url where the text is
 */
public record CodeOfConduct(String version, String url) {}
