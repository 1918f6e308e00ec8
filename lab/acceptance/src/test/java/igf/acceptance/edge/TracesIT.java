package igf.acceptance.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Collector;
import igf.acceptance.system.Collector.Span;
import igf.acceptance.system.Editions;
import igf.acceptance.system.Shared;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All effects of one request are found under its trace id, from the gateway to the mail. */
@ExtendWith(Shared.class)
class TracesIT {

    private static final Set<String> ON_THE_WAY = Set.of(
            "gateway",
            "participation-service append",
            "participation-service publisher",
            "notification-service inbox",
            "notification-service append",
            "notification-service mail");

    @Test
    void a_registration_is_one_trace_from_the_gateway_to_the_mail(Callers callers, Collector collector) {
        assumeTrue(
                System.getProperty("igf.url", "").isEmpty(), "a system that somebody else started sends no spans here");
        String edition = Editions.open(callers);
        String request = UUID.randomUUID().toString();
        var answer = callers.raw()
                .send(
                        null,
                        "POST",
                        "/api/v1/editions/" + edition + "/registrations",
                        """
                        {"name": "Tess Trace", "email": "tess-%s@example.org", "stakeholderGroup": "CIVIL_SOCIETY", "codeOfConduct": "1"}""".formatted(request.substring(0, 8)),
                        "X-Request-Id",
                        request);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.header("X-Request-Id")).isEqualTo(request);

        List<Span> spans = await("the mail, and all that comes before it")
                .atMost(Duration.ofMinutes(1))
                .until(() -> collector.of(request.replace("-", "")), TracesIT::areWhole);
        var first = spans.stream().filter(span -> span.parent().isEmpty()).toList();
        assertThat(first).extracting(Span::service).containsExactly("gateway");
        assertThat(spans).extracting(Span::name).contains("POST /api/v1/editions/{edition}/registrations");
        assertThat(spans)
                .filteredOn(span -> !span.parent().isEmpty())
                .allSatisfy(span -> assertThat(spans).extracting(Span::id).contains(span.parent()));
        assertThat(spans.toString()).doesNotContain("Tess", "tess-", edition);
    }

    @Test
    void a_trace_that_a_caller_began_is_gone_on_with(Callers callers, Collector collector) {
        assumeTrue(
                System.getProperty("igf.url", "").isEmpty(), "a system that somebody else started sends no spans here");
        String trace = UUID.randomUUID().toString().replace("-", "");
        var answer = callers.raw()
                .send(null, "GET", "/api/v1/editions", null, "traceparent", "00-" + trace + "-b7ad6b7169203331-01");
        assertThat(answer.header("X-Request-Id")).isEqualTo(trace + "-b7ad6b7169203331");

        List<Span> spans = await("gateway and service")
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> collector.of(trace),
                        found -> isFrom("gateway", found) && isFrom("proposal-service", found));
        assertThat(spans)
                .filteredOn(span -> span.service().equals("gateway"))
                .extracting(Span::parent)
                .containsExactly("b7ad6b7169203331");
    }

    private static boolean isFrom(String service, List<Span> spans) {
        return spans.stream().anyMatch(span -> span.service().equals(service));
    }

    /** A span arrives when it has ended, so it may arrive before its parent. */
    private static boolean areWhole(List<Span> spans) {
        var names =
                spans.stream().map(span -> span.service() + " " + span.name()).collect(Collectors.toSet());
        var ids = spans.stream().map(Span::id).collect(Collectors.toSet());
        return spans.stream().allMatch(span -> span.parent().isEmpty() || ids.contains(span.parent()))
                && ON_THE_WAY.stream().allMatch(step -> names.stream().anyMatch(name -> name.startsWith(step)))
                && names.stream().anyMatch(name -> name.contains(" view."))
                && names.stream().anyMatch(name -> name.contains(" reaction."));
    }
}
