package igf.gateway.health;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /health} answers as long as the gateway lives; {@code /health/ready} is 503 until all services can work;
 * {@code /health/live} asks nobody.
 */
@RestController
class HealthEndpoints {

    /** @param status UP, or DEGRADED if a service is not ready */
    record Health(String status, List<ServiceHealth> services) {

        static Health of(List<ServiceHealth> services) {
            return new Health(services.stream().allMatch(ServiceHealth::ready) ? "UP" : "DEGRADED", services);
        }
    }

    private final Readiness readiness;

    HealthEndpoints(Readiness readiness) {
        this.readiness = readiness;
    }

    @GetMapping("/health")
    Health health() {
        return Health.of(readiness.services());
    }

    /** @param status UP: who answers lives */
    record Alive(String status) {}

    /**
     * Whether this process lives, for whoever starts it anew when it does not. No service is asked: a gateway is not mended by a
     * restart while something behind it is away.
     */
    @GetMapping("/health/live")
    Alive live() {
        return new Alive("UP");
    }

    @GetMapping("/health/ready")
    ResponseEntity<Health> ready() {
        Health health = Health.of(readiness.services());
        return health.status().equals("UP")
                ? ResponseEntity.ok(health)
                : ResponseEntity.status(503)
                        .header(HttpHeaders.RETRY_AFTER, "2")
                        .body(health);
    }
}
