package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.EditionLimit;
import igf.platform.people.ApiKeys;
import igf.platform.testing.Http;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An API key that is limited to editions reads the programme of no other. */
class LimitedKeysIT extends SchedulingWorld {

    private static Http key(String edition) {
        var now = Instant.now();
        var grant = new ApiKeys.Grant(
                "limited", Set.of("programme:read"), EditionLimit.of(Set.of(edition)), now.plusSeconds(3600));
        return SERVICE.withToken(
                SERVICE.bean(ApiKeys.class).issue(grant, "secretariat", now).key());
    }

    @Test
    void the_programme_of_another_edition_is_closed() {
        plan();
        var session = accept("Tides", speaker("Asha Nordvik"));
        var sessions = "/api/v1/editions/" + edition + "/sessions";

        var own = key(edition);
        own.get(sessions).expect(200);
        own.get("/api/v1/editions/" + edition + "/rooms").expect(200);
        // It is not released.
        own.get("/api/v1/sessions/" + session).expect(404);

        var other = key("another-edition");
        assertThat(other.get(sessions).expect(403).json().get("detail").asString())
                .contains("another-edition")
                .doesNotContain(edition);
        other.get("/api/v1/editions/" + edition + "/rooms").expect(403);
        other.get("/api/v1/editions/" + edition + "/schedule.json").expect(403);
        other.get("/api/v1/editions/" + edition + "/releases/1.zip").expect(403);
        other.get("/api/v1/sessions/" + session).expect(403);
        other.get("/api/v1/sessions/" + session + ".ics").expect(403);
    }
}
