package igf.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A token goes to the service that issued it, on every route of the gateway. */
class ServiceOfPathTest {
    private static final Path ROUTES = Path.of("..", "gateway", "src", "main", "resources", "gateway.yml");
    private static final Pattern ROUTE = Pattern.compile(
            "- id: \\S+\\s+uri: \\$\\{igf\\.services\\.(\\w+)}.*?Path=([^\\s,]+(?:,\\s*[^\\s,]+)*)", Pattern.DOTALL);

    @Test
    void eachRouteOfTheGatewayIsKnownToTheClient() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        Matcher routes = ROUTE.matcher(Files.readString(ROUTES));
        while (routes.find()) {
            String service = routes.group(1).toUpperCase(Locale.ROOT);
            for (String path : samples(routes.group(2))) {
                if (path.startsWith("/api/v1")) {
                    expected.putIfAbsent(path, service);
                }
            }
        }

        assertThat(expected)
                .hasSizeGreaterThan(60)
                .containsValues("PROPOSAL", "SCHEDULING", "PARTICIPATION", "NOTIFICATION");
        Map<String, String> said = new LinkedHashMap<>();
        expected.keySet().forEach(path -> said.put(path, ServiceOfPath.of(path).name()));
        assertThat(said).containsExactlyInAnyOrderEntriesOf(expected);
    }

    /** Returns sample paths of a route: with nothing after it and with two more parts. */
    private static List<String> samples(String patterns) {
        List<String> samples = new ArrayList<>();
        Stream.of(patterns.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(pattern -> {
                    samples.add(pattern.replace("/**", "").replace("/*", "/x").replace("*", ".x"));
                    if (pattern.endsWith("/**")) {
                        samples.add(pattern.replace("/**", "/x/y").replace("*", "x"));
                    }
                });
        return samples;
    }
}
