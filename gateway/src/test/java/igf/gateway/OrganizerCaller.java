package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/** A browser that somebody has signed in with: looks at pages and sends their forms. */
final class OrganizerCaller {

    private final World world;
    private String token = "";

    OrganizerCaller(World world) {
        this.world = world;
    }

    void signIn(String name, String role) throws Exception {
        URI authorize = URI.create(location(world.get("/console/login/console")));
        var query = UriComponentsBuilder.fromUri(authorize).build().getQueryParams();
        String nonce = URLDecoder.decode(query.getFirst("nonce"), StandardCharsets.UTF_8);
        String id = world.tokens.with(
                c -> c.subject(name).audience("console").claim("nonce", nonce).claim("roles", List.of(role)));
        String access = world.tokens.of(name, List.of(role), "");
        world.identity.on(
                "POST /oauth2/token",
                200,
                "{\"access_token\":\"" + access + "\",\"id_token\":\"" + id
                        + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        assertThat(world.get("/console/code/console?code=abc&state=" + query.getFirst("state"))
                        .statusCode())
                .isEqualTo(302);
    }

    HttpResponse<String> look(String path, String... headers) throws Exception {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Accept";
        all[headers.length + 1] = "text/html";
        HttpResponse<String> page = world.get(path, all);
        Matcher found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        if (found.find()) {
            token = found.group(1);
        }
        return page;
    }

    /** Sends a form of the page that was looked at last. @param fields name and value in turn */
    HttpResponse<String> send(String path, String... fields) throws Exception {
        return post(path, "text/html", fields);
    }

    /** As the script of the page sends it. */
    HttpResponse<String> sendInBackground(String path, String... fields) throws Exception {
        return post(path, "application/json", fields);
    }

    private HttpResponse<String> post(String path, String accept, String... fields) throws Exception {
        StringBuilder body = new StringBuilder("_csrf=").append(encode(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return world.send(
                "POST", path, body.toString(), "Content-Type", "application/x-www-form-urlencoded", "Accept", accept);
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
