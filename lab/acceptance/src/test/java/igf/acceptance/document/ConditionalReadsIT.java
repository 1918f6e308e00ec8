package igf.acceptance.document;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.lab.RunningSystem;
import java.util.ArrayList;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Repeats reads with {@code If-None-Match} where the document lists it. */
@ExtendWith(Shared.class)
@Order(Integer.MAX_VALUE - 1)
@ResourceLock("the demo, which is half there while it is filled")
class ConditionalReadsIT {

    @Test
    void aReadOfACurrentCopyIsAnswered304WhereTheDocumentSaysSo(RunningSystem system, Callers callers) {
        var edition = Demos.played(system, callers);
        var document = callers.raw().get(null, "/docs/openapi.json").json();
        var unchanged = new ArrayList<String>();
        document.path("paths").properties().forEach(path -> {
            var address = path.getKey().replace("{edition}", edition);
            if (path.getValue().at("/get/responses").has("304") && !address.contains("{")) {
                var tag = callers.raw().get("secretariat", address).header("ETag");
                if (!tag.isEmpty()) {
                    var again = callers.raw().get("secretariat", address, "If-None-Match", tag);
                    assertThat(again.status()).as(address).isEqualTo(304);
                    assertThat(again.body()).as(address).isEmpty();
                    unchanged.add(path.getKey());
                }
            }
        });
        assertThat(unchanged).contains("/api/v1/editions/{edition}", "/api/v1/editions/{edition}/schedule");
    }
}
