package igf.acceptance.edge;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Editions;
import igf.acceptance.system.Shared;
import igf.api.proposal.ProposalShown;
import igf.api.registration.RegistrationForm;
import igf.api.vocabulary.StakeholderGroup;
import igf.client.Versioned;
import igf.client.participation.RegistrationApi;
import igf.client.proposal.ProposalApi;
import igf.lab.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each invalid call is answered with a problem document that names the error. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemDocumentsIT {
    private static final String API = "/api/v1";
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Callers callers;
    private final String edition;
    private final String proposal;

    ProblemDocumentsIT(Callers callers) {
        this.callers = callers;
        edition = API + "/editions/" + Editions.open(callers);
        ProposalShown draft = Versioned.of(callers.as("organizer-1", ProposalApi.class)
                        .draftFromText(edition.substring(edition.lastIndexOf('/') + 1), "Session"))
                .body();
        proposal = API + "/proposals/" + draft.id();
    }

    private static void isProblem(Response answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:igf:problem:" + type);
        assertThat(answer.json().path("documentation").asString()).isEqualTo("/docs/problems#" + type);
        assertThat(answer.json().path("title").asString()).isNotBlank();
    }

    @Test
    void whatIsNoJsonIsMalformed() {
        isProblem(callers.raw().send("secretariat", "PUT", edition, "{\"name\":"), 400, "malformed");
    }

    @Test
    void everyMalformedMemberIsListed() {
        Response answer = callers.raw()
                .send(
                        null,
                        "POST",
                        edition + "/registrations",
                        "{\"name\":\"\",\"email\":\"nowhere\",\"stakeholderGroup\":\"CIVIL_SOCIETY\",\"codeOfConduct\":\"1\"}");

        isProblem(answer, 400, "malformed");
        assertThat(answer.json().path("errors").findValuesAsString("pointer")).contains("/name", "/email");
        assertThat(answer.json().path("errors").findValuesAsString("detail"))
                .contains("name must not be empty.", "email must be an e-mail address, not \"nowhere\".");
    }

    @Test
    void anUnknownFilterIsMalformed() {
        isProblem(callers.raw().get("secretariat", edition + "/proposals?colour=red"), 400, "malformed");
        isProblem(callers.raw().get("secretariat", edition + "/sessions?colour=red"), 400, "malformed");
        isProblem(callers.raw().get("secretariat", API + "/messages?colour=red"), 400, "malformed");
    }

    @Test
    void withoutATokenOrWithAFalseOneNobodyIsKnown() {
        isProblem(callers.raw().get(null, proposal), 401, "unauthenticated");
        isProblem(callers.raw().get(null, proposal, "Authorization", "Bearer x.y.z"), 401, "unauthenticated");
    }

    @Test
    void whoMayNotIsToldSoBeforeTheBodyIsLookedAt() {
        isProblem(callers.raw().send("organizer-1", "PUT", edition, "not even JSON"), 403, "forbidden");
        isProblem(callers.raw().get("organizer-2", proposal), 403, "forbidden");
    }

    @Test
    void a403NamesTheMissingScope() {
        Response answer = callers.raw().send("organizer-1", "POST", API + "/webhooks", "{}");
        isProblem(answer, 403, "forbidden");
        assertThat(answer.json().path("requiredScope").asString()).isEqualTo("webhooks:write");
        assertThat(answer.json().path("detail").asString()).contains("webhooks:write");
    }

    @Test
    void a403NamesTheRoleThatOpensTheOperation() {
        Response answer = callers.raw().get("tool", edition + "/attendance");
        isProblem(answer, 403, "forbidden");
        assertThat(answer.json().path("detail").asString()).contains("SECRETARIAT");
    }

    @Test
    void theDocumentationOfAProblemIsAPageWithItsRow() {
        Response page = callers.raw().get(null, "/docs/problems", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"forbidden\"", "id=\"BEYOND_HEAD\"");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        isProblem(callers.raw().get("secretariat", API + "/proposals/" + UUID.randomUUID()), 404, "not-found");
        isProblem(callers.raw().get(null, API + "/editions/never-planned"), 404, "not-found");
        Response nowhere = callers.raw().get(null, API + "/nothing-of-this-name");
        isProblem(nowhere, 404, "not-found");
        assertThat(nowhere.json().path("detail").asString()).contains("/docs/reference");
    }

    @Test
    void aMethodThatAPathDoesNotHaveIsTold() {
        Response answer = callers.raw().send("secretariat", "DELETE", API + "/editions", null);
        isProblem(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.json().path("detail").asString()).contains("GET");
    }

    @Test
    void aFormThatCannotBeHadIsTold() {
        Response answer = callers.raw().get(null, API + "/editions", "Accept", "image/png");
        isProblem(answer, 406, "not-acceptable");
        assertThat(answer.json().path("detail").asString()).contains("application/json");
    }

    @Test
    void aSecondRegistrationIsAConflict() {
        RegistrationApi registrations = callers.as("tool", RegistrationApi.class);
        String slug = edition.substring(edition.lastIndexOf('/') + 1);
        registrations.register(
                slug, RegistrationForm.of("Twice", "twice@example.org", StakeholderGroup.GOVERNMENT, "1"));
        isProblem(callers.raw().send("tool", "POST", edition + "/registrations", """
                                {"name":"Twice","email":"Twice@Example.org","stakeholderGroup":"GOVERNMENT",
                                 "codeOfConduct":"1"}"""), 409, "conflict");
    }

    @Test
    void aChangeNamesTheVersionItIsMadeFrom() {
        String body = "{\"title\":\"T\"}";
        isProblem(
                callers.raw().send("organizer-1", "PATCH", proposal, body, "Content-Type", MERGE_PATCH),
                428,
                "precondition-required");
        isProblem(
                callers.raw()
                        .send(
                                "organizer-1",
                                "PATCH",
                                proposal,
                                body,
                                "Content-Type",
                                MERGE_PATCH,
                                "If-Match",
                                "\"99\""),
                412,
                "precondition-failed");
    }

    @Test
    void whatIsTooLargeIsTold() {
        isProblem(
                callers.raw()
                        .send(
                                "organizer-1",
                                "POST",
                                edition + "/proposals",
                                "word ".repeat(250_000),
                                "Content-Type",
                                "text/plain"),
                413,
                "too-large");
    }

    @Test
    void aTypeThatIsNotTakenIsTold() {
        Response answer = callers.raw()
                .send("organizer-1", "POST", edition + "/proposals", "%PDF", "Content-Type", "application/pdf");
        isProblem(answer, 415, "unsupported-media-type");
        assertThat(answer.header("Accept")).contains("application/json", "text/plain");
        assertThat(answer.json().path("detail").asString())
                .contains("application/json", "text/plain", "not \"application/pdf\"")
                .doesNotContain("yaml");
        Response yaml = callers.raw()
                .send("organizer-1", "POST", edition + "/proposals", "title: a", "Content-Type", "application/yaml");
        isProblem(yaml, 415, "unsupported-media-type");
    }

    @Test
    void brokenRulesAreAllListed() {
        Response answer = callers.raw().send("organizer-1", "POST", proposal + "/submission", null);

        isProblem(answer, 422, "rules-violated");
        assertThat(answer.json().path("violations").findValuesAsString("pointer"))
                .contains("/title", "/subthemes", "/description");
    }

    @Test
    void anIdempotencyKeyGivesTheSameAnswerAndTakesNoOtherBody() {
        String key = UUID.randomUUID().toString();
        String draft = edition + "/proposals";
        Response first =
                callers.raw().send("organizer-1", "POST", draft, "{\"title\":\"Once\"}", "Idempotency-Key", key);
        Response again =
                callers.raw().send("organizer-1", "POST", draft, "{\"title\":\"Once\"}", "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        isProblem(
                callers.raw().send("organizer-1", "POST", draft, "{\"title\":\"Twice\"}", "Idempotency-Key", key),
                422,
                "idempotency-key-reused");
    }

    @Test
    void refusalsSpeakTheCallersLanguage() {
        String english = callers.raw().get(null, proposal).json().path("title").asString();
        String french = callers.raw()
                .get(null, proposal, "Accept-Language", "fr")
                .json()
                .path("title")
                .asString();

        assertThat(french).isNotBlank().isNotEqualTo(english);
    }
}
