package igf.gateway.clock;

import igf.api.problem.ProblemKind;
import igf.gateway.problem.ProblemException;
import igf.gateway.service.Backend;
import igf.gateway.service.Backends;
import igf.gateway.service.ServiceClient;
import igf.gateway.service.ServiceResponse;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code /demo/clock}: reads and sets the time of all services. Exists in demo mode only. */
@RestController
@RequestMapping("/demo/clock")
@ConditionalOnProperty(name = "igf.demo", havingValue = "true")
class ClockEndpoint {

    private static final String SERVICE_PATH = "/internal/demo/clock";

    /**
     * The time to set.
     *
     * @param now an ISO-8601 instant
     * @param forward an ISO-8601 duration to move the clock forward by; only one of the two may be set
     */
    record NewTime(@Nullable String now, @Nullable String forward) {}

    /** The time of all services. */
    record CurrentTime(Instant now) {}

    private final Backends.Management management;
    private final ServiceClient serviceClient;
    private final JsonMapper json;

    ClockEndpoint(Backends backends, ServiceClient serviceClient, JsonMapper json) {
        this.management = backends.management();
        this.serviceClient = serviceClient;
        this.json = json;
    }

    @GetMapping
    CurrentTime get() {
        ServiceResponse response =
                serviceClient.get(management.proposalBackend().base().resolve(SERVICE_PATH), new HttpHeaders());
        if (!response.isSuccess()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, Map.of("services", List.of("proposal")));
        }
        return new CurrentTime(Instant.parse(response.json().path("now").asString()));
    }

    /** Computes a relative time once, so that all services get the same instant and a retry does no harm. */
    @PutMapping
    CurrentTime set(@RequestBody(required = false) @Nullable String body) {
        Instant now = parseInstant(body == null ? "" : body);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        for (Backend service : management.services()) {
            URI clock = service.base().resolve(SERVICE_PATH);
            ServiceResponse response = serviceClient.send(HttpMethod.PUT, clock, headers, "{\"now\":\"" + now + "\"}");
            if (!response.isSuccess()) {
                throw new ProblemException(ProblemKind.UNAVAILABLE, Map.of("services", List.of(service.name())));
            }
        }
        return new CurrentTime(now);
    }

    private Instant parseInstant(String body) {
        try {
            NewTime time = json.readValue(body, NewTime.class);
            if (time.now() != null && time.forward() == null) {
                return Instant.parse(time.now());
            }
            if (time.forward() != null && time.now() == null) {
                Duration forward = Duration.parse(time.forward());
                if (!forward.isNegative()) {
                    return get().now().plus(forward);
                }
            }
        } catch (JacksonException | DateTimeException | ArithmeticException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static ProblemException malformed() {
        return new ProblemException(
                ProblemKind.MALFORMED,
                Map.of(
                        "errors",
                        List.of(Map.of(
                                "pointer",
                                "",
                                "code",
                                "CLOCK_SETTING",
                                "detail",
                                "Send {\"now\": \"2026-10-10T09:00:00Z\"} or {\"forward\": \"P3D\"}, one of them."))));
    }
}
