package igf.identity;

/**
 * Thrown when the provider is started outside the demo, where its publicly known passwords would give everyone access.
 */
class DemoModeRequiredException extends RuntimeException {

    private static final long serialVersionUID = 1;

    static final String SENTENCE = "The demo identity provider has publicly known passwords, so it starts only with "
            + "igf.demo=true. Otherwise, set igf.issuer-uri to your own OpenID provider.";

    DemoModeRequiredException() {
        super(SENTENCE);
    }
}
