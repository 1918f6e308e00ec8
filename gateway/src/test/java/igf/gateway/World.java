package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway with a service of each kind behind it, and a caller in front. */
final class World implements AutoCloseable {

    static final String OUTWARD = Tokens.ISSUER;

    final Tokens tokens = new Tokens();
    final Service proposal = new Service("proposal");
    final Service scheduling = new Service("scheduling");
    final Service participation = new Service("participation");
    final Service notification = new Service("notification");
    final Service identity = new Service("identity");
    final SessionStore sessions;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String[] settings;
    private final List<ConfigurableApplicationContext> gateways = new ArrayList<>();
    private ConfigurableApplicationContext gateway;
    private String formToken = "";

    World(String... more) {
        this(true, more);
    }

    static World outsideDemoMode(String... more) {
        return new World(false, more);
    }

    private World(boolean demo, String... more) {
        identity.on("GET /oauth2/jwks", 200, tokens.jwks());
        List<String> args = new ArrayList<>(List.of(
                "--spring.config.name=gateway",
                "--spring.main.banner-mode=off",
                "--logging.level.root=error",
                "--server.port=0",
                "--igf.demo=" + demo,
                "--igf.console.secret=" + (demo ? "console-secret" : "one-of-our-own"),
                "--igf.issuer-uri=" + OUTWARD,
                "--igf.insecure-allowed=issuer-without-tls,gateway-without-tls",
                "--igf.mailbox-url=" + notification.base() + "/test-mailbox"));
        Stream.of(proposal, scheduling, participation, notification, identity)
                .forEach(service -> args.add("--igf.services." + service.name + "=" + service.base()));
        services()
                .forEach(service -> args.add("--igf.services.management." + service.name + "=" + service.management()));
        args.addAll(List.of(more));
        sessions = new SessionStore(services());
        settings = args.toArray(String[]::new);
        gateway = another();
    }

    /** Starts another gateway with the same settings. */
    ConfigurableApplicationContext another() {
        ConfigurableApplicationContext started = SpringApplication.run(GatewayApplication.class, settings);
        gateways.add(started);
        return started;
    }

    /** Sends what follows to another gateway, from the same browser. @return the gateway before it */
    ConfigurableApplicationContext turnTo(ConfigurableApplicationContext other) {
        ConfigurableApplicationContext before = gateway;
        gateway = other;
        return before;
    }

    /** Begins anew with another browser and services that know nothing. The gateway stays, with what it remembers. */
    void reset() {
        services().forEach(Service::reset);
        cookies.getCookieStore().removeAll();
    }

    List<Service> services() {
        return List.of(proposal, scheduling, participation, notification);
    }

    int port() {
        return Integer.parseInt(gateway.getEnvironment().getProperty("local.server.port", "0"));
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return http.send(request.build(), body);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers));
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    String[] as(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** What the browser keeps under a name. */
    String cookie(String name) {
        return cookies(name).getFirst();
    }

    List<String> cookies(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .toList();
    }

    /** Asks from a browser that knows only these headers. */
    HttpResponse<String> anotherBrowser(String path, String... headers) throws IOException, InterruptedException {
        try (HttpClient other = HttpClient.newHttpClient()) {
            return other.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Signs in as a browser does. */
    void logIn(String name, String role) throws IOException, InterruptedException {
        logIn(name, role, () -> {});
    }

    /** @param atProvider what happens while the person is at the provider */
    void logIn(String name, String role, Runnable atProvider) throws IOException, InterruptedException {
        logIn(name, role, "\"expires_in\":3600", atProvider);
    }

    /** @param seconds how long the access token lasts */
    void logInFor(String name, String role, int seconds, String refreshToken) throws IOException, InterruptedException {
        logIn(name, role, "\"expires_in\":" + seconds + ",\"refresh_token\":\"" + refreshToken + "\"", () -> {});
    }

    private void logIn(String name, String role, String lasts, Runnable atProvider)
            throws IOException, InterruptedException {
        URI authorize = URI.create(location(get("/console/login/console")));
        var query = UriComponentsBuilder.fromUri(authorize).build().getQueryParams();
        String nonce = URLDecoder.decode(query.getFirst("nonce"), StandardCharsets.UTF_8);
        String id = tokens.with(
                c -> c.subject(name).audience("console").claim("nonce", nonce).claim("roles", List.of(role)));
        String access = tokens.of(name, List.of(role), "admin");
        identity.on(
                "POST /oauth2/token",
                200,
                "{\"access_token\":\"" + access + "\",\"id_token\":\"" + id + "\",\"token_type\":\"Bearer\"," + lasts
                        + "}");
        atProvider.run();

        HttpResponse<String> in = get("/console/code/console?code=abc&state=" + query.getFirst("state"));

        assertThat(in.statusCode()).as(in.body()).isEqualTo(302);
        assertThat(in.headers().allValues("Set-Cookie"))
                .as("requests that follow side by side have one token of forms")
                .anySatisfy(cookie -> assertThat(cookie).matches("IGF_FORM=[^;]+;.*"));
        assertThat(identity.seen("POST /oauth2/token").getLast().body()).contains("code_verifier=", "code=abc");
    }

    /** A page as a browser asks for it; the token of its forms is kept for {@link #press}. */
    HttpResponse<String> look(String path, String... headers) throws IOException, InterruptedException {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Accept";
        all[headers.length + 1] = "text/html";
        HttpResponse<String> page = get(path, all);
        Matcher found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        if (found.find()) {
            formToken = found.group(1);
        }
        return page;
    }

    /** The token that a form of a page carries. */
    String formToken(String page) throws IOException, InterruptedException {
        formToken = "";
        assertThat(look(page).body()).as(page).contains("name=\"_csrf\"");
        return formToken;
    }

    /** A form of the page that was looked at last, as a browser sends it. @param fields names and values in turn */
    HttpResponse<String> press(String action, String... fields) throws IOException, InterruptedException {
        return press(action, "text/html", fields);
    }

    /** The same as the page's script sends it. */
    HttpResponse<String> pressInBackground(String action, String... fields) throws IOException, InterruptedException {
        return press(action, "application/json", fields);
    }

    /** A form of a page. */
    HttpResponse<String> submit(String page, String action, String... fields) throws IOException, InterruptedException {
        formToken(page);
        return press(action, fields);
    }

    private HttpResponse<String> press(String action, String accept, String[] fields)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("_csrf=").append(encoded(formToken));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return send(
                "POST", action, body.toString(), "Content-Type", "application/x-www-form-urlencoded", "Accept", accept);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where an answer leads. */
    static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    @Override
    public void close() {
        http.close();
        gateways.forEach(ConfigurableApplicationContext::close);
        services().forEach(Service::close);
        identity.close();
    }
}
