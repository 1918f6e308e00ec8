package igf.packaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Records the calls of {@code kubectl}, and lists what a cluster would reject or could not run at that moment. */
final class Cluster {

    private static final Set<String> WORKLOADS = Set.of("Deployment", "Job");

    private final Map<String, JsonNode> objects = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();

    List<String> violations() {
        return List.copyOf(violations);
    }

    Set<String> names() {
        return Set.copyOf(objects.keySet());
    }

    /** @param given the objects of its file */
    void call(List<String> arguments, List<JsonNode> given) {
        var words = new ArrayList<>(arguments);
        var namespace = option(words, "-n");
        var label = option(words, "-l");
        switch (words.getFirst()) {
            case "create" -> create(words);
            case "apply" -> apply(namespace, label, given);
            case "wait", "rollout", "get" -> check(isThere(words, label), words + " finds nothing");
            case "delete" -> {
                check(isThere(words, label), words + " finds nothing");
                objects.entrySet()
                        .removeIf(entry -> kind(entry.getValue()).equals("Job") && isLabelled(entry.getValue(), label));
            }
            default -> violations.add("unknown command " + words);
        }
    }

    private static String option(List<String> words, String name) {
        var at = words.indexOf(name);
        if (at < 0) {
            return "";
        }
        words.remove(at);
        return words.remove(at);
    }

    private void create(List<String> words) {
        var isSecret = words.get(1).equals("secret");
        var name = (isSecret ? "Secret " : "Namespace ") + words.get(isSecret ? 3 : 2);
        check(!objects.containsKey(name), name + " exists already");
        objects.put(name, Files.JSON.createObjectNode());
    }

    private void apply(String namespace, String label, List<JsonNode> given) {
        var chosen = given.stream().filter(object -> isLabelled(object, label)).toList();
        check(!chosen.isEmpty(), "nothing to apply");
        for (var object : chosen) {
            StrictModel.violation(object).ifPresent(v -> violations.add(name(object) + ": " + v));
            var into = object.at("/metadata/namespace").asString(namespace);
            check(objects.containsKey("Namespace " + into), name(object) + " goes into no namespace");
            check(
                    !object.toString().matches(".*(example\\.org|REPLACE|sha256:0{64}|\"image\":\"igf/).*"),
                    name(object) + " has what nobody filled in");
            var before = objects.put(name(object), object);
            check(
                    !kind(object).equals("Job") || before == null || before.equals(object),
                    name(object) + " cannot be changed");
        }
        chosen.forEach(this::references);
    }

    private void references(JsonNode object) {
        if (WORKLOADS.contains(kind(object))) {
            var pod = object.at("/spec/template/spec");
            pod.at("/containers/0/envFrom").forEach(from -> {
                reference(object, "ConfigMap", from.at("/configMapRef/name"));
                reference(object, "Secret", from.at("/secretRef/name"));
            });
            pod.path("volumes").forEach(volume -> reference(object, "Secret", volume.at("/secret/secretName")));
        }
        object.at("/spec/tls").forEach(tls -> reference(object, "Secret", tls.path("secretName")));
    }

    private void reference(JsonNode object, String kind, JsonNode name) {
        check(
                name.isMissingNode() || objects.containsKey(kind + " " + name.asString()),
                name(object) + " needs " + kind + " " + name.asString("") + ", which is not there yet");
    }

    /** Returns whether the cluster has an object of the kind that a command names. */
    private boolean isThere(List<String> words, String label) {
        return Stream.of("Deployment", "Job", "Pod")
                .filter(kind -> words.stream().anyMatch(word -> word.matches(kind.toLowerCase(Locale.ROOT) + "s?")))
                .map(kind -> kind.equals("Pod") ? "Deployment" : kind)
                .anyMatch(kind -> objects.values().stream()
                        .anyMatch(object -> kind(object).equals(kind) && isLabelled(object, label)));
    }

    private static boolean isLabelled(JsonNode object, String label) {
        var parts = label.split("=", 2);
        return label.isEmpty()
                || object.at("/metadata/labels").path(parts[0]).asString("").equals(parts[1]);
    }

    private static String kind(JsonNode object) {
        return object.path("kind").asString("");
    }

    private static String name(JsonNode object) {
        return kind(object) + " " + object.at("/metadata/name").asString("");
    }

    private void check(boolean good, String violation) {
        if (!good) {
            violations.add(violation);
        }
    }
}
