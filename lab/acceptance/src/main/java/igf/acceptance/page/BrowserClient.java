package igf.acceptance.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser without JavaScript. It stores cookies and follows redirects. */
public final class BrowserClient implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Pattern HIDDEN =
            Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new Cookies())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(TIMEOUT)
            .build();

    /** A cookie store that sends secure cookies without TLS, as browsers do for the loopback address. */
    private static final class Cookies extends CookieManager {
        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(from, headers);
            getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }

    public HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    public HttpResponse<String> get(String url, String token) {
        return send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token));
    }

    public HttpResponse<String> withKey(String url, String key) {
        return send(HttpRequest.newBuilder(URI.create(url)).header("X-API-Key", key));
    }

    /**
     * Requests a compressed page, as a browser does.
     *
     * @param tag ETag of the cached page; null if there is none
     */
    HttpResponse<byte[]> compressed(String url, @Nullable String tag) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip");
        return send(tag == null ? request : request.header("If-None-Match", tag), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> submitForm(String url, Map<String, String> fields) {
        return send(submitForm(fields, HttpRequest.newBuilder(URI.create(url))));
    }

    /** Sends a form as an authenticated client of an OpenID provider. */
    public HttpResponse<String> submitForm(String url, Map<String, String> fields, String client, String secret) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(
                submitForm(fields, HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Basic " + basic)));
    }

    public HttpResponse<String> json(String method, String url, String token, String body) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder submitForm(Map<String, String> fields, HttpRequest.Builder request) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Signs a demo user in through the login form. */
    public void signIn(String url, String name) {
        var form = get(url + "/home");
        Map<String, String> fields = new HashMap<>(Map.of("username", name, "password", name + "-secret"));
        HIDDEN.matcher(form.body()).results().forEach(found -> fields.putIfAbsent(found.group(1), found.group(2)));
        var home = submitForm(form.uri().resolve(formAction(form.body())).toString(), fields);
        if (home.statusCode() != 200 || !home.uri().getPath().equals("/home")) {
            throw new IllegalStateException(name + " of the demo could not sign in: redirected to " + home.uri());
        }
    }

    private static String formAction(String page) {
        Matcher form =
                Pattern.compile("<form[^>]*action=\"([^\"]*login[^\"]*)\"").matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("There is no sign-in form. Is it the demo's identity provider?");
        }
        return form.group(1).replace("&amp;", "&");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.timeout(TIMEOUT).build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
