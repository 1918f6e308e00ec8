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

/** Somebody who has signed in at the provider, reads pages and sends their forms. */
final class ReviewingLogin {

    private final World world;

    private ReviewingLogin(World world) {
        this.world = world;
    }

    static ReviewingLogin as(World world, String name, String role) throws Exception {
        String authorize = location(world.get("/console/login/console"));
        var query = UriComponentsBuilder.fromUri(URI.create(authorize)).build().getQueryParams();
        String nonce = URLDecoder.decode(query.getFirst("nonce"), StandardCharsets.UTF_8);
        String id = world.tokens.with(
                c -> c.subject(name).audience("console").claim("nonce", nonce).claim("roles", List.of(role)));
        world.identity.on(
                "POST /oauth2/token",
                200,
                "{\"access_token\":\"" + world.tokens.of(name, List.of(role), "admin") + "\",\"id_token\":\"" + id
                        + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        HttpResponse<String> in = world.get("/console/code/console?code=abc&state=" + query.getFirst("state"));
        assertThat(in.statusCode()).as(in.body()).isEqualTo(302);
        return new ReviewingLogin(world);
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return headers.length == 0 ? world.get(path, "Accept", "text/html") : world.get(path, headers);
    }

    /** @param page that the form stands on; @param fields names and values in turn */
    HttpResponse<String> send(String page, String to, String... fields) throws Exception {
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get(page).body());
        assertThat(csrf.find()).isTrue();
        StringBuilder form = new StringBuilder("_csrf=" + csrf.group(1));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return world.send(
                "POST",
                to,
                form.toString(),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
