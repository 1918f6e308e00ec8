package igf.acceptance.keycloak;

import igf.acceptance.page.BrowserClient;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** {@code ./igf keycloak}: tests sign-in, programs and key rotation with Keycloak as the identity provider. */
public final class Keycloak {
    private static final String USAGE = "usage: Keycloak URL-OF-KEYCLOAK ADMIN-PASSWORD URL-OF-OURS SECRET-OF-CLIENTS";
    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    /** Longer than the time for which the gateway and the services cache keys. */
    private static final Duration TIMEOUT = Duration.ofMinutes(8);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final KeycloakAdmin provider;
    private final BrowserClient web;
    private final String systemUrl;
    private final String secret;

    private Keycloak(KeycloakAdmin provider, BrowserClient web, String systemUrl, String secret) {
        this.provider = provider;
        this.web = web;
        this.systemUrl = systemUrl;
        this.secret = secret;
    }

    /**
     * Arguments: the URL of Keycloak, its administrator's password, the URL of the system, and the secret of the
     * clients.
     */
    public static void main(String[] arguments) {
        if (arguments.length != 4) {
            System.err.println(USAGE);
            System.exit(2);
        }
        try (BrowserClient web = new BrowserClient()) {
            var journey =
                    new Keycloak(new KeycloakAdmin(web, arguments[0], arguments[1]), web, arguments[2], arguments[3]);
            journey.testUsers();
            journey.testClients();
            journey.testKeyRotation();
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void print(String what) {
        System.out.println("  " + what);
    }

    private void testUsers() {
        provider.createUser("sofia", "SECRETARIAT");
        provider.createUser("omar", "ORGANIZER");
        try (BrowserClient sofia = new BrowserClient()) {
            var authenticator = new TotpAuthenticator();
            var page = signIn(sofia, "/operations", "sofia");
            check(page, 200, "/required-action", "a password alone, for the secretariat");
            check(authenticator.setUp(sofia, page), 200, "/operations", "the secretariat's page");
            print(
                    "the secretariat sets up a second factor, signs in at Keycloak and sees its pages, by role and scope");
            check(sofia.get(systemUrl + "/home"), 200, "/home", "the secretariat's home page, in the session");
        }
        try (BrowserClient retried = new BrowserClient()) {
            var page = signIn(retried, "/operations", "sofia");
            check(page, 200, "/login-actions/authenticate", "a password alone, once there is a second factor");
            print("the secretariat cannot sign in with only a password");
        }
        try (BrowserClient omar = new BrowserClient()) {
            check(signIn(omar, "/home", "omar"), 200, "/home", "an organizer's page");
            check(omar.get(systemUrl + "/operations"), 403, "/operations", "a user without the role");
            print("an organizer signs in, and does not see the secretariat's pages");
        }
        try (BrowserClient stranger = new BrowserClient()) {
            var retried = stranger.submitForm(
                    loginForm(stranger.get(systemUrl + "/home")), Map.of("username", "sofia", "password", "guessed"));
            check(retried, 200, "/login-actions/authenticate", "a wrong password");
            print("nobody can sign in with a wrong password");
        }
    }

    private HttpResponse<String> signIn(BrowserClient browser, String page, String name) {
        String form = loginForm(browser.get(systemUrl + page));
        return browser.submitForm(form, Map.of("username", name, "password", name + "-password"));
    }

    private static String loginForm(HttpResponse<String> page) {
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("Redirected not to Keycloak's form, but to %s (%d): %s"
                    .formatted(page.uri(), page.statusCode(), page.body()));
        }
        return form.group(1).replace("&amp;", "&");
    }

    private void testClients() {
        String operator = provider.token("operator", secret);
        String tool = provider.token("tool", secret);
        check(api("/admin/projections", operator), 200, "", "scope admin");
        check(api("/admin/projections", tool), 403, "", "a tool without that scope");
        check(api("/feed?after=0&limit=1", tool), 200, "", "a tool with scope feed:read");
        check(api("/messages?limit=1", operator), 200, "", "role SECRETARIAT of a client");
        check(api("/messages?limit=1", tool), 403, "", "a tool without that role");
        check(web.get(systemUrl + "/api/v1/admin/projections", operator + "x"), 401, "", "a forged signature");
        provider.createForeignClient("stranger", secret);
        check(api("/feed?after=0&limit=1", provider.token("stranger", secret)), 401, "", "another audience");
        print("tools call with Keycloak's roles, scopes and audience; forged tokens and other audiences are rejected");
        check(
                web.withKey(systemUrl + "/api/v1/feed?after=0&limit=1", "tool." + secret),
                200,
                "",
                "a key of client and secret");
        check(web.withKey(systemUrl + "/api/v1/feed?after=0&limit=1", "tool.guessed"), 401, "", "a guessed one");
        print("the gateway exchanges an API key for a token of Keycloak");
    }

    private void testKeyRotation() {
        String before = provider.token("operator", secret);
        check(api("/admin/projections", before), 200, "", "a token of the first key");
        provider.addKey();
        String after = provider.token("operator", secret);
        if (KeycloakAdmin.keyId(after).equals(KeycloakAdmin.keyId(before))) {
            throw new IllegalStateException("Keycloak still signs with its first key");
        }
        check(api("/admin/projections", after), 200, "", "a token of a new key");
        check(api("/admin/projections", before), 200, "", "a token of the first key, which is still valid");
        print("Keycloak signs with a new key: its first token is accepted at once, tokens of the old key still are");
        provider.deleteOldKeys();
        long startedAt = System.nanoTime();
        while (api("/admin/projections", before).statusCode() != 401) {
            if (System.nanoTime() - startedAt > TIMEOUT.toNanos()) {
                throw new IllegalStateException("A token of a deleted key was still accepted after " + TIMEOUT);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        print("the old key is deleted: its token is rejected %d s later (tokens are valid for 300 s)"
                .formatted(Duration.ofNanos(System.nanoTime() - startedAt).toSeconds()));
        check(api("/admin/projections", provider.token("operator", secret)), 200, "", "a token of the new key");
    }

    private HttpResponse<String> api(String path, String token) {
        return web.get(systemUrl + "/api/v1" + path, token);
    }

    private static void check(HttpResponse<String> response, int status, String path, String description) {
        URI uri = response.uri();
        if (response.statusCode() != status || !uri.getPath().endsWith(path)) {
            throw new IllegalStateException("%s: expected %d of %s, was %d of %s%n%s"
                    .formatted(description, status, path, response.statusCode(), uri, response.body()));
        }
    }
}
