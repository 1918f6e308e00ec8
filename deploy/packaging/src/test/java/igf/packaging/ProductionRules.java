package igf.packaging;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Rules for both Compose files together, as Docker's loader prints them: nothing of the demo, one entrance, all data
 * kept.
 */
final class ProductionRules {

    private final List<String> violations = new ArrayList<>();

    private ProductionRules() {}

    static List<String> violations(JsonNode compose) {
        var rules = new ProductionRules();
        compose.path("services").properties().forEach(each -> rules.service(each.getKey(), each.getValue()));
        return rules.violations;
    }

    private void service(String name, JsonNode service) {
        check(!name.matches("identity|mailpit"), name, "is the demo's");
        check(name.equals("proxy") || !service.has("ports"), name, "has a port");
        var demo = service.at("/environment/IGF_DEMO");
        check(demo.isMissingNode() || demo.asString("").equals("false"), name, "runs the demo");
        check(!service.at("/logging/options/max-size").isMissingNode(), name, "may fill the disk with its log");
        check(service.path("read_only").asBoolean(false), name, "can write to its root file system");
        check(service.path("cap_drop").toString().contains("ALL"), name, "keeps capabilities");
        check(!service.path("user").asString("").matches("|root|0(:.*)?"), name, "runs as root");
        service.path("volumes")
                .forEach(volume -> check(
                        volume.path("type").asString("").equals("volume")
                                || volume.path("target").asString("").equals("/backup")
                                || volume.path("read_only").asBoolean(false),
                        name,
                        "writes to a folder of the machine: "
                                + volume.path("source").asString("")));
    }

    private void check(boolean good, String where, String what) {
        if (!good) {
            violations.add(where + " " + what);
        }
    }
}
