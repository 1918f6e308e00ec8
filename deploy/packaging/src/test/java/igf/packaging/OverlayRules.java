package igf.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What an overlay of the manifests must be, as far as it can be read off without the tool that applies it. */
final class OverlayRules {

    private OverlayRules() {}

    /**
     * What is wrong with it.
     *
     * @param real whether it is for an installation, which takes exactly the images that were tried, out of a registry
     * @param objects what the base brings
     */
    static List<String> violations(JsonNode overlay, boolean real, List<JsonNode> objects) {
        var violations = new ArrayList<String>();
        if (!overlay.path("resources").toString().contains("\"../base\"")) {
            violations.add("does not stand on the base");
        }
        if (!overlay.has("namespace")) {
            violations.add("has no namespace");
        }
        var used = used(objects);
        var named = new TreeSet<String>();
        for (var image : overlay.path("images")) {
            var name = image.path("name").asString("");
            named.add(name);
            if (!used.contains(name)) {
                violations.add(name + " is used by nobody");
            }
            if (real && !image.path("digest").asString("").matches("sha256:[0-9a-f]{64}")) {
                violations.add(name + " is not of one digest");
            }
            if (real && !image.path("newName").asString("").matches("[a-z0-9.-]+\\.[a-z]+/.+")) {
                violations.add(name + " has no registry");
            }
            if (!image.has("digest") && !image.has("newTag")) {
                violations.add(name + " has no version");
            }
        }
        used.stream().filter(name -> !named.contains(name)).forEach(name -> violations.add(name + " is nowhere"));
        for (var patch : overlay.path("patches")) {
            if (objects.stream().noneMatch(object -> isMeant(patch.path("target"), object))) {
                violations.add(patch.path("target") + " patches nothing");
            }
        }
        return violations;
    }

    private static Set<String> used(List<JsonNode> objects) {
        return objects.stream()
                .map(object ->
                        object.at("/spec/template/spec/containers/0/image").asString(""))
                .filter(image -> !image.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isMeant(JsonNode target, JsonNode object) {
        return object.path("kind").asString("").equals(target.path("kind").asString(""))
                && object.at("/metadata/name")
                        .asString("")
                        .matches(target.path("name").asString(".*"));
    }
}
