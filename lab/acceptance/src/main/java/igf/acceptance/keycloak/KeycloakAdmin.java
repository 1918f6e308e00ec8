package igf.acceptance.keycloak;

import igf.acceptance.page.BrowserClient;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls Keycloak as its administrator or as one of its clients. */
final class KeycloakAdmin {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KEYS = "org.keycloak.keys.KeyProvider";

    private final BrowserClient web;
    private final String url;
    private final String password;

    /** @param password password of the administrator {@code admin} */
    KeycloakAdmin(BrowserClient web, String url, String password) {
        this.web = web;
        this.url = url;
        this.password = password;
    }

    String token(String client, String secret) {
        return accessToken(web.submitForm(
                url + "/realms/igf/protocol/openid-connect/token",
                Map.of("grant_type", "client_credentials"),
                client,
                secret));
    }

    /** Returns the id of the key that signed a token. */
    static String keyId(String token) {
        byte[] header = java.util.Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return JSON.readTree(header).path("kid").asString("");
    }

    /** Creates a user with a verified address, one role, and the password {@code <name>-password}. */
    void createUser(String name, String role) {
        var created = adminCall("POST", "/users", """
                {"username": "%1$s", "email": "%1$s@example.org", "emailVerified": true, "enabled": true, "firstName": "%1$s",
                 "lastName": "of the journey", "credentials": [{"type": "password", "value": "%1$s-password", "temporary": false}]}""".formatted(name));
        expect(created, 201);
        String id = JSON.readTree(adminCall("GET", "/users?exact=true&username=" + name, "")
                        .body())
                .path(0)
                .path("id")
                .asString("");
        String roleJson = adminCall("GET", "/roles/" + role, "").body();
        expect(adminCall("POST", "/users/" + id + "/role-mappings/realm", "[" + roleJson + "]"), 204);
    }

    /** Creates a client whose tokens have another audience. */
    void createForeignClient(String client, String secret) {
        expect(adminCall("POST", "/clients", """
                {"clientId": "%s", "secret": "%s", "publicClient": false, "serviceAccountsEnabled": true, "standardFlowEnabled": false,
                 "defaultClientScopes": ["basic"], "optionalClientScopes": []}""".formatted(client, secret)), 201);
    }

    /** Adds a new signing key. Tokens of the old keys stay valid. */
    void addKey() {
        expect(adminCall("POST", "/components", """
                {"name": "rotated", "providerId": "rsa-generated", "providerType": "%s",
                 "config": {"priority": ["1000"], "enabled": ["true"], "active": ["true"], "algorithm": ["RS256"]}}""".formatted(KEYS)), 201);
    }

    /** Deletes the old keys, as after a theft. */
    void deleteOldKeys() {
        for (JsonNode key :
                JSON.readTree(adminCall("GET", "/components?type=" + KEYS, "").body())) {
            if (key.path("providerId").asString("").equals("rsa-generated")
                    && !key.path("name").asString("").equals("rotated")) {
                expect(adminCall("DELETE", "/components/" + key.path("id").asString(""), ""), 204);
            }
        }
    }

    private HttpResponse<String> adminCall(String method, String path, String body) {
        String token = accessToken(web.submitForm(
                url + "/realms/master/protocol/openid-connect/token",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", password)));
        return web.json(method, url + "/admin/realms/igf" + path, token, body);
    }

    private static String accessToken(HttpResponse<String> response) {
        expect(response, 200);
        return JSON.readTree(response.body()).path("access_token").asString("");
    }

    private static void expect(HttpResponse<String> response, int status) {
        if (response.statusCode() != status) {
            throw new IllegalStateException("Keycloak answered %s with %d: %s"
                    .formatted(response.request().uri(), response.statusCode(), response.body()));
        }
    }
}
