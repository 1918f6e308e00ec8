package igf.gateway.health;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /health} reports on all services and always responds with 200. {@code /health/ready} responds with 503 until
 * all services are ready. {@code /health/live} calls no service.
 */
@RestController
class HealthEndpoints {

    /** @param status {@code UP}, or {@code DEGRADED} if a service is not ready */
    record Health(String status, List<ServiceHealth> services) {

        static Health of(List<ServiceHealth> services) {
            return new Health(services.stream().allMatch(ServiceHealth::ready) ? "UP" : "DEGRADED", services);
        }
    }

    private final HealthReader healthReader;

    HealthEndpoints(HealthReader healthReader) {
        this.healthReader = healthReader;
    }

    @GetMapping("/health")
    Health health() {
        return Health.of(healthReader.services());
    }

    /** @param status always {@code UP} */
    record Alive(String status) {}

    /**
     * Tells an orchestrator whether to restart this process. It calls no service, since restarting the gateway does not
     * repair a service.
     */
    @GetMapping("/health/live")
    Alive live() {
        return new Alive("UP");
    }

    @GetMapping("/health/ready")
    ResponseEntity<Health> ready() {
        Health health = Health.of(healthReader.services());
        return health.status().equals("UP")
                ? ResponseEntity.ok(health)
                : ResponseEntity.status(503)
                        .header(HttpHeaders.RETRY_AFTER, "2")
                        .body(health);
    }
}
