package igf.gateway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
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
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final ConfigurableApplicationContext gateway;

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
                "--igf.mailbox-url=" + notification.base() + "/test-mailbox"));
        Stream.of(proposal, scheduling, participation, notification, identity)
                .forEach(service -> args.add("--igf.services." + service.name + "=" + service.base()));
        args.addAll(List.of(more));
        gateway = SpringApplication.run(GatewayApplication.class, args.toArray(String[]::new));
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

    @Override
    public void close() {
        http.close();
        gateway.close();
        services().forEach(Service::close);
        identity.close();
    }
}
