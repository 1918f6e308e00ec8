package igf.acceptance.probe.world;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.probe.call.Caller;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Permissions by the documents; an operation without any is open to nobody. */
class ServiceDocumentsTest {
    private static final Caller OWNER = known("owner", Set.of("ORGANIZER"), Set.of());
    private static final Caller OTHER = known("other", Set.of("ORGANIZER"), Set.of());
    private static final Caller TOOL = known("tool", Set.of(), Set.of("feed:read"));
    private static final Resources THINGS =
            new Resources("own", Map.of("proposals", "p"), Map.of("proposals", Set.of("owner")));

    private static Caller known(String name, Set<String> roles, Set<String> scopes) {
        return new Caller(name, Map.of(), Map.of(), roles, scopes, true);
    }

    private static Operation operation(String extensions) {
        String document = """
            {"paths":{"/api/v1/proposals/{id}":{"parameters":[],"patch":{%s"parameters":[{"in":"query","name":"asOf"}],
             "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Body"}}}}}}},
             "components":{"schemas":{"Body":{"properties":{"title":{},"sdgs":{}}}}}}\
            """.formatted(extensions);
        return ServiceDocuments.read("proposal", new JsonMapper().readTree(document))
                .getFirst();
    }

    @Test
    void anOperationIsReadWithWhatItTakes() {
        Operation operation = operation("");
        assertThat(operation.name()).isEqualTo("PATCH /api/v1/proposals/{id}");
        assertThat(operation.members()).containsExactly("title", "sdgs");
        assertThat(operation.parameters()).containsExactly("asOf");
        assertThat(THINGS.fillPath(operation)).isEqualTo("/api/v1/proposals/p");
    }

    @Test
    void whatNothingIsSaidAboutIsNobodys() {
        assertThat(List.of(OWNER, OTHER, TOOL, Caller.ANONYMOUS))
                .noneMatch(who -> ProbeContext.isPermitted(who, operation(""), THINGS));
    }

    @Test
    void ownersScopesAndRolesMayAndOthersMayNot() {
        Operation operation = operation("\"x-access\":\"guarded\",\"x-roles\":[\"MAG\"],\"x-scopes\":[\"feed:read\"],");
        assertThat(ProbeContext.isPermitted(OWNER, operation, THINGS)).isTrue();
        assertThat(ProbeContext.isPermitted(TOOL, operation, THINGS)).isTrue();
        assertThat(ProbeContext.isPermitted(known("mag", Set.of("MAG"), Set.of()), operation, THINGS))
                .isTrue();
        assertThat(ProbeContext.isPermitted(OTHER, operation, THINGS)).isFalse();
        assertThat(ProbeContext.isPermitted(Caller.ANONYMOUS, operation, THINGS))
                .isFalse();
    }

    @Test
    void whatIsOpenToTheKnownIsEachOnesOwn() {
        Operation operation = operation("\"x-access\":\"authenticated\",");
        assertThat(ProbeContext.isPermitted(OWNER, operation, THINGS)).isTrue();
        assertThat(ProbeContext.isPermitted(OTHER, operation, THINGS)).isFalse();
        assertThat(ProbeContext.isPermitted(Caller.ANONYMOUS, operation("\"x-access\":\"everyone\","), THINGS))
                .isTrue();
    }
}
