package igf.acceptance.edge;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Editions;
import igf.acceptance.system.Shared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks which callers may call what. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayIT {
    private final Callers callers;
    private final String edition;

    WhoMayIT(Callers callers) {
        this.callers = callers;
        this.edition = Editions.open(callers);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET,    /api/v1/editions,                      200, 200, 200, 200, 200",
        "GET,    /api/v1/editions/{e},                  200, 200, 200, 200, 200",
        "PUT,    /api/v1/editions/{e},                  401, 403, 403, 403, 400",
        "PUT,    /api/v1/editions/{e}/reviewers,        401, 403, 403, 403, 400",
        "GET,    /api/v1/editions/{e}/proposals,        401, 200, 200, 403, 200",
        "POST,   /api/v1/editions/{e}/proposals,        401, 403, 201, 403, 403",
        "GET,    /api/v1/editions/{e}/ranking,          401, 403, 403, 403, 200",
        "POST,   /api/v1/editions/{e}/review-assignments, 401, 403, 403, 403, 400",
        "PUT,    /api/v1/editions/{e}/selection-plan,   401, 403, 403, 403, 200",
        "GET,    /api/v1/editions/{e}/reserve,          401, 403, 403, 403, 200",
        "POST,   /api/v1/editions/{e}/decision-batches, 401, 403, 403, 403, 400",
        "POST,   /api/v1/editions/{e}/what-if,          401, 403, 403, 403, 200",
        "GET,    /api/v1/dossiers/key,                  200, 200, 200, 200, 200",
        "GET,    /api/v1/reviews/assigned?edition={e},  401, 403, 403, 200, 403",
        "GET,    /api/v1/editions/{e}/sessions,         200, 200, 200, 200, 200",
        "PUT,    /api/v1/editions/{e}/rooms/r,          401, 403, 403, 403, 400",
        "POST,   /api/v1/editions/{e}/releases,         401, 403, 403, 403, 201",
        "GET,    /api/v1/messages,                      401, 403, 403, 403, 200",
        "POST,   /api/v1/messages/search,               401, 403, 403, 403, 400",
        "GET,    /api/v1/feed?after=0,                  401, 200, 403, 403, 200",
        "GET,    /api/v1/webhooks,                      401, 200, 403, 403, -",
        "GET,    /api/v1/admin/projections,             401, 403, 403, 403, 200",
        "GET,    /api/v1/admin/dead-letters,            401, 403, 403, 403, 200",
        "PUT,    /demo/clock,                           401, 403, 403, 403, 400",
        "GET,    /mailbox,                              -,   403, 403, 403, 200",
        "GET,    /health/live,                          200, 200, 200, 200, 200",
        "GET,    /health/ready,                         200, 200, 200, 200, 200",
    })
    void each(
            String method, String path, String nobody, String tool, String organizer, String mag, String secretariat) {
        expect(null, method, path, nobody);
        expect("tool", method, path, tool);
        expect("organizer-1", method, path, organizer);
        expect("mag-1", method, path, mag);
        expect("secretariat", method, path, secretariat);
    }

    private void expect(@Nullable String caller, String method, String path, String status) {
        if (!status.equals("-")) {
            String body = method.equals("GET") ? null : "{}";
            assertThat(callers.raw()
                            .send(caller, method, path.replace("{e}", edition), body, "Accept", "application/json")
                            .status())
                    .as("%s %s as %s", method, path, caller)
                    .isEqualTo(Integer.parseInt(status));
        }
    }
}
